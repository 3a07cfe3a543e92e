import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { ingest } from "@/ingest/run";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { openSnapshot } from "@/lib/corpus/open";
import { readPointer } from "@/lib/corpus/pointer";
import { writeIndex } from "@/lib/search/embedded/build/build";
import { openPublished } from "@/lib/search/embedded/open";

/** The bundled dumps, ingested and published in a folder by the real code. Gone after the tests. */
export async function publishedBundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "incipit-bundled-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await ingest({
    files: ["data/sources/arxiv-atom-feed.txt", "data/sources/trending-papers.txt"],
    corpusFolder: folder,
    replace: true,
    bundledFolder: "data/sources",
    vocabularyPath: "data/topics/topics.json",
    writeIndex,
    now: () => new Date("2026-01-02T12:00:00Z"),
  });
  return folder;
}

/** The same as the site serves them. */
export async function bundledCorpus(): Promise<LocalCorpus> {
  return (await bundledFolder()).corpus;
}

/** The same, and the folder that it is in. */
export async function bundledFolder(): Promise<{ folder: string; corpus: LocalCorpus }> {
  const folder = await publishedBundled();
  const id = await readPointer(folder);
  if (id === null) throw new Error("nothing was published");
  return { folder, corpus: await openSnapshot(folder, id, openPublished) };
}
