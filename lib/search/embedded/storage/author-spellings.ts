import { authorSlug } from "@/lib/paper/names";
import { Counters } from "./bytes";
import { StringTable } from "./string-table";

/**
 * The authors of a corpus, numbered in the order in which they first come, with every spelling of their names that is
 * printed. Memory: every spelling and slug once, and twelve bytes a spelling.
 */
export class AuthorSpellings {
  readonly #spellings = new StringTable();
  /** By spelling: how often it is printed, and whose it is. */
  readonly #printed = new Counters();
  readonly #authorOf = new Counters();
  readonly #slugs = new StringTable();

  /** How many authors there are. */
  get size(): number {
    return this.#slugs.size;
  }

  /** Counts a name as printed once more and gives the number of its author. */
  print(name: string): number {
    const before = this.#spellings.size;
    const spelling = this.#spellings.number(name);
    if (spelling === before) this.#authorOf.set(spelling, this.#slugs.number(authorSlug(name)));
    this.#printed.add(spelling, 1);
    return this.#authorOf.get(spelling);
  }

  slug(author: number): string {
    return this.#slugs.text(author);
  }

  /** All authors by the byte order of their slugs. */
  bySlug(): Uint32Array {
    return this.#slugs.sorted();
  }

  /** Gives by author the name that is printed most; of equals the one printed first. */
  names(): (author: number) => string {
    const best = new Uint32Array(this.size);
    const counts = new Uint32Array(this.size);
    for (let spelling = 0; spelling < this.#spellings.size; spelling++) {
      const author = this.#authorOf.get(spelling);
      const count = this.#printed.get(spelling);
      if (count <= (counts[author] ?? 0)) continue;
      counts[author] = count;
      best[author] = spelling;
    }
    return (author) => this.#spellings.text(best[author] ?? 0);
  }
}
