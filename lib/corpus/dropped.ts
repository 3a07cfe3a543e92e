import { join } from "node:path";
import type { Corpus } from "./corpus";
import { SNAPSHOT_FILES, snapshotFolder } from "./layout";
import { readPublications } from "./pointer";
import { textOfFile } from "./regular-file";

/** A paper that an earlier snapshot held and the one being served does not. */
export interface Dropped {
  readonly key: string;
  /** When the first snapshot without it was published, UTC. */
  readonly at: string;
}

/**
 * What was dropped, as far as the snapshots that are kept tell: what was dropped before the oldest of them is not known. A
 * paper that is held under another key was not dropped.
 */
export async function droppedBefore(
  corpusFolder: string,
  { id, resolve }: Pick<Corpus, "id" | "resolve">,
): Promise<Dropped[]> {
  const kept = await readPublications(corpusFolder);
  const own = kept.findIndex((publication) => publication.id === id);
  const held = new Set(await keysOf(corpusFolder, id));
  const dropped = new Map<string, Dropped>();
  for (const [place, { id: earlier }] of kept.slice(0, Math.max(0, own)).entries()) {
    const at = kept[place + 1]?.publishedAt ?? "";
    for (const key of await keysOf(corpusFolder, earlier))
      if (!held.has(key) && (await resolve(key)).kind === "unknown") dropped.set(key, { key, at });
  }
  return [...dropped.values()];
}

/** None of a snapshot whose files are gone. */
async function keysOf(corpusFolder: string, id: string): Promise<string[]> {
  const path = join(snapshotFolder(corpusFolder, id), SNAPSHOT_FILES.keys);
  const text = await textOfFile(path).catch(() => "");
  return text.split("\n").slice(0, -1);
}
