import { cleanNote, cleanTags, type Entry, isSaved, queuedAt, saved, takenOut } from "./entry";
import type { Library } from "./library";
import { endOfQueue, moveInQueue } from "./shelf";

/** What a reader does with papers of the library. Each can be undone; each is for one paper or for many. */
export class Acts {
  constructor(private readonly library: Library) {}

  /** Marks papers as read, or those that all are as unread. */
  read(keys: readonly string[]): Promise<boolean> {
    const read = !this.#all(keys, (entry) => entry.read);
    return this.#edit(keys, `marked as ${read ? "read" : "unread"}`, (entry) => ({ ...entry, read }));
  }

  /** Puts papers at the end of the queue, or takes those out that all stand in it. */
  queue(keys: readonly string[]): Promise<boolean> {
    if (this.#all(keys, ({ queue }) => queue !== undefined))
      return this.#edit(keys, "taken out of the queue", (entry) => queuedAt(entry, null));
    let place = endOfQueue(this.#entries());
    return this.#edit(keys, "put into the queue", (entry) =>
      entry.queue === undefined ? queuedAt(entry, place++) : undefined,
    );
  }

  /** Moves a paper a step within the queue; false at its end. */
  async move(key: string, queue: readonly Entry[], step: 1 | -1): Promise<boolean> {
    const places = new Map(moveInQueue(queue, key, step) ?? []);
    if (places.size === 0) return false;
    return this.library.edit([...places.keys()], "the queue in another order", (entry, one) =>
      entry === undefined ? undefined : queuedAt(entry, places.get(one) ?? null),
    );
  }

  /** Gives papers tags beside those they have. */
  tag(keys: readonly string[], tags: readonly string[]): Promise<boolean> {
    return this.#edit(keys, `tagged ${tags.join(", ")}`, (entry) => ({
      ...entry,
      tags: cleanTags([...entry.tags, ...tags]),
    }));
  }

  /** Gives a paper these tags and no others. */
  retag(key: string, tags: readonly string[]): Promise<boolean> {
    return this.#edit([key], "given other tags", (entry) => ({ ...entry, tags: cleanTags(tags) }));
  }

  note(key: string, text: string): Promise<boolean> {
    const note = cleanNote(text);
    return this.#edit([key], "given another note", (entry) =>
      entry.note === note ? undefined : { ...entry, note },
    );
  }

  takeOut(keys: readonly string[]): Promise<boolean> {
    const now = new Date().toISOString();
    return this.#edit(keys, "taken out", (entry) => takenOut(entry, now));
  }

  bringBack(keys: readonly string[]): Promise<boolean> {
    const now = new Date().toISOString();
    return this.#edit(keys, "put back", (entry) => ({ ...saved(entry, entry.paper, now), asOf: entry.asOf }));
  }

  /** Deletes papers that were taken out, with their tags and notes. */
  forget(keys: readonly string[]): Promise<boolean> {
    return this.#edit(keys, "deleted", (entry) => (isSaved(entry) ? undefined : null));
  }

  #edit(
    keys: readonly string[],
    what: string,
    edit: (entry: Entry) => Entry | null | undefined,
  ): Promise<boolean> {
    const papers = keys.length === 1 ? "1 paper" : `${keys.length.toLocaleString("en")} papers`;
    return this.library.edit(keys, `${papers} ${what}`, (entry) =>
      entry === undefined ? undefined : edit(entry),
    );
  }

  #entries(): Iterable<Entry> {
    return this.library.contents().entries?.values() ?? [];
  }

  #all(keys: readonly string[], is: (entry: Entry) => boolean): boolean {
    const { entries } = this.library.contents();
    return keys.every((key) => {
      const entry = entries?.get(key);
      return entry !== undefined && is(entry);
    });
  }
}
