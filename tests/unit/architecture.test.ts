import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "@/scripts/lib/paths.mjs";
import { withPlatformStubs, withRegistry } from "@/scripts/lib/platform-stubs.mjs";
import { circles } from "./architecture/circles";
import type { SourceFile } from "./architecture/imports";
import { againstTheArrows, barrels, type Rule, strayDisk, strayEnvironment } from "./architecture/rules";

const FOLDERS = ["app", "components", "digest", "ingest", "lib"];
const FILES = ["proxy.dev.ts", "instrumentation.ts", "instrumentation-node.ts"];
const LOCKS = ["package-lock.json", "tests/bench/package-lock.json"];

function sources(): SourceFile[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
  return [...found, ...FILES].map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

const SOURCES = sources();

const RULES: readonly (readonly [string, Rule])[] = [
  ["imports follow the arrows between the rooms", againstTheArrows],
  ["no file only re-exports", barrels],
  ["only lib/site/env.ts reads the environment", strayEnvironment],
  ["only lib/corpus, ingest and digest touch the disk", strayDisk],
];

describe("the house", () => {
  test.each(RULES)("%s", (_name, rule) => {
    expect(SOURCES.flatMap(rule)).toEqual([]);
  });

  test("no files import each other in a circle", () => {
    expect(circles(SOURCES)).toEqual([]);
  });

  test.each(LOCKS)("%s names no registry, and has every system's packages", (path) => {
    const lock = JSON.parse(readFileSync(join(ROOT, path), "utf8"));
    expect(withRegistry(lock)).toEqual([]);
    expect(withPlatformStubs(lock).added).toEqual([]);
  });
});

describe("the rules see", () => {
  test.each([
    ["a room above", againstTheArrows, "lib/paper/a.ts", 'import { x } from "@/lib/search/engine";'],
    [
      "a room beside, by a relative path",
      againstTheArrows,
      "lib/query/a.ts",
      'export { x } from "../corpus/corpus";',
    ],
    [
      "a type of a room above",
      againstTheArrows,
      "lib/paper/a.ts",
      'import type { X } from "@/lib/query/query";',
    ],
    [
      "an import over several lines",
      againstTheArrows,
      "lib/site/a.ts",
      'import {\n  x,\n} from "@/lib/paper/a";',
    ],
    ["an import for its effect", againstTheArrows, "lib/feed/a.ts", 'import "@/lib/site/env";'],
    [
      "an import while running",
      againstTheArrows,
      "components/a.tsx",
      'const x = await import("@/lib/corpus/current");',
    ],
    [
      "a part of search that topics may not use",
      againstTheArrows,
      "lib/topics/a.ts",
      'import "@/lib/search/engine";',
    ],
    ["the ingest from a page", againstTheArrows, "app/page.tsx", 'import { x } from "@/ingest/works/merge";'],
    ["a test from the code", againstTheArrows, "lib/paper/a.ts", 'import { x } from "@/tests/unit/a";'],
    ["a file in no room", againstTheArrows, "lib/other/a.ts", ""],
    ["a folder of the ingest that is no room", againstTheArrows, "ingest/other/a.ts", ""],
    [
      "a later room of the ingest",
      againstTheArrows,
      "ingest/reading/a.ts",
      'import type { X } from "../works/merge";',
    ],
    ["the run from a room of it", againstTheArrows, "ingest/publish/a.ts", 'import { x } from "../run";'],
    ["a harvest from the run", againstTheArrows, "ingest/run.ts", 'import { x } from "./harvest/client";'],
    [
      "the building of an index from the matching",
      againstTheArrows,
      "lib/search/embedded/match/a.ts",
      'import { x } from "../build/collect";',
    ],
    [
      "the ranking from the matching",
      againstTheArrows,
      "lib/search/embedded/match/a.ts",
      'import type { X } from "../rank/score";',
    ],
    [
      "the building of an index from the engine",
      againstTheArrows,
      "lib/search/embedded/open.ts",
      'import { x } from "./build/build";',
    ],
    [
      "an engine from its interface",
      againstTheArrows,
      "lib/search/engine.ts",
      'import type { X } from "./embedded/searcher";',
    ],
    [
      "a component from an answer",
      againstTheArrows,
      "lib/browse/a.ts",
      'import "@/components/search/result";',
    ],
    [
      "a list of re-exports",
      barrels,
      "lib/paper/index.ts",
      '// All.\nexport * from "./a";\nexport { type B } from "./b";',
    ],
    ["the environment", strayEnvironment, "app/page.tsx", "const a = process.env.SITE_URL;"],
    ["the environment by another name", strayEnvironment, "lib/feed/a.ts", "const { env } = process;"],
    ["another variable than the runtime", strayEnvironment, "instrumentation.ts", "process.env.PORT"],
    ["the disk", strayDisk, "lib/search/a.ts", 'import { readFileSync } from "node:fs";'],
    ["the disk by promises", strayDisk, "app/page.tsx", 'import { open } from "fs/promises";'],
  ] as const)("%s", (_name, rule, path, text) => {
    expect(rule({ path, text })).toHaveLength(1);
  });

  test.each([
    ["a room below", againstTheArrows, "lib/corpus/a.ts", 'import { x } from "@/lib/paper/a";'],
    [
      "an earlier room of the ingest",
      againstTheArrows,
      "ingest/works/a.ts",
      'import { x } from "../reading/source";',
    ],
    [
      "the interface of an engine",
      againstTheArrows,
      "lib/search/embedded/rank/a.ts",
      'import "../../engine";',
    ],
    ["a package", againstTheArrows, "lib/paper/a.ts", 'import { z } from "zod";'],
    [
      "a type of lib in a component",
      againstTheArrows,
      "components/a.tsx",
      'import type { X } from "@/lib/corpus/format";',
    ],
    [
      "an import in a comment",
      againstTheArrows,
      "lib/paper/a.ts",
      '/* import "@/lib/search/engine"; */\n// import "@/app/page";',
    ],
    [
      "a file that exports its own",
      barrels,
      "lib/paper/a.ts",
      'export { x } from "./b";\nexport const y = 1;',
    ],
    ["the runtime", strayEnvironment, "instrumentation.ts", "if (process.env.NEXT_RUNTIME) x();"],
    ["the disk where it belongs", strayDisk, "ingest/a.ts", 'import { open } from "node:fs/promises";'],
  ] as const)("no fault in %s", (_name, rule, path, text) => {
    expect(rule({ path, text })).toEqual([]);
  });
});

describe("circles", () => {
  const file = (path: string, ...targets: string[]): SourceFile => ({
    path,
    text: targets.map((target) => `import type { X } from "${target}";\n`).join(""),
  });

  test("two files that import each other are one, whatever leads to them", () => {
    const files = [
      file("lib/a.ts", "./b"),
      file("lib/b.ts", "./c"),
      file("lib/c.ts", "@/lib/b"),
      file("lib/d.ts", "./a", "zod"),
    ];
    expect(circles(files)).toEqual([["lib/b.ts", "lib/c.ts"]]);
  });

  test("a longer one has all its files", () => {
    const files = [file("a.ts", "./c"), file("b.ts", "./a"), file("c.tsx", "./b")];
    expect(circles(files)).toEqual([["a.ts", "b.ts", "c.tsx"]]);
  });

  test("files that only share what they import are none", () => {
    expect(circles([file("a.ts", "./b", "./c"), file("b.ts", "./c"), file("c.ts")])).toEqual([]);
  });
});
