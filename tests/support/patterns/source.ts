import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import jsTokens from "js-tokens";

/** A regular expression of the program, and where it is. */
export interface WrittenPattern {
  readonly source: string;
  readonly flags: string;
  /** `ingest/links.ts:5`. */
  readonly place: string;
}

/** Every regular expression that is written as a literal in the TypeScript below some folders. */
export function patternsIn(...folders: readonly string[]): WrittenPattern[] {
  return sourceFiles(folders).flatMap((path) => [...literalsIn(path, readFileSync(path, "utf8"))]);
}

/** The files that make regular expressions of texts at run time. */
export function makersIn(...folders: readonly string[]): string[] {
  return sourceFiles(folders).filter((path) => /\bnew RegExp\(/.test(readFileSync(path, "utf8")));
}

function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .sort(),
  );
}

function* literalsIn(path: string, code: string): Generator<WrittenPattern> {
  let line = 1;
  for (const { type, value } of jsTokens(code, { jsx: true })) {
    if (type === "RegularExpressionLiteral") {
      const end = value.lastIndexOf("/");
      yield { source: value.slice(1, end), flags: value.slice(end + 1), place: `${path}:${line}` };
    }
    line += value.split("\n").length - 1;
  }
}
