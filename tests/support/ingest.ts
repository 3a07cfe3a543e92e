import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type IngestRequest, ingest } from "@/ingest/run";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { openSnapshot } from "@/lib/corpus/open";
import { readPointer } from "@/lib/corpus/pointer";
import type { SearchEngine } from "@/lib/search/engine";

/** An empty folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "incipit-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and gives its path. */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A dump of trending papers with these titles and abstracts. */
export function trendingDump(...papers: readonly (readonly [title: string, abstract: string])[]): string {
  return `Get trending papers in your email inbox!\n${papers.map((lines) => lines.join("\n")).join("\n")}\n`;
}

/** What a feed of arXiv says of a paper in one version. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly doi?: string;
}

/** A feed as arXiv's API returns it. */
export function atomFeed(...entries: readonly FeedEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>http://arxiv.org/api/test</id><title>test</title><updated>2026-01-01T00:00:00Z</updated>
${entries.map(atomEntry).join("\n")}
</feed>`;
}

function atomEntry({ id, title, abstract, authors = [], published, updated, doi }: FeedEntry): string {
  const submitted = published ?? "2024-05-01T00:00:00Z";
  return `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><summary>${abstract}</summary>
<published>${submitted}</published><updated>${updated ?? submitted}</updated>
${authors.map((name) => `<author><name>${name}</name></author>`).join("")}
${doi === undefined ? "" : `<arxiv:doi>${doi}</arxiv:doi>`}<category term="cs.LG"/></entry>`;
}

const NOON = new Date("2026-01-02T12:00:00Z");

/** Ingests with the bundled topics, an index of one byte, and a clock that stands still. */
export function ingestInto(
  corpusFolder: string,
  files: readonly string[],
  rest: Partial<IngestRequest> = {},
): ReturnType<typeof ingest> {
  return ingest({
    files,
    corpusFolder,
    replace: false,
    bundledFolder: "data/sources",
    vocabularyPath: "data/topics/topics.json",
    writeIndex: (_papers, { sink }) => sink.write("stand-in.bin", Uint8Array.of(7)),
    now: () => NOON,
    ...rest,
  });
}

const noEngine: SearchEngine = {
  search: () => Promise.reject(new Error("This corpus is not searched.")),
  suggest: () => Promise.resolve([]),
  related: () => Promise.resolve([]),
};

/** Opens the published snapshot, or the one named. */
export async function openPublished(
  corpusFolder: string,
  id?: string,
  onDamage?: (reason: string) => void,
  isThorough?: boolean,
): Promise<LocalCorpus> {
  const current = id ?? (await readPointer(corpusFolder));
  if (current === null) throw new Error("Nothing is published.");
  return openSnapshot(corpusFolder, current, async () => noEngine, onDamage, isThorough);
}

/** Every paper's key, in the order of the corpus. */
export async function publishedKeys(corpusFolder: string): Promise<readonly string[]> {
  return (await openPublished(corpusFolder)).keys;
}
