import { askPapers } from "./ask";
import type { Entry } from "./entry";
import { askedAs } from "./from-file";
import type { KeptPaper } from "./kept-paper";
import { change, fact, keepFact } from "./store";

const SNAPSHOT = "snapshot";

/** What became of saved papers in a collection that was published anew. */
export interface Refreshed {
  /** Papers that have another address now. */
  readonly moved: number;
  /** Papers that the collection does not hold any more. */
  readonly gone: number;
}

/**
 * Brings a library up to what the site says now, if that is another collection than last time: papers are found under
 * their new addresses, texts are read anew, and what is gone stays as it was. Null where nothing has to be asked. Rejects
 * with `NotReached` or `StorageError`; what was brought up by then stays so.
 */
export async function refresh(entries: readonly Entry[], now: string): Promise<Refreshed | null> {
  const keys = entries.map(({ key }) => key);
  const asked = entries.map(({ paper }) => askedAs(paper));
  const { snapshot } = await askPapers(asked.slice(0, 1));
  if (snapshot === (await fact(SNAPSHOT))) return null;
  const { papers } = await askPapers(asked);
  const told = new Map(keys.map((key, place) => [key, papers[place] ?? null]));
  const changes = await change(keys, (entry, key) =>
    entry === undefined ? undefined : refreshed(entry, told.get(key) ?? null, now),
  );
  await keepFact(SNAPSHOT, snapshot);
  return {
    moved: changes.filter(({ key, after }) => after !== null && after.key !== key).length,
    gone: changes.filter(({ after }) => after?.gone === true).length,
  };
}

/** What became of them, in words; null where a reader need not know. */
export function inWords({ moved, gone }: Refreshed): string | null {
  const parts = [
    ...(moved > 0 ? [`${moved === 1 ? "1 paper has" : `${moved} papers have`} another address now`] : []),
    ...(gone > 0
      ? [
          `${gone === 1 ? "1 paper is" : `${gone} papers are`} no longer in it and kept here as you saved ${gone === 1 ? "it" : "them"}`,
        ]
      : []),
  ];
  return parts.length === 0 ? null : `The collection has changed: ${parts.join("; ")}.`;
}

/** An entry as the site knows its paper now; undefined where nothing changes. */
function refreshed(entry: Entry, paper: KeptPaper | null, now: string): Entry | undefined {
  if (paper === null) return entry.gone === true ? undefined : { ...entry, gone: true };
  const { gone, ...rest } = entry;
  if (gone === undefined && JSON.stringify(entry.paper) === JSON.stringify(paper)) return undefined;
  return { ...rest, key: paper.key, paper, asOf: now };
}
