import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Publication, publicationsSchema, snapshotIdSchema } from "./format";
import { POINTER_FILE, PUBLISHED_FILE } from "./layout";
import { textOfFile } from "./regular-file";
import { SnapshotError } from "./snapshot-error";

/** The id of the snapshot being served; null when nothing is published. Throws {@link SnapshotError} for other content. */
export async function readPointer(corpusFolder: string): Promise<string | null> {
  const text = await readIfThere(join(corpusFolder, POINTER_FILE));
  if (text === null) return null;
  const id = snapshotIdSchema.safeParse(text.trim());
  if (!id.success) throw new SnapshotError(`${join(corpusFolder, POINTER_FILE)} does not name a snapshot.`);
  return id.data;
}

/** Changes whenever the pointer is replaced, also by one of the same content; null when nothing is published. */
export function pointerStamp(corpusFolder: string): Promise<string | null> {
  return stampOf(join(corpusFolder, POINTER_FILE));
}

/** Changes whenever a file is written to or replaced; null when there is none. */
export async function stampOf(path: string): Promise<string | null> {
  const found = await ifThere(() => stat(path));
  return found === null ? null : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

/** The kept snapshots, oldest first; empty when nothing is published. Throws {@link SnapshotError} for other content. */
export async function readPublications(corpusFolder: string): Promise<readonly Publication[]> {
  const path = join(corpusFolder, PUBLISHED_FILE);
  const text = await readIfThere(path);
  if (text === null) return [];
  try {
    return publicationsSchema.parse(JSON.parse(text)).snapshots;
  } catch {
    throw new SnapshotError(`${path} is damaged.`);
  }
}

function readIfThere(path: string): Promise<string | null> {
  return ifThere(() => textOfFile(path));
}

async function ifThere<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
