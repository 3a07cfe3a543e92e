import { lstatSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder, ROOT } from "./paths.mjs";
import { Explained, run } from "./run.mjs";

/**
 * Whether a corpus is published: its pointer file says which snapshot is the current one. A pointer that leads nowhere
 * is somebody's too: it is said to be wrong, not written over.
 */
export function isPublished(folder = corpusFolder()) {
  return lstatSync(join(folder, "current"), { throwIfNoEntry: false }) !== undefined;
}

/** Publishes the bundled dumps when nothing is published yet, and papers are to be read from this machine's disk. */
export async function ingestWhenEmpty() {
  if (process.env.CORPUS_ON === "cluster" || isPublished()) return;
  console.log("Reading the bundled dumps …");
  const code = await ingest(["--if-empty"]);
  if (code !== 0)
    throw new Explained(`Reading the bundled dumps failed (code ${code}); the lines above say why.`);
}

/** Runs the ingest and gives its exit code. */
export function ingest(args) {
  return run(process.execPath, ["--import", "tsx", join(ROOT, "ingest", "cli.ts"), ...args]);
}
