import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Manifest, Publication } from "@/lib/corpus/format";
import {
  POINTER_FILE,
  PUBLISHED_FILE,
  SNAPSHOT_FILES,
  snapshotFolder,
  snapshotIdOf,
} from "@/lib/corpus/layout";
import { type FileFacts, HashedWriter } from "../store/records";
import { replaceFile, syncFolder, TEMPORARY } from "./durable";
import type { ManifestFacts, SnapshotFile } from "./snapshot";
import { verifyAndStamp } from "./stamp";

const KEPT_SNAPSHOTS = 3;

/** The steps of publishing, in order; a test may fail at each. */
export const PUBLISH_STEPS = ["begun", "written", "in-place", "times-written", "published"] as const;
export type PublishStep = (typeof PUBLISH_STEPS)[number];

export interface PublishRequest {
  readonly corpusFolder: string;
  /** Where the snapshot is put together: a folder made by {@link openWorkspace}. */
  readonly workspace: string;
  readonly files: AsyncIterable<SnapshotFile>;
  /** Asked when the last file is written. */
  readonly facts: () => ManifestFacts;
  /** The kept snapshots before, oldest first, and which of them is served. */
  readonly publications: readonly Publication[];
  readonly currentId: string | null;
  /** What `published.json` says of the new snapshot. */
  readonly times: Omit<Publication, "id">;
  /** Called when a step is done; what it throws ends the work there. */
  readonly onStep?: (step: PublishStep) => void;
}

/**
 * Writes a snapshot beside the others, and only when it is whole and on disk points `current` to it, by rename. The
 * caller holds the lock. Gives the id, and whether it is new: the same content is not published twice.
 */
export async function publish(request: PublishRequest): Promise<{ id: string; isNew: boolean }> {
  const { corpusFolder, workspace, onStep } = request;
  onStep?.("begun");
  const id = await writeSnapshot(workspace, request.files, request.facts);
  onStep?.("written");
  const isNew = id !== request.currentId || !(await isWhole(corpusFolder, id));
  if (isNew) {
    await moveIntoPlace(workspace, corpusFolder, id);
    onStep?.("in-place");
    // What was written is read back once, so that no start has to.
    await verifyAndStamp(corpusFolder, id);
    pointTo(request, id);
    onStep?.("published");
  }
  return { id, isNew };
}

/** An empty folder beside the snapshots to put a new one together in; what a killed ingest has left goes. */
export function openWorkspace(corpusFolder: string): string {
  clearTemporary(corpusFolder);
  const folder = join(corpusFolder, `${TEMPORARY}${process.pid}`);
  mkdirSync(folder);
  return folder;
}

export function closeWorkspace(workspace: string): void {
  rmSync(workspace, { recursive: true, force: true });
}

/** Gives the id of the snapshot written to the folder. */
async function writeSnapshot(
  folder: string,
  files: AsyncIterable<SnapshotFile>,
  facts: () => ManifestFacts,
): Promise<string> {
  const hashes: Manifest["files"] = {};
  const folders = new Set([folder]);
  for await (const file of files) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    hashes[file.name] = "facts" in file ? file.facts : writeSynced(path, file.chunks);
  }
  const manifest: Manifest = { ...facts(), files: hashes };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeSynced(join(folder, SNAPSHOT_FILES.manifest), [text]);
  for (const written of folders) syncFolder(written);
  return snapshotIdOf(text);
}

function writeSynced(path: string, chunks: Iterable<string | Uint8Array>): FileFacts {
  const writer = new HashedWriter(path);
  try {
    for (const chunk of chunks) writer.write(chunk);
    return writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

async function isWhole(corpusFolder: string, id: string): Promise<boolean> {
  return verifyAndStamp(corpusFolder, id).then(
    () => true,
    () => false,
  );
}

/** A folder of that name is the same snapshot, unless it is damaged: then the new one takes its place. */
async function moveIntoPlace(folder: string, corpusFolder: string, id: string): Promise<void> {
  const target = snapshotFolder(corpusFolder, id);
  if (existsSync(target)) {
    if (await isWhole(corpusFolder, id)) return;
    renameSync(target, join(corpusFolder, `${TEMPORARY}${id}`));
  }
  renameSync(folder, target);
  removeQuietly(join(corpusFolder, `${TEMPORARY}${id}`));
  syncFolder(corpusFolder);
}

/** Times first, pointer second: a reader never meets a snapshot without its times. Old snapshots go last. */
function pointTo(request: PublishRequest, id: string): void {
  const { corpusFolder, onStep } = request;
  const others = request.publications.filter((publication) => publication.id !== id);
  const served = others.filter((publication) => publication.id === request.currentId);
  const older = others.filter((publication) => publication.id !== request.currentId);
  const kept = [...older, ...served, { id, ...request.times }].slice(-KEPT_SNAPSHOTS);
  replaceFile(corpusFolder, PUBLISHED_FILE, `${JSON.stringify({ snapshots: kept }, null, 1)}\n`);
  onStep?.("times-written");
  replaceFile(corpusFolder, POINTER_FILE, `${id}\n`);
  removeOthers(corpusFolder, new Set(kept.map((publication) => publication.id)));
}

function removeOthers(corpusFolder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(corpusFolder)) {
    const id = /^([0-9a-f]{16})(?:\.verified\.json)?$/.exec(name)?.[1];
    if (id !== undefined && !kept.has(id)) removeQuietly(join(corpusFolder, name));
  }
}

/** What an ingest that was killed has left. */
function clearTemporary(corpusFolder: string): void {
  for (const name of readdirSync(corpusFolder)) {
    if (name.startsWith(TEMPORARY)) removeQuietly(join(corpusFolder, name));
  }
}

/** On Windows a folder whose files a server still reads cannot go; the next ingest tries again. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}
