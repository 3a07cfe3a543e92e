import type { Publication } from "@/lib/corpus/format";
import { readPointer, readPublications } from "@/lib/corpus/pointer";
import { IngestError } from "../command/errors";

/** The kept snapshots of a corpus folder, oldest first, and which of them is served. */
export interface KeptSnapshots {
  readonly publications: readonly Publication[];
  readonly currentId: string;
}

/** Throws an {@link IngestError} when nothing is published there. */
export async function keptSnapshots(corpusFolder: string): Promise<KeptSnapshots> {
  const currentId = await readPointer(corpusFolder);
  if (currentId === null) throw new IngestError(`Nothing is published in ${corpusFolder}.`);
  return { currentId, publications: await readPublications(corpusFolder) };
}

/** The snapshot that an id, or its beginning, names. Throws an {@link IngestError} for none and for several. */
export function snapshotNamed(beginning: string, { publications }: KeptSnapshots): string {
  const fitting = publications.filter(({ id }) => id.startsWith(beginning));
  const [only, another] = fitting;
  const kept = publications.map(({ id }) => id).join(", ");
  if (only === undefined) throw new IngestError(`No kept snapshot is ${beginning}. Kept are ${kept}.`);
  if (another !== undefined) throw new IngestError(`Several snapshots begin with ${beginning}: ${kept}.`);
  return only.id;
}

/** The snapshot published before the one being served. Throws an {@link IngestError} when there is none. */
export function snapshotBefore({ publications, currentId }: KeptSnapshots): string {
  const place = publications.findIndex(({ id }) => id === currentId);
  const before = publications[place - 1];
  if (before === undefined) throw new IngestError("No snapshot before the one being served is kept.");
  return before.id;
}
