import type { Manifest } from "@/lib/corpus/format";
import { stampFile } from "@/lib/corpus/layout";
import { isSameLook, lookAt } from "@/lib/corpus/stamp";
import { readManifest, verifySnapshot } from "@/lib/corpus/verify";
import { isErrno } from "../command/errors";
import { replaceFile } from "./durable";

/**
 * Checks every byte of a snapshot and writes beside it what its files look like, so that it can be opened without reading
 * them all again. Throws a `SnapshotError` where one is not as it was published.
 */
export async function verifyAndStamp(corpusFolder: string, id: string): Promise<Manifest> {
  const manifest = await readManifest(corpusFolder, id);
  // A file that is not there is named by the check.
  const before = await lookAt(corpusFolder, id, manifest).catch(() => null);
  await verifySnapshot(corpusFolder, id);
  const after = await lookAt(corpusFolder, id, manifest);
  // What changed meanwhile may have been read before it did.
  if (before !== null && isSameLook(before, after)) write(corpusFolder, id, `${JSON.stringify(after)}\n`);
  return manifest;
}

/** Where nothing can be written, the snapshot is as whole: whoever opens it reads every byte. */
function write(corpusFolder: string, id: string, text: string): void {
  try {
    replaceFile(corpusFolder, stampFile(id), text);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
