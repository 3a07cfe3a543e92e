import type { ScoredWord } from "./score";
import type { PlacedWord } from "./scoring-part";
import { intersection } from "./sets";
import { MATCHING } from "./weights";

/**
 * What counts as a match for words that merely stand beside each other. Words that carry nothing in a request do not
 * restrict, unless there are no others. Up to four words must all be present; of more, a paper needs most of their
 * weight, so that a sentence finds papers that no single paper's every word would.
 */
export class WordMatcher {
  readonly #needed: readonly ScoredWord[];
  readonly #papers: number;
  readonly #allNeeded: boolean;
  #shares: Float32Array | null = null;

  constructor(words: readonly PlacedWord[], papers: number, exact: boolean) {
    const carrying = words.filter(({ leaf }) => !leaf.little);
    this.#needed = carrying.length === 0 || exact ? words : carrying;
    this.#papers = papers;
    this.#allNeeded = exact || this.#needed.length <= MATCHING.fewWords;
  }

  /** The papers that match completely; null when the words restrict nothing. */
  complete(): Uint32Array | null {
    if (this.#needed.length === 0) return null;
    if (!this.#allNeeded) return this.#withShare(MATCHING.mostShare, true);
    const sets = this.#needed.map(({ postings }) => postings.papers).sort((a, b) => a.length - b.length);
    return sets.slice(1).reduce(intersection, sets[0] ?? new Uint32Array(0));
  }

  /** The papers that have much of the words' weight, complete ones among them. Empty when there is nothing to relax. */
  partial(): Uint32Array {
    if (this.#needed.length < 2) return new Uint32Array(0);
    const share = this.#allNeeded ? MATCHING.partialShareOfFew : MATCHING.partialShareOfMany;
    return this.#withShare(share, false);
  }

  /** Words that no paper has weigh nothing, but they count among few. */
  #withShare(share: number, more: boolean): Uint32Array {
    const shares = this.#allShares();
    const bar = more ? share + 1e-6 : share - 1e-6;
    const found = new Uint32Array(shares.length);
    let size = 0;
    for (let paper = 0; paper < shares.length; paper++)
      if ((shares[paper] ?? 0) >= bar) found[size++] = paper;
    return found.slice(0, size);
  }

  #allShares(): Float32Array {
    if (this.#shares !== null) return this.#shares;
    const shares = new Float32Array(this.#papers);
    const known = this.#needed.filter(({ postings }) => postings.papers.length > 0);
    const total = known.reduce((sum, { idf }) => sum + idf, 0);
    for (const { postings, idf } of known) {
      const weight = idf / total;
      // Of few words, the number counts as much as the weight: two of three are most of them, whichever two, and one
      // of three never is, even when no paper has the others.
      const share = this.#allNeeded ? (weight + 1 / this.#needed.length) / 2 : weight;
      for (const paper of postings.papers) shares[paper] = (shares[paper] ?? 0) + share;
    }
    this.#shares = shares;
    return shares;
  }
}
