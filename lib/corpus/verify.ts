import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { type Manifest, manifestSchema, READABLE_VERSIONS } from "./format";
import { SNAPSHOT_FILES, snapshotFolder, snapshotIdOf } from "./layout";
import { openFile, textOfFile } from "./regular-file";
import { SnapshotError } from "./snapshot-error";

/** Called for every piece of a file that was read; may wait, or throw to end the check. */
export type Pace = () => Promise<void>;

/** Read at once, this much is checked within a few milliseconds. */
const PIECE = 1 << 20;

/**
 * The manifest of a snapshot whose every byte is as it was published, in all its files or in those that are asked for.
 * Throws {@link SnapshotError} otherwise. With a pace, one file after the other is read, and it is asked after each piece.
 */
export async function verifySnapshot(
  corpusFolder: string,
  id: string,
  isAsked: (file: string) => boolean = () => true,
  pace?: Pace,
): Promise<Manifest> {
  const folder = snapshotFolder(corpusFolder, id);
  const manifest = await readManifest(corpusFolder, id);
  const asked = Object.entries(manifest.files).filter(([name]) => isAsked(name));
  const look = ([name, facts]: [string, FileFacts]) =>
    problemOf(join(folder, name), `Snapshot ${id}: ${name}`, facts, pace);
  // All at once: a busy server comes back to a file only between two requests.
  const problems = pace === undefined ? await Promise.all(asked.map(look)) : await inTurn(asked, look);
  const problem = problems.find((one) => one !== null);
  if (problem != null) throw new SnapshotError(problem);
  return manifest;
}

/** The manifest alone, checked against the snapshot's id and this program's schema version. */
export async function readManifest(corpusFolder: string, id: string): Promise<Manifest> {
  const path = join(snapshotFolder(corpusFolder, id), SNAPSHOT_FILES.manifest);
  const text = await textOfFile(path).catch(() => {
    throw new SnapshotError(`Snapshot ${id}: ${SNAPSHOT_FILES.manifest} cannot be read.`);
  });
  if (snapshotIdOf(text) !== id)
    throw new SnapshotError(`Snapshot ${id}: ${SNAPSHOT_FILES.manifest} is not what was published.`);
  return parseManifest(text, id);
}

function parseManifest(text: string, id: string): Manifest {
  const json: unknown = JSON.parse(text);
  const version = z.object({ schemaVersion: z.unknown() }).safeParse(json).data?.schemaVersion;
  if (!READABLE_VERSIONS.some((readable) => readable === version))
    throw new SnapshotError(
      `Snapshot ${id} has schema version ${String(version)}; this program reads ${READABLE_VERSIONS.join(" and ")}. Ingest the sources anew with --replace.`,
    );
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new SnapshotError(`Snapshot ${id}: its manifest lacks something.`);
  return manifest.data;
}

async function inTurn<T, R>(values: readonly T[], of: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await of(value));
  return results;
}

/** What is wrong with a file, in a sentence; null when it is as it was published. */
async function problemOf(
  path: string,
  name: string,
  facts: FileFacts,
  pace: Pace | undefined,
): Promise<string | null> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const file = await openFile(path);
    for await (const chunk of file.createReadStream({ highWaterMark: PIECE })) {
      hash.update(chunk);
      bytes += chunk.length;
      await pace?.();
    }
  } catch {
    return `${name} cannot be read.`;
  }
  if (bytes !== facts.bytes) return `${name} has ${bytes} bytes, not ${facts.bytes}.`;
  const isSame = hash.digest("hex") === facts.sha256;
  return isSame ? null : `${name} is not what was published (its SHA-256 differs).`;
}

type FileFacts = Manifest["files"][string];
