import { NotReached } from "./ask";
import { StorageError } from "./database";
import type { Entry } from "./entry";
import { readEntries } from "./entry-schema";
import { MOST_UNDONE } from "./limits";
import { hear } from "./news";
import { inWords, refresh } from "./refresh";
import { type Change, change, type Edit, storedEntries, storedOf } from "./store";

/** A library as it is shown. */
export interface Contents {
  /** By key; null until the store was read. */
  readonly entries: ReadonlyMap<string, Entry> | null;
  /** What is stored and cannot be read; it stays as it is. */
  readonly unreadable: readonly unknown[];
  /** Why the store cannot be read or written, in words for the reader. */
  readonly problem: string | null;
  /** What the reader should know of what has become of papers meanwhile. */
  readonly news: string | null;
  /** What can be undone: "3 papers marked as read". */
  readonly undo: string | null;
}

const NOT_REACHED =
  "The site cannot be reached now. These are your papers as they were when they were last looked up; what you change is kept.";

/** Before the store was read. */
export const NOT_READ: Contents = { entries: null, unreadable: [], problem: null, news: null, undo: null };

/** A reader's library, as one page of it shows and changes it. Other tabs' changes come in by themselves. */
export class Library {
  #contents: Contents = NOT_READ;
  readonly #listeners = new Set<() => void>();
  /** What was done, the last last. */
  readonly #done: { readonly what: string; readonly changes: readonly Change[] }[] = [];

  readonly contents = (): Contents => this.#contents;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the store, and follows it until the given function is called. */
  open(): () => void {
    const close = hear((keys) => void this.#reread(keys));
    void this.#guarded(async () => {
      const { entries, unreadable } = readEntries(await storedEntries());
      this.#show({ entries: new Map(entries.map((entry) => [entry.key, entry])), unreadable, problem: null });
      if (entries.length > 0) await this.#refresh(entries);
    });
    return close;
  }

  async #refresh(entries: readonly Entry[]): Promise<void> {
    try {
      const refreshed = await refresh(entries, new Date().toISOString());
      if (refreshed !== null) this.#show({ news: inWords(refreshed) });
    } catch (error) {
      if (!(error instanceof NotReached)) throw error;
      this.#show({ news: NOT_REACHED });
    }
  }

  /** Changes entries, all or none. `what` says in words what was done, for undoing it. False when it could not be. */
  async edit(keys: readonly string[], what: string, edit: Edit): Promise<boolean> {
    const changes = await this.#guarded(() => change(keys, edit));
    if (changes === null) return false;
    if (changes.length > 0) this.#done.push({ what, changes });
    if (this.#done.length > MOST_UNDONE) this.#done.shift();
    await this.#reread(changes.flatMap(({ key, after }) => (after === null ? [key] : [key, after.key])));
    return true;
  }

  /** Takes back what was done last. What was changed since, here or in another tab, is left as it is now. */
  async undo(): Promise<boolean> {
    const last = this.#done.at(-1);
    if (last === undefined) return false;
    const byKey = new Map(last.changes.map((one) => [one.after?.key ?? one.key, one]));
    const undone = await this.#guarded(() =>
      change([...byKey.keys()], (now, key) => {
        const one = byKey.get(key);
        return one !== undefined && isSame(now ?? null, one.after) ? one.before : undefined;
      }),
    );
    if (undone === null) return false;
    this.#done.pop();
    await this.#reread(undone.flatMap(({ key, after }) => (after === null ? [key] : [key, after.key])));
    return true;
  }

  /** Says no more of what could not be done, and of what has become of papers. */
  quiet(): void {
    this.#show({ problem: null, news: null });
  }

  async #reread(keys: readonly string[]): Promise<void> {
    const { entries } = this.#contents;
    if (entries === null) return;
    await this.#guarded(async () => {
      const stored = await storedOf(keys);
      const next = new Map(this.#contents.entries ?? entries);
      const { entries: read } = readEntries(stored.filter((one) => one !== undefined));
      for (const key of keys) next.delete(key);
      for (const entry of read) next.set(entry.key, entry);
      this.#show({ entries: next });
    });
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#show({ problem: error.message });
      return null;
    }
  }

  #show(changed: Partial<Contents>): void {
    this.#contents = { ...this.#contents, undo: this.#done.at(-1)?.what ?? null, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

/** Plain data, written by the same hand: the same when it reads the same. */
function isSame(a: Entry | null, b: Entry | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
