export interface ParseOptions {
  /** What stands between two words with nothing between them: AND on pages and in feeds, OR in arXiv's own API. */
  readonly defaultOperator?: "and" | "or";
  /** Words and values beyond this many are left out, with a note. Without it there is no limit. */
  readonly maxTerms?: number;
  /** Where each of the words ends that a text is searched by: `a-b` may be two. Without it a text is one. */
  readonly wordEnds?: (text: string) => readonly number[];
}
