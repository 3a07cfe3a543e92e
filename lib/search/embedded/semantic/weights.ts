import type { RankedWords } from "../match/words";

/** Every number by which meaning ranks, each with its reason. */
export const SEMANTICS = {
  /** What likeness to the whole query adds at most, as a share of the best score: words stay four fifths of the sum. */
  meaning: 0.25,
  /** What a paper gets of the mean score of its nearest neighbours: less than of its own. */
  neighbours: 0.9,
  /** How many neighbours: the papers of one narrow subject, not of a field. */
  nearest: 10,
  /** Likeness to nobody, as weight of a neighbour without a score: who has no near neighbours gets little from them. */
  lonely: 0.5,
  /** Among how many of the best neighbours are looked for: pairs are compared, so that the cost grows by the square. */
  smoothed: 100,
  /** Up to so many words name a paper: which paper has them says all. From the second number on, meaning counts whole. */
  fewWords: 3,
  manyWords: 6,
} as const;

/** How far meaning counts for a query, from 0 to 1: by the number of words that carry something. */
export function themeOf({ placed }: RankedWords): number {
  const carrying = placed.filter(({ leaf }) => !leaf.little).length;
  const { fewWords, manyWords } = SEMANTICS;
  return Math.min(1, Math.max(0, (carrying - fewWords) / (manyWords - fewWords)));
}
