import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Manifest, manifestSchema, SCHEMA_VERSION } from "./format";
import { SNAPSHOT_FILES, snapshotFolder, snapshotIdOf } from "./layout";
import { SnapshotError } from "./snapshot-error";

/**
 * The manifest of a snapshot whose every byte is as it was published, in all its files or in those that are asked for.
 * Throws {@link SnapshotError} otherwise.
 */
export async function verifySnapshot(
  corpusFolder: string,
  id: string,
  isAsked: (file: string) => boolean = () => true,
): Promise<Manifest> {
  const folder = snapshotFolder(corpusFolder, id);
  const manifest = await readManifest(corpusFolder, id);
  for (const [name, { sha256, bytes }] of Object.entries(manifest.files)) {
    if (!isAsked(name)) continue;
    const found = await hashFile(join(folder, name), `Snapshot ${id}: ${name}`);
    if (found.bytes !== bytes)
      throw new SnapshotError(`Snapshot ${id}: ${name} has ${found.bytes} bytes, not ${bytes}.`);
    if (found.sha256 !== sha256)
      throw new SnapshotError(`Snapshot ${id}: ${name} is not what was published (its SHA-256 differs).`);
  }
  return manifest;
}

/** The manifest alone, checked against the snapshot's id and this program's schema version. */
export async function readManifest(corpusFolder: string, id: string): Promise<Manifest> {
  const path = join(snapshotFolder(corpusFolder, id), SNAPSHOT_FILES.manifest);
  const text = await readFile(path, "utf8").catch(() => {
    throw new SnapshotError(`Snapshot ${id}: ${SNAPSHOT_FILES.manifest} cannot be read.`);
  });
  if (snapshotIdOf(text) !== id)
    throw new SnapshotError(`Snapshot ${id}: ${SNAPSHOT_FILES.manifest} is not what was published.`);
  return parseManifest(text, id);
}

function parseManifest(text: string, id: string): Manifest {
  const json: unknown = JSON.parse(text);
  const version = z.object({ schemaVersion: z.unknown() }).safeParse(json).data?.schemaVersion;
  if (version !== SCHEMA_VERSION)
    throw new SnapshotError(
      `Snapshot ${id} has schema version ${String(version)}; this program reads ${SCHEMA_VERSION}. Ingest the sources anew with --replace.`,
    );
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new SnapshotError(`Snapshot ${id}: its manifest lacks something.`);
  return manifest.data;
}

async function hashFile(path: string, name: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    throw new SnapshotError(`${name} cannot be read.`);
  }
  return { sha256: hash.digest("hex"), bytes };
}
