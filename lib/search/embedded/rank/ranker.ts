import type { Hit } from "../../engine";
import { bestOf, bestPlaces } from "../match/order";
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

/** Papers by every part: what each part gave to each of them. */
interface Scored {
  /** In rising order, as all that follows is. */
  readonly papers: Uint32Array;
  readonly scores: Float64Array;
  readonly ofWords: Float64Array;
  /** In the order of the parts. */
  readonly added: readonly Float64Array[];
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
    const best = await this.#scored(papers, first.ofWords, bestOf(sums, RANKING.refined), words, work);
    const hit = (paper: number, score: number, ofWords: number, parts: () => ScoreParts): RankedHit => {
      if (!explained) return { paper, score };
      return { paper, score, explanation: explain(paper, { ofWords, parts: parts() }, words, this.bm25f) };
    };
    const refined = Array.from(bestPlaces(best.scores, end).subarray(from), (at) =>
      hit(best.papers[at] ?? 0, best.scores[at] ?? 0, best.ofWords[at] ?? 0, () => this.#partsOf(best, at)),
    );
    const beyond =
      end <= RANKING.refined ? [] : bestPlaces(sums, end).subarray(Math.max(from, RANKING.refined));
    const rest = Array.from(beyond, (place) =>
      hit(papers[place] ?? 0, sums[place] ?? 0, first.ofWords[place] ?? 0, () => [
        { part: "title", score: first.ofNames[place] ?? 0 },
      ]),
    );
    const shown = [...refined, ...rest];
    if (explained) work.spend(shown.length * (words.placed.length + words.further.length) * STEPS_A_REASON);
    return shown;
  }

  #partsOf({ added }: Scored, at: number): ScoreParts {
    return this.parts.map(({ name: part }, j) => ({ part, score: added[j]?.[at] ?? 0 }));
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

  /** The papers at these places, given in rising order, by every part. */
  async #scored(
    papers: Uint32Array,
    scores: Float64Array,
    places: Uint32Array,
    words: RankedWords,
    work: Work,
  ): Promise<Scored> {
    const numbers = new Uint32Array(places.length);
    const ofWords = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) {
      numbers[i] = papers[places[i] ?? 0] ?? 0;
      ofWords[i] = scores[places[i] ?? 0] ?? 0;
    }
    const total = ofWords.slice();
    const added: Float64Array[] = [];
    for (const part of this.parts) {
      await work.turn();
      const more = await part.of({ papers: numbers, scores: total.slice() }, words, work);
      for (let i = 0; i < total.length; i++) total[i] = (total[i] ?? 0) + (more[i] ?? 0);
      added.push(more);
    }
    return { papers: numbers, scores: total, ofWords, added };
  }
}

function sumsOf(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length);
  for (let i = 0; i < sums.length; i++) sums[i] = (a[i] ?? 0) + (b[i] ?? 0);
  return sums;
}
