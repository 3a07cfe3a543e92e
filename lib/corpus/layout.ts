import { createHash } from "node:crypto";
import { join } from "node:path";

/** The file of the corpus folder that names the snapshot being served. */
export const POINTER_FILE = "current";
/** Times and history of the kept snapshots, beside the pointer. */
export const PUBLISHED_FILE = "published.json";

/**
 * The files of a snapshot folder.
 * `papers.ndjson` has one paper a line, newest submitted first, undated ones after them in the order of their
 * sources; a paper's number is its place there. `papers.offsets` has the byte at which each line begins, and the
 * end of the last, as 64-bit little-endian integers. `keys.txt` has the papers' keys, one a line. `authors.offsets` has, in the same way, where each
 * author of the list in `authors.json` begins, and where the list ends. `index/` belongs
 * to the search engine and `readings/` holds what every source said, so that a later ingest can add to it.
 */
export const SNAPSHOT_FILES = {
  manifest: "manifest.json",
  papers: "papers.ndjson",
  offsets: "papers.offsets",
  keys: "keys.txt",
  aliases: "aliases.json",
  authors: "authors.json",
  authorOffsets: "authors.offsets",
  topics: "topics.json",
} as const;
export const INDEX_FOLDER = "index/";

const READINGS_FOLDER = "readings/";

/** Where the reading of a source is kept, by the SHA-256 of the source. */
export function readingFile(sha256: string): string {
  return `${READINGS_FOLDER}${sha256.slice(0, 16)}.ndjson`;
}

/** Whether a file of a snapshot is a reading: a later ingest needs those, serving does not. */
export function isReadingFile(name: string): boolean {
  return name.startsWith(READINGS_FOLDER);
}

export function snapshotFolder(corpusFolder: string, id: string): string {
  return join(corpusFolder, id);
}

/**
 * Beside a snapshot, what its files looked like when every byte of them was last checked: who opens it needs not read
 * them all again. It can be missing.
 */
export function stampFile(id: string): string {
  return `${id}.verified.json`;
}

/** The id of the snapshot with this manifest. */
export function snapshotIdOf(manifestBytes: Uint8Array | string): string {
  return createHash("sha256").update(manifestBytes).digest("hex").slice(0, 16);
}
