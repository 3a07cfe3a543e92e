import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/**
 * The folder of the published snapshots, as the site itself finds it.
 * @param {Record<string, string | undefined>} env
 */
export function corpusFolder(env = process.env) {
  return resolve(ROOT, env.CORPUS_DIR || "data/corpus");
}

/** What stands before the site, compiled from `lib/serving` by the build. */
export const SERVING = join(ROOT, ".next", "serving");

/** A program of an installed package, to be run with this Node.js. */
export const NEXT = join(ROOT, "node_modules/next/dist/bin/next");
export const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
export const BIOME = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
export const TSX = join(ROOT, "node_modules/tsx/dist/cli.mjs");
export const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
export const PLAYWRIGHT = join(ROOT, "node_modules/@playwright/test/cli.js");
