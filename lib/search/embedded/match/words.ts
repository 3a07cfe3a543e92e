import type { Leaf } from "./leaf";
import type { Postings } from "./postings";

/** A word of the query with the papers it stands in, and its weight. */
export interface ScoredWord {
  readonly postings: Postings;
  readonly idf: number;
}

/** A word of the query in its place. */
export interface PlacedWord extends ScoredWord {
  readonly leaf: Leaf;
}

/** What papers are scored by. */
export interface RankedWords {
  /** In the order typed. */
  readonly placed: readonly PlacedWord[];
  /**
   * What else speaks for a paper, at its own weight: the parts of compounds, words as they were typed, whole names, first
   * authors, and years.
   */
  readonly further: readonly PlacedWord[];
}

/** Words that find the same, as one that counts so many times: scoring papers by them costs once. */
export function together<Word extends ScoredWord>(words: readonly Word[]): Word[] {
  const weights = new Map<Postings, Word>();
  for (const word of words) {
    const before = weights.get(word.postings);
    weights.set(word.postings, before === undefined ? word : { ...before, idf: before.idf + word.idf });
  }
  return [...weights.values()];
}

/** The words that say what is wanted; all of them when none says anything. */
export function carryingOf(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const carrying = words.filter(({ leaf }) => !leaf.little);
  return carrying.length > 0 ? carrying : words;
}
