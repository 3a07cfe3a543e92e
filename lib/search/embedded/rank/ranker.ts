import type { Hit } from "../../engine";
import { bestPlaces } from "../match/order";
import { intersectionSteps } from "../match/sets";
import { carryingOf, type PlacedWord, type RankedWords, together } from "../match/words";
import type { Work } from "../match/work";
import { explain, type ScoreParts } from "./explain";
import type { Bm25f } from "./score";
import type { ScoringPart } from "./scoring-part";
import { RANKING } from "./weights";
import { worthOfNames } from "./whole-title";

/** What saying of one word where a paper has it costs, in steps. */
const STEPS_A_REASON = 40;

/** A paper in its place, without saying whether it matches completely. */
export type RankedHit = Omit<Hit, "complete">;

/** A paper's score: what its words give, and what each further part adds. */
interface Scored {
  readonly paper: number;
  readonly score: number;
  readonly ofWords: number;
  readonly parts: () => ScoreParts;
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
  async page(
    papers: Uint32Array,
    { from, end, explained }: { from: number; end: number; explained: boolean },
    words: RankedWords,
    work: Work,
  ): Promise<RankedHit[]> {
    const first = await this.#firstPass(papers, words, work);
    const sums = sumsOf(first.ofWords, first.ofNames);
    const places = bestPlaces(sums, Math.max(end, RANKING.refined));
    const best = await this.#scored(
      papers,
      first.ofWords,
      places.slice(0, RANKING.refined).sort(),
      words,
      work,
    );
    const rest = Array.from(places.subarray(RANKING.refined), (place): Scored => {
      const parts = (): ScoreParts => [{ part: "title", score: first.ofNames[place] ?? 0 }];
      const ofWords = first.ofWords[place] ?? 0;
      return { paper: papers[place] ?? 0, score: sums[place] ?? 0, ofWords, parts };
    });
    const shown = [...best, ...rest].slice(from, end);
    if (explained) work.spend(shown.length * (words.placed.length + words.further.length) * STEPS_A_REASON);
    return shown.map(({ paper, score, ofWords, parts }) => {
      if (!explained) return { paper, score };
      return { paper, score, explanation: explain(paper, { ofWords, parts: parts() }, words, this.bm25f) };
    });
  }

  async #firstPass(papers: Uint32Array, { placed, further }: RankedWords, work: Work): Promise<FirstPass> {
    const ofWords = new Float64Array(papers.length);
    const named = new Float64Array(papers.length);
    const asked = carryingOf(placed);
    const others = placed.filter((word) => !asked.includes(word));
    const total = asked.reduce((sum, { idf }) => sum + idf, 0);
    const add = async (words: readonly PlacedWord[], names?: Float64Array) => {
      for (const word of together(words)) {
        const { papers: own } = word.postings;
        // A paper that has the word is scored, which takes as long again as finding it.
        work.spend(intersectionSteps(papers, own) + Math.min(papers.length, own.length));
        if (work.isDue) await work.turn();
        this.bm25f.addTo(ofWords, papers, word, names);
      }
    };
    await add(asked, named);
    await add([...others, ...further]);
    // What is left are the best of all, found by going through them.
    work.spend(papers.length * 4);
    for (let i = 0; i < named.length; i++) if (named[i] !== 0) named[i] = worthOfNames(named[i] ?? 0, total);
    return { ofWords, ofNames: named };
  }

  /** The papers at these places, given in rising order, by every part; the best first. */
  async #scored(
    papers: Uint32Array,
    scores: Float64Array,
    places: Uint32Array,
    words: RankedWords,
    work: Work,
  ): Promise<Scored[]> {
    const numbers = places.map((place) => papers[place] ?? 0);
    const ofWords = Float64Array.from(places, (place) => scores[place] ?? 0);
    const total = ofWords.slice();
    const added: Float64Array[] = [];
    for (const part of this.parts) {
      await work.turn();
      const more = await part.of({ papers: numbers, scores: total.slice() }, words, work);
      for (let i = 0; i < total.length; i++) total[i] = (total[i] ?? 0) + (more[i] ?? 0);
      added.push(more);
    }
    return Array.from(numbers, (paper, i) => ({
      paper,
      score: total[i] ?? 0,
      ofWords: ofWords[i] ?? 0,
      parts: () => this.parts.map(({ name: part }, j) => ({ part, score: added[j]?.[i] ?? 0 })),
    })).sort(better);
  }
}

/** The best first, ties in the order of the snapshot. */
function better(a: Scored, b: Scored): number {
  return b.score - a.score || a.paper - b.paper;
}

function sumsOf(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length);
  for (let i = 0; i < sums.length; i++) sums[i] = (a[i] ?? 0) + (b[i] ?? 0);
  return sums;
}
