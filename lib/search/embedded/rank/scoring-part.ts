import type { ScorePart } from "../../engine";
import type { Leaf } from "../match/plan";
import type { ScoredWord } from "./score";

/** A word of the query in its place. */
export interface PlacedWord extends ScoredWord {
  readonly leaf: Leaf;
}

/** What papers are scored by. */
export interface RankedWords {
  /** In the order typed. */
  readonly placed: readonly PlacedWord[];
  /** The parts of compounds, at their smaller weight. */
  readonly ofCompounds: readonly PlacedWord[];
}

/** The papers that the words alone put first, in rising order, each with its score so far. */
export interface Candidates {
  readonly papers: Uint32Array;
  readonly scores: Float64Array;
}

/** A reason beside its words why a paper should stand higher or lower than others. */
export interface ScoringPart {
  readonly name: Exclude<ScorePart, "words">;
  /** What it adds to the score of each candidate; the scores hold what the words and the parts before it gave. */
  of(candidates: Candidates, words: RankedWords): Float64Array;
}
