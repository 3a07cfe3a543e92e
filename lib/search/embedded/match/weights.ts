/** Every number by which it is decided what counts as a match, each with its reason: see `match.ts`. */
export const MATCHING = {
  /** Up to so many words that carry something must all be present. */
  fewWords: 4,
  /** From there on a paper needs more than this share of their weight. */
  mostShare: 0.5,
  /** What a word counts that comes but once, and not in the title; more than `mostShare`, so that all words are enough. */
  saidOnce: 0.67,
  /**
   * Papers below the divider have at least this share. Of few words a third, by number and weight: half of them, or the
   * one that says most. Of a long request anything of weight: it has many words, and none of them may be the one.
   */
  partialShareOfFew: 0.33,
  partialShareOfMany: 0.03,
  /** From so many complete matches on, nothing is looked for below the divider; the largest page there is. */
  enough: 100,
  /** A list shorter than this is filled: with papers that have any of the words, then with papers like the first. */
  aPage: 20,
  /** A word in more papers than this share, and that carries nothing, is not worth scoring. */
  commonShare: 0.125,
} as const;

/** The weight of a term by how many of all papers have it. */
export function inverseFrequency(papers: number, having: number): number {
  return Math.log(1 + (papers - having + 0.5) / (having + 0.5));
}
