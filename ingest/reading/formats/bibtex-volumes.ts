import type { Entry } from "./bibtex-entry";

/** In characters: what is kept of entries that others may refer to, and of those that wait for what they refer to. */
const MOST_KEPT = 16 << 20;
/** What an entry says of itself alone, and no other takes from it. */
const OWN_FIELDS = /^(?:abstract|author|keywords|keyword|file|note|annote|annotation|review|references)$/;

/**
 * The entries of a file by their keys, for others that refer to them, and the others that wait for one that is still to come,
 * as BibTeX wants it. What is beyond the limit is not kept: who refers to it is read without it.
 */
export class Volumes<Waiting> {
  readonly #byKey = new Map<string, Entry>();
  readonly #waiting = new Map<string, { readonly one: Waiting; readonly length: number }[]>();
  #kept = 0;
  #awaited = 0;

  /** The entry with a key (in lower case); undefined where none was kept. */
  find(key: string): Entry | undefined {
    return this.#byKey.get(key);
  }

  /** Lets one wait for an entry with a key; false when there is no room for it. */
  wait(key: string, one: Waiting, length: number): boolean {
    if (this.#awaited + length > MOST_KEPT) return false;
    this.#awaited += length;
    const others = this.#waiting.get(key);
    if (others === undefined) this.#waiting.set(key, [{ one, length }]);
    else others.push({ one, length });
    return true;
  }

  /** Keeps an entry, and gives those that waited for it. Of two entries with one key the first is kept. */
  add(entry: Entry): Waiting[] {
    const key = entry.key.toLowerCase();
    if (key === "" || this.#byKey.has(key)) return [];
    const kept = lent(entry);
    if (this.#kept + kept.length <= MOST_KEPT) {
      this.#kept += kept.length;
      this.#byKey.set(key, kept.entry);
    }
    const waited = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const { length } of waited) this.#awaited -= length;
    return waited.map(({ one }) => one);
  }

  /** Those that wait for what never came. */
  *rest(): Iterable<Waiting> {
    for (const waited of this.#waiting.values()) for (const { one } of waited) yield one;
    this.#waiting.clear();
  }
}

/** What of an entry others may take, copied: a piece of the file's text would hold all of it in memory. */
function lent({ type, key, line, fields }: Entry): { entry: Entry; length: number } {
  const own = [...fields].filter(([name]) => !OWN_FIELDS.test(name));
  const text = JSON.stringify([key, own]);
  const [copiedKey, copied]: [string, [string, string][]] = JSON.parse(text);
  return { entry: { type, key: copiedKey, line, fields: new Map(copied) }, length: text.length };
}
