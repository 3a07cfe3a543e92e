import { database, guarded, StorageError } from "./database";
import { type Entry, isSaved, merged } from "./entry";
import { MOST_SAVED } from "./limits";
import { tell } from "./news";

/** What a paper's entry was and is; null where there is none. */
export interface Change {
  readonly key: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** What becomes of an entry: another, `null` for none at all, `undefined` to leave it. */
export type Edit = (before: Entry | undefined, key: string) => Entry | null | undefined;

/** The keys of the papers that are saved. Rejects with `StorageError`. */
export function savedKeys(): Promise<string[]> {
  return guarded(async () => (await database()).getAllKeysFromIndex("papers", "saved"));
}

/** Everything that is stored, also what was taken out and what cannot be read. Rejects with `StorageError`. */
export function storedEntries(): Promise<unknown[]> {
  return guarded(async () => (await database()).getAll("papers"));
}

/** What is stored of some papers, in their order. Rejects with `StorageError`. */
export function storedOf(keys: readonly string[]): Promise<unknown[]> {
  return guarded(async () => {
    const papers = (await database()).transaction("papers").store;
    return Promise.all(keys.map((key) => papers.get(key)));
  });
}

/**
 * Changes entries all at once or not at all, each as it is stored now and not as this page last saw it: another tab may
 * have changed it. An entry whose key changes is moved. What cannot be read is not written over, but by an entry whole.
 * Other tabs hear of it. Rejects with `StorageError`; then nothing has changed.
 */
export function change(keys: readonly string[], edit: Edit): Promise<Change[]> {
  return guarded(async () => {
    const transaction = (await database()).transaction("papers", "readwrite");
    const papers = transaction.store;
    const changes: Change[] = [];
    try {
      let room = MOST_SAVED - (await papers.index("saved").count());
      for (const key of new Set(keys)) {
        const stored = await papers.get(key);
        const before = isEntry(stored) ? stored : undefined;
        const after = edit(before, key);
        if (after === undefined) continue;
        room += Number(before !== undefined && isSaved(before)) - Number(after !== null && isSaved(after));
        if (room < 0) throw new StorageError("limit");
        if (after === null || after.key !== key) await papers.delete(key);
        const there = after === null || after.key === key ? undefined : await papers.get(after.key);
        const kept = after !== null && isEntry(there) ? merged(there, after) : after;
        if (kept !== null) await papers.put(kept);
        changes.push({ key, before: before ?? null, after: kept });
      }
    } catch (error) {
      transaction.abort();
      await transaction.done.catch(() => undefined);
      throw error;
    }
    await transaction.done;
    tell(
      changes.flatMap(({ key, after }) => (after === null || after.key === key ? [key] : [key, after.key])),
    );
    return changes;
  });
}

/** A fact about the library as a whole, by name; undefined when there is none. Rejects with `StorageError`. */
export function fact(name: string): Promise<unknown> {
  return guarded(async () => (await database()).get("facts", name));
}

/** Keeps a fact. Rejects with `StorageError`. */
export function keepFact(name: string, value: unknown): Promise<void> {
  return guarded(async () => {
    await (await database()).put("facts", value, name);
  });
}

/** Whether something stored is an entry as far as it is touched here; a reader of the whole checks the whole. */
function isEntry(value: unknown): value is Entry {
  return (
    typeof value === "object" &&
    value !== null &&
    "key" in value &&
    typeof value.key === "string" &&
    "tags" in value &&
    Array.isArray(value.tags) &&
    "paper" in value &&
    typeof value.paper === "object" &&
    value.paper !== null
  );
}
