import type { Author } from "@/lib/paper/paper";
import { AuthorSpellings } from "../storage/author-spellings";
import { Counters } from "../storage/bytes";

/** How many papers each author has, gathered paper by paper. */
export class AuthorTally {
  readonly #authors = new AuthorSpellings();
  readonly #papers = new Counters();
  /** The last paper of each author, counted from 1. */
  readonly #lastPaper = new Counters();
  #paper = 0;

  add(authors: readonly Author[]): void {
    this.#paper++;
    for (const { name } of authors) {
      const author = this.#authors.print(name);
      if (this.#lastPaper.get(author) === this.#paper) continue;
      this.#lastPaper.set(author, this.#paper);
      this.#papers.add(author, 1);
    }
  }

  /** Name as most papers print it, slug and number of papers, the most prolific first. */
  *rows(): Generator<readonly [name: string, slug: string, papers: number]> {
    const nameOf = this.#authors.names();
    const ranks = new Uint32Array(this.#authors.size);
    this.#authors.bySlug().forEach((author, rank) => {
      ranks[author] = rank;
    });
    const order = Uint32Array.from(ranks, (_, author) => author).sort(
      (a, b) => this.#papers.get(b) - this.#papers.get(a) || (ranks[a] ?? 0) - (ranks[b] ?? 0),
    );
    for (const author of order) yield [nameOf(author), this.#authors.slug(author), this.#papers.get(author)];
  }
}
