import { authorSlug } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { Counters } from "../storage/bytes";
import { StringTable } from "../storage/string-table";

/** How many papers each author has, gathered paper by paper. */
export class AuthorTally {
  readonly #spellings = new StringTable();
  readonly #printed = new Counters();
  readonly #authorOfSpelling = new Counters();
  readonly #slugs = new StringTable();
  readonly #papers = new Counters();
  /** The last paper of each author, counted from 1. */
  readonly #lastPaper = new Counters();
  #paper = 0;

  add(authors: readonly Author[]): void {
    this.#paper++;
    for (const { name } of authors) {
      const author = this.#authorOf(name);
      if (this.#lastPaper.get(author) === this.#paper) continue;
      this.#lastPaper.set(author, this.#paper);
      this.#papers.add(author, 1);
    }
  }

  /** Name as most papers print it, slug and number of papers, the most prolific first. */
  *rows(): Generator<readonly [name: string, slug: string, papers: number]> {
    const names = this.#mostPrinted();
    const ranks = new Uint32Array(this.#slugs.size);
    this.#slugs.sorted().forEach((author, rank) => {
      ranks[author] = rank;
    });
    const order = Uint32Array.from(ranks, (_, author) => author).sort(
      (a, b) => this.#papers.get(b) - this.#papers.get(a) || (ranks[a] ?? 0) - (ranks[b] ?? 0),
    );
    for (const author of order)
      yield [this.#spellings.text(names[author] ?? 0), this.#slugs.text(author), this.#papers.get(author)];
  }

  #authorOf(name: string): number {
    const before = this.#spellings.size;
    const spelling = this.#spellings.number(name);
    if (spelling === before) this.#authorOfSpelling.set(spelling, this.#slugs.number(authorSlug(name)));
    this.#printed.add(spelling, 1);
    return this.#authorOfSpelling.get(spelling);
  }

  /** The most frequent spelling by author; of equals the one printed first. */
  #mostPrinted(): Uint32Array {
    const best = new Uint32Array(this.#slugs.size);
    const counts = new Uint32Array(this.#slugs.size);
    for (let spelling = 0; spelling < this.#spellings.size; spelling++) {
      const author = this.#authorOfSpelling.get(spelling);
      const count = this.#printed.get(spelling);
      if (count <= (counts[author] ?? 0)) continue;
      counts[author] = count;
      best[author] = spelling;
    }
    return best;
  }
}
