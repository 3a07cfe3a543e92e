import type { Hit } from "../../engine";
import { bestPlaces } from "../match/order";
import { carryingOf, type RankedWords } from "../match/words";
import { explain, type ScoreParts } from "./explain";
import type { Bm25f } from "./score";
import type { ScoringPart } from "./scoring-part";
import { RANKING } from "./weights";
import { worthOfNames } from "./whole-title";

/** A paper in its place, without saying whether it matches completely. */
export type RankedHit = Omit<Hit, "complete">;

/** A paper's score: what its words give, and what each further part adds. */
interface Scored {
  readonly paper: number;
  readonly score: number;
  readonly ofWords: number;
  readonly parts: ScoreParts;
}

/** What the words alone say of papers, one number for each. */
interface FirstPass {
  readonly ofWords: Float64Array;
  /** What being called by the words adds. */
  readonly ofNames: Float64Array;
}

/** Orders papers by relevance: all by their words, then the best of them by every other part too. */
export class Ranker {
  constructor(
    private readonly bm25f: Bm25f,
    /** Each sees the scores with what the parts before it added. */
    private readonly parts: readonly ScoringPart[],
  ) {}

  /** The papers of the places from `from` up to `end`, best first; ties in the order of the snapshot. */
  page(
    papers: Uint32Array,
    { from, end, explained }: { from: number; end: number; explained: boolean },
    words: RankedWords,
  ): RankedHit[] {
    const first = this.#firstPass(papers, words);
    const sums = first.ofWords.map((score, i) => score + (first.ofNames[i] ?? 0));
    const places = bestPlaces(sums, Math.max(end, RANKING.refined));
    const refined = this.#refined(papers, first.ofWords, places.slice(0, RANKING.refined).sort(), words);
    const rest = Array.from(places.subarray(RANKING.refined), (place): Scored => {
      const ofNames = first.ofNames[place] ?? 0;
      return {
        paper: papers[place] ?? 0,
        score: sums[place] ?? 0,
        ofWords: first.ofWords[place] ?? 0,
        parts: [{ part: "title", score: ofNames }],
      };
    });
    return [...refined, ...rest].slice(from, end).map(({ paper, score, ofWords, parts }) => {
      if (!explained) return { paper, score };
      return { paper, score, explanation: explain(paper, { ofWords, parts }, words, this.bm25f) };
    });
  }

  #firstPass(papers: Uint32Array, { placed, further }: RankedWords): FirstPass {
    const ofWords = new Float64Array(papers.length);
    const named = new Float64Array(papers.length);
    const asked = new Set(carryingOf(placed));
    let total = 0;
    for (const word of placed) {
      if (asked.has(word)) total += word.idf;
      this.bm25f.addTo(ofWords, papers, word, asked.has(word) ? named : undefined);
    }
    for (const word of further) this.bm25f.addTo(ofWords, papers, word);
    return { ofWords, ofNames: named.map((weight) => (weight === 0 ? 0 : worthOfNames(weight, total))) };
  }

  /** Scores the papers at these places, given in rising order, by every part. */
  #refined(papers: Uint32Array, scores: Float64Array, places: Uint32Array, words: RankedWords): Scored[] {
    const best = places.map((place) => papers[place] ?? 0);
    const ofWords = Float64Array.from(places, (place) => scores[place] ?? 0);
    const total = ofWords.slice();
    const added = this.parts.map((part) => {
      const more = part.of({ papers: best, scores: total.slice() }, words);
      for (let i = 0; i < total.length; i++) total[i] = (total[i] ?? 0) + (more[i] ?? 0);
      return more;
    });
    return Array.from(best, (paper, i) => ({
      paper,
      score: total[i] ?? 0,
      ofWords: ofWords[i] ?? 0,
      parts: this.parts.map(({ name: part }, j) => ({ part, score: added[j]?.[i] ?? 0 })),
    })).sort((a, b) => b.score - a.score || a.paper - b.paper);
  }
}
