import { abstractCount, isNamed } from "../storage/code";
import type { PaperSets } from "./paper-sets";
import type { PaperSums, SummedPapers } from "./paper-sums";
import { intersection } from "./sets";
import { MATCHING } from "./weights";
import { carryingOf, type PlacedWord, together } from "./words";

/** Room for what is known of each paper while words are matched, used again for every search. */
export interface MatchRoom {
  readonly sums: PaperSums;
  readonly sets: PaperSets;
}

/**
 * What counts as a match. Explicit syntax is strict (see `strict.ts`). Of words that merely stand beside each other:
 *
 * - Words that carry nothing in a request (`paper`, `about`) rank but do not restrict, unless there are no others.
 * - Up to four words must all be present.
 * - Of more, a paper needs more than half of their weight (rare words weigh more), so that a sentence finds papers that
 *   no single paper's every word would. A word of the abstract that comes but once counts less than one of
 *   the title or one that comes back: else a paper that mentions much would stand above one that is about the most of
 *   it. A paper with all the words always matches, and one with half of their weight never does. Words that no paper
 *   has weigh nothing.
 *
 * Papers that have less stand under the divider, always behind those that match: of few words the papers with most, by
 * number and weight; of many those with something of weight; and where these fill no page, all that have any of the
 * words. Exact searches have no such papers.
 */
export class WordMatcher {
  readonly #needed: readonly PlacedWord[];
  readonly #allNeeded: boolean;
  #clarities: SummedPapers | null = null;

  constructor(
    words: readonly PlacedWord[],
    exact: boolean,
    private readonly room: MatchRoom,
  ) {
    this.#needed = exact ? words : carryingOf(words);
    this.#allNeeded = exact || this.#needed.length <= MATCHING.fewWords;
  }

  /** What a complete match has. */
  get matching(): "every-word" | "most-words" {
    return this.#allNeeded ? "every-word" : "most-words";
  }

  /** The papers that match completely; null when the words restrict nothing. */
  complete(): Uint32Array | null {
    if (this.#needed.length === 0) return null;
    if (!this.#allNeeded) return this.#withShare(MATCHING.mostShare + ROUNDING);
    const sets = together(this.#needed)
      .map(({ postings }) => postings.papers)
      .sort((a, b) => a.length - b.length);
    return sets.slice(1).reduce(intersection, sets[0] ?? new Uint32Array(0));
  }

  /** The papers that have much of the words' weight, complete ones among them. Empty when there is nothing to relax. */
  partial(): Uint32Array {
    if (this.#needed.length < 2) return new Uint32Array(0);
    const share = this.#allNeeded ? MATCHING.partialShareOfFew : MATCHING.partialShareOfMany;
    return this.#withShare(share - ROUNDING);
  }

  /** The papers that have any of the words that say something. Empty when there is nothing to relax. */
  any(): Uint32Array {
    return this.#needed.length < 2 ? new Uint32Array(0) : this.#withShare(Number.MIN_VALUE);
  }

  #withShare(least: number): Uint32Array {
    return this.#allNeeded ? this.#withPresence(least) : this.#withClarity(least);
  }

  /**
   * Of few words, the number counts as much as the weight: two of three are most of them, whichever two, and one of
   * three never is, even when no paper has the others. So words that no paper has count too.
   */
  #withPresence(least: number): Uint32Array {
    const known = this.#needed.filter(({ postings }) => postings.papers.length > 0);
    const total = known.reduce((sum, { idf }) => sum + idf, 0);
    const shares = known.map(({ idf }) => (idf / total + 1 / this.#needed.length) / 2);
    const share = (combination: number) =>
      shares.reduce((sum, share, i) => sum + ((combination >> i) & 1) * share, 0);
    const lists = known.map(({ postings }) => postings.papers);
    return this.room.sets.of(lists, (combination) => share(combination) >= least);
  }

  #withClarity(least: number): Uint32Array {
    this.#clarities ??= this.#summed();
    const { papers, sums } = this.#clarities;
    const found = new Uint32Array(papers.length);
    let size = 0;
    for (let i = 0; i < papers.length; i++) if ((sums[i] ?? 0) >= least) found[size++] = papers[i] ?? 0;
    return found.slice(0, size);
  }

  #summed(): SummedPapers {
    const known = this.#needed.filter(({ postings }) => postings.papers.length > 0);
    const total = known.reduce((sum, { idf }) => sum + idf, 0);
    const words = together(known);
    const lists = words.map(({ postings }) => postings.papers);
    return this.room.sums.of(lists, (clarities) => {
      for (const word of words) this.#addClarity(clarities, word, word.idf / total);
    });
  }

  #addClarity(clarities: Float32Array, { postings: { papers, codes } }: PlacedWord, weight: number): void {
    const worth = CLARITIES.map((clarity) => clarity * weight);
    for (let i = 0; i < papers.length; i++) {
      const paper = papers[i] ?? 0;
      clarities[paper] = (clarities[paper] ?? 0) + (worth[codes[i] ?? 0] ?? 0);
    }
  }
}

/** What sums of shares may be off by. */
const ROUNDING = 1e-6;

/** By code: what share of its weight a word of a long request counts. */
const CLARITIES = Float64Array.from({ length: 256 }, (_, code) =>
  isNamed(code) || abstractCount(code) > 1 ? 1 : MATCHING.saidOnce,
);
