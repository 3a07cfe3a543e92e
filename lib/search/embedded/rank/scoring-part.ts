import type { ScorePart } from "../../engine";
import type { RankedWords } from "../match/words";
import type { Work } from "../match/work";

/** The papers that the words alone put first, in rising order, each with its score so far. */
export interface Candidates {
  readonly papers: Uint32Array;
  readonly scores: Float64Array;
}

/** A reason beside its words why a paper should stand higher or lower than others. */
export interface ScoringPart {
  readonly name: Exclude<ScorePart, "words">;
  /** What it adds to the score of each candidate; the scores hold what the words and the parts before it gave. */
  of(candidates: Candidates, words: RankedWords, work: Work): Float64Array | Promise<Float64Array>;
}
