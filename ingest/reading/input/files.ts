import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isErrno } from "../../command/errors";
import { InputError } from "./input-error";

/** The name that means standard input. */
export const STANDARD_INPUT = "-";

/** A file to read, or why a name leads to none. */
export type FoundFile =
  | { readonly kind: "file"; readonly path: string; readonly name: string }
  | { readonly kind: "standard-input" }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/**
 * The files that names lead to, in their order: a folder gives all files below it, by name, without hidden ones, and a
 * folder met again through a link is passed over. Never throws for what a name leads to.
 */
export async function* filesNamed(names: readonly string[]): AsyncIterable<FoundFile> {
  for (const path of names) {
    if (path === STANDARD_INPUT) yield { kind: "standard-input" };
    else yield* filesAt(path);
  }
}

async function* filesAt(path: string): AsyncIterable<FoundFile> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { kind: "file", path, name: basename(path) };
      return;
    }
    let isEmpty = true;
    for await (const found of filesBelow(path, new Set())) {
      isEmpty = false;
      yield found;
    }
    if (isEmpty) yield { kind: "unreadable", path, reason: "There is no file in this folder." };
  } catch (error) {
    yield { kind: "unreadable", path, reason: reasonOf(error) };
  }
}

async function* filesBelow(folder: string, visited: Set<string>): AsyncIterable<FoundFile> {
  const home = await realpath(folder);
  if (visited.has(home)) return;
  visited.add(home);
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  for (const name of names.sort()) {
    const path = join(folder, name);
    try {
      const info = await stat(path);
      if (info.isDirectory()) yield* filesBelow(path, visited);
      else if (info.isFile()) yield { kind: "file", path, name };
    } catch (error) {
      yield { kind: "unreadable", path, reason: reasonOf(error) };
    }
  }
}

/** One sentence for a person on why a file cannot be read. */
export function reasonOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (isErrno(error, "ENOENT") || isErrno(error, "ENOTDIR")) return "There is no such file.";
  if (isErrno(error, "EACCES") || isErrno(error, "EPERM")) return "The file may not be read by this user.";
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
