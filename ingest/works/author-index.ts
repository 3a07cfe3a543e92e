import type { Author } from "@/lib/paper/paper";
import { AuthorSpellings } from "@/lib/search/embedded/storage/author-spellings";
import { Column } from "../store/column";

/** Slug, name as most papers print it, and paper numbers in rising order. */
export type AuthorRow = readonly [slug: string, name: string, papers: readonly number[]];

/** Which papers are by whom, gathered paper by paper. Memory: the authors, and 16 bytes for each author of each paper. */
export class AuthorIndex {
  readonly #authors = new AuthorSpellings();
  readonly #lastPaper: number[] = [];
  /** The authors of all papers in a row, and the paper of each. */
  readonly #author = new Column();
  readonly #paper = new Column();

  get size(): number {
    return this.#authors.size;
  }

  /** Papers come in rising order. */
  add(paper: number, authors: readonly Author[]): void {
    for (const { name } of authors) {
      const author = this.#authors.print(name);
      if (this.#lastPaper[author] === paper) continue;
      this.#lastPaper[author] = paper;
      this.#author.push(author);
      this.#paper.push(paper);
    }
  }

  /** All authors by slug, which is plain ASCII or a hash, so that the order of bytes is that of texts. */
  *rows(): Generator<AuthorRow> {
    const nameOf = this.#authors.names();
    const { starts, papers } = this.#papersByAuthor();
    for (const author of this.#authors.bySlug()) {
      const own = papers.subarray(starts[author], starts[author + 1]);
      yield [this.#authors.slug(author), nameOf(author), Array.from(own)];
    }
  }

  #papersByAuthor(): { starts: Uint32Array; papers: Uint32Array } {
    const authors = this.#author.view();
    const starts = new Uint32Array(this.size + 1);
    for (const author of authors) starts[author + 1] = (starts[author + 1] ?? 0) + 1;
    for (let author = 0; author < this.size; author++)
      starts[author + 1] = (starts[author + 1] ?? 0) + (starts[author] ?? 0);
    const next = starts.slice();
    const papers = new Uint32Array(authors.length);
    authors.forEach((author, place) => {
      papers[next[author] ?? 0] = this.#paper.at(place);
      next[author] = (next[author] ?? 0) + 1;
    });
    return { starts, papers };
  }
}
