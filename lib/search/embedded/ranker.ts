import type { Hit } from "../engine";
import { explain } from "./explain";
import { bestPlaces } from "./order";
import type { Bm25f } from "./score";
import type { RankedWords, ScoringPart } from "./scoring-part";
import { RANKING } from "./weights";

/** A paper in its place, without saying whether it matches completely. */
export type RankedHit = Omit<Hit, "complete">;

/** A paper's score: what its words give, and what each further part adds, in their order. */
interface Scored {
  readonly paper: number;
  readonly score: number;
  readonly ofWords: number;
  readonly added: readonly number[];
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
    const scores = new Float64Array(papers.length);
    for (const word of [...words.placed, ...words.ofCompounds]) this.bm25f.addTo(scores, papers, word);
    const places = bestPlaces(scores, Math.max(end, RANKING.refined));
    const refined = this.#refined(papers, scores, places.slice(0, RANKING.refined).sort(), words);
    const rest = Array.from(places.subarray(RANKING.refined), (place): Scored => {
      const score = scores[place] ?? 0;
      return { paper: papers[place] ?? 0, score, ofWords: score, added: [] };
    });
    return [...refined, ...rest].slice(from, end).map(({ paper, score, ofWords, added }) => {
      if (!explained) return { paper, score };
      const parts = this.parts.map(({ name: part }, i) => ({ part, score: added[i] ?? 0 }));
      return { paper, score, explanation: explain(paper, { ofWords, parts }, words, this.bm25f) };
    });
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
      added: added.map((more) => more[i] ?? 0),
    })).sort((a, b) => b.score - a.score || a.paper - b.paper);
  }
}
