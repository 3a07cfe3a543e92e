import type { Paper } from "@/lib/paper/paper";
import type { PaperNumber } from "@/lib/search/engine";

export interface Question {
  readonly text: string;
  /** How many papers to list at most. */
  readonly limit: number;
  /** The last word may be unfinished. */
  readonly typing: boolean;
}

/** A search engine that has read some papers and lists their numbers, the best first. */
export interface Ranker {
  readonly name: string;
  rank(question: Question): Promise<readonly PaperNumber[]>;
}

/** Makes an engine of papers; their numbers are their places. */
export type BuildRanker = (papers: readonly Paper[]) => Promise<Ranker>;
