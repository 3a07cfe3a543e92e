import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Address, aliasesSchema, type Publication } from "@/lib/corpus/format";
import { isReadingFile, readingFile, SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readPointer, readPublications } from "@/lib/corpus/pointer";
import { SnapshotError } from "@/lib/corpus/snapshot-error";
import { verifySnapshot } from "@/lib/corpus/verify";
import { IngestError } from "../command/errors";
import type { StoredReading } from "../store/stored-reading";
import { lineFingerprints } from "./published-lines";

/** What an ingest takes over from the corpus published before it. */
export interface Previous {
  readonly currentId: string | null;
  readonly publications: readonly Publication[];
  readonly readings: readonly StoredReading[];
  readonly addresses: readonly Address[];
  /** The fingerprint of a line of `papers.ndjson` by the key of its paper. */
  readonly papers: ReadonlyMap<string, number>;
  /** Where all this was read from; null when nothing is published. */
  readonly folder: string | null;
}

type Content = Pick<Previous, "readings" | "addresses" | "papers" | "folder">;
const NOTHING: Content = { readings: [], addresses: [], papers: new Map(), folder: null };

/**
 * Reads the published corpus. One whose readings and addresses are whole is made anew from them, whatever else of it is
 * damaged. With `replace` one that has lost some of them is passed over for the newest kept snapshot that is whole,
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
    return { currentId, publications, ...(await contentOf(corpusFolder, currentId, warn)) };
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
    const content = await contentOf(corpusFolder, id, warn).catch(() => null);
    if (content === null) continue;
    warn(`Addresses are carried on from snapshot ${id}.`);
    return { currentId, publications, ...content };
  }
  warn("No kept snapshot is whole: addresses published before cannot be carried on.");
  return { currentId, publications, ...NOTHING };
}

async function contentOf(
  corpusFolder: string,
  id: string,
  warn: (message: string) => void,
): Promise<Content> {
  const manifest = await verifySnapshot(corpusFolder, id, isKept);
  const folder = snapshotFolder(corpusFolder, id);
  const readings = manifest.sources.map((report): StoredReading => {
    const name = readingFile(report.sha256);
    const facts = manifest.files[name];
    if (facts === undefined) throw new SnapshotError(`Snapshot ${id} has no file ${name}.`);
    return { report, path: join(folder, name), facts, recordsName: report.file };
  });
  const aliases = await readFile(join(folder, SNAPSHOT_FILES.aliases), "utf8");
  const { addresses } = aliasesSchema.parse(JSON.parse(aliases));
  try {
    await verifySnapshot(corpusFolder, id, (name) => !isKept(name));
    return { readings, addresses, papers: lineFingerprints(folder), folder };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    warn(`${error.message} It is made anew from what its sources said.`);
    return { readings, addresses, papers: new Map(), folder: null };
  }
}

/** The files from which all others can be made again. */
function isKept(name: string): boolean {
  return isReadingFile(name) || name === SNAPSHOT_FILES.aliases;
}
