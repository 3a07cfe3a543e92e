import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Address, aliasesSchema, type Publication } from "@/lib/corpus/format";
import { readingFile, SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readPointer, readPublications } from "@/lib/corpus/pointer";
import { SnapshotError } from "@/lib/corpus/snapshot-error";
import { verifySnapshot } from "@/lib/corpus/verify";
import type { Draft, Refusal } from "./draft";
import { IngestError } from "./errors";
import type { Reading } from "./reading";

/** What an ingest takes over from the corpus published before it. */
export interface Previous {
  readonly currentId: string | null;
  readonly publications: readonly Publication[];
  readonly readings: readonly Reading[];
  readonly addresses: readonly Address[];
  /** A line of `papers.ndjson` by the key of its paper. */
  readonly papers: ReadonlyMap<string, string>;
}

type Content = Pick<Previous, "readings" | "addresses" | "papers">;
const NOTHING: Content = { readings: [], addresses: [], papers: new Map() };

/**
 * Reads the published corpus. With `replace` a damaged one is passed over for the newest kept snapshot that is whole,
 * whose addresses are carried on; without it that is an {@link IngestError}, since adding to it would lose papers.
 */
export async function readPrevious(
  corpusFolder: string,
  replace: boolean,
  warn: (message: string) => void,
): Promise<Previous> {
  try {
    const currentId = await readPointer(corpusFolder);
    const publications = await readPublications(corpusFolder);
    if (currentId === null) return { currentId, publications, ...NOTHING };
    return { currentId, publications, ...(await contentOf(corpusFolder, currentId)) };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    if (!replace)
      throw new IngestError(`${error.message} Nothing can be added to it; --replace builds a corpus anew.`);
    warn(error.message);
    return olderContent(corpusFolder, warn);
  }
}

async function olderContent(corpusFolder: string, warn: (message: string) => void): Promise<Previous> {
  const currentId = await readPointer(corpusFolder).catch(() => null);
  const publications = await readPublications(corpusFolder).catch(() => []);
  for (const { id } of publications.toReversed()) {
    if (id === currentId) continue;
    const content = await contentOf(corpusFolder, id).catch(() => null);
    if (content === null) continue;
    warn(`Addresses are carried on from snapshot ${id}.`);
    return { currentId, publications, ...content };
  }
  warn("No kept snapshot is whole: addresses published before cannot be carried on.");
  return { currentId, publications, ...NOTHING };
}

async function contentOf(corpusFolder: string, id: string): Promise<Content> {
  const manifest = await verifySnapshot(corpusFolder, id);
  const text = (name: string) => readFile(join(snapshotFolder(corpusFolder, id), name), "utf8");
  const readings: Reading[] = [];
  for (const report of manifest.sources)
    readings.push({ report, records: recordsOf(await text(readingFile(report.sha256))) });
  const { addresses } = aliasesSchema.parse(JSON.parse(await text(SNAPSHOT_FILES.aliases)));
  const keys = linesOf(await text(SNAPSHOT_FILES.keys));
  const lines = linesOf(await text(SNAPSHOT_FILES.papers));
  return { readings, addresses, papers: new Map(keys.map((key, i) => [key, lines[i] ?? ""])) };
}

/** The lines were checked when they were written, and the file's hash just now. */
function recordsOf(text: string): (Draft | Refusal)[] {
  return linesOf(text).map((line): Draft | Refusal => JSON.parse(line));
}

function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}
