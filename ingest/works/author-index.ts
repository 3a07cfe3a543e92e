import { authorSlug } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { Column } from "../store/column";
import { compare } from "../store/stored-reading";

/** Slug, name as most papers print it, and paper numbers in rising order. */
export type AuthorRow = readonly [slug: string, name: string, papers: readonly number[]];

/**
 * Which papers are by whom, gathered paper by paper. Memory: every name and slug once, and 16 bytes for each author
 * of each paper.
 */
export class AuthorIndex {
  /** Every spelling printed, numbered as they come, with how often it is printed and whose it is. */
  readonly #spellings = new Map<string, number>();
  readonly #printed = new Column();
  readonly #authorOfSpelling = new Column();
  readonly #authors = new Map<string, number>();
  readonly #lastPaper = new Column();
  /** The authors of all papers in a row, and the paper of each. */
  readonly #author = new Column();
  readonly #paper = new Column();

  get size(): number {
    return this.#authors.size;
  }

  /** Papers come in rising order. */
  add(paper: number, authors: readonly Author[]): void {
    for (const { name } of authors) {
      const spelling = this.#spellingOf(name);
      this.#printed.set(spelling, this.#printed.at(spelling) + 1);
      const author = this.#authorOfSpelling.at(spelling);
      if (this.#lastPaper.at(author) === paper) continue;
      this.#lastPaper.set(author, paper);
      this.#author.push(author);
      this.#paper.push(paper);
    }
  }

  /** All authors by slug. */
  *rows(): Generator<AuthorRow> {
    const names = this.#mostPrinted();
    const { starts, papers } = this.#papersByAuthor();
    const slugs = [...this.#authors].sort(([a], [b]) => compare(a, b));
    for (const [slug, author] of slugs)
      yield [slug, names[author] ?? "", Array.from(papers.subarray(starts[author], starts[author + 1]))];
  }

  #spellingOf(name: string): number {
    const known = this.#spellings.get(name);
    if (known !== undefined) return known;
    const spelling = this.#spellings.size;
    this.#spellings.set(name, spelling);
    this.#printed.push(0);
    this.#authorOfSpelling.push(this.#authorOf(authorSlug(name)));
    return spelling;
  }

  #authorOf(slug: string): number {
    const known = this.#authors.get(slug);
    if (known !== undefined) return known;
    const author = this.#authors.size;
    this.#authors.set(slug, author);
    this.#lastPaper.push(-1);
    return author;
  }

  /** The most frequent spelling by author; of equals the one printed first. */
  #mostPrinted(): string[] {
    const names: string[] = [];
    const counts = new Column();
    for (const [name, spelling] of this.#spellings) {
      const author = this.#authorOfSpelling.at(spelling);
      const count = this.#printed.at(spelling);
      if (names[author] === undefined) counts.push(0);
      if (count <= counts.at(author)) continue;
      counts.set(author, count);
      names[author] = name;
    }
    return names;
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
