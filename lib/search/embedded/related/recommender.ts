import type { Budget } from "../../budget";
import type { PaperNumber, Recommended } from "../../engine";
import type { LookUp } from "../match/look-up";
import { bestPlaces } from "../match/order";
import { inverseFrequency } from "../match/weights";
import type { Bm25f } from "../rank/score";
import type { SemanticSpace } from "../semantic/space";
import type { Profiles } from "./profile";
import { insistence, isTelling } from "./subjects";

/** So many terms say what some papers have in common; rarer ones say what only one of them has. */
const MOST_TERMS = 300;
/** So many of the papers that share most of those terms are compared with each of the given ones. */
const POOL = 1_000;
/** A paper is as near as it is, on average, to so many of the given ones: few, since a reader has several interests. */
const NEAREST = 5;
/** What likeness of meaning counts beside the words in common. */
const MEANING = 0.5;

/** A term that given papers make much of, and how much. */
interface Interest {
  readonly term: number;
  readonly weight: number;
}

/**
 * Finds what somebody may want who keeps some papers. The papers' telling terms are added up to one profile, as the
 * centroid of tf-idf vectors (J. Rocchio, 1971), by which all others are scored; the best are then compared with each of
 * the given ones by meaning.
 */
export class Recommender {
  constructor(
    private readonly lookUp: LookUp,
    private readonly bm25f: Bm25f,
    private readonly papers: number,
    private readonly space: SemanticSpace,
    private readonly profiles: Profiles,
  ) {}

  /** At most `most` papers that are none of the given ones, the best first. Costs what is counted in `budget`. */
  async recommend(
    given: readonly PaperNumber[],
    most: number,
    budget: Budget,
  ): Promise<Omit<Recommended, "reasons">[]> {
    const words = await this.#wordScores(this.#interests(given), budget);
    for (const paper of given) words[paper] = 0;
    const pool = bestPlaces(words, POOL);
    const best = words[pool[0] ?? 0] ?? 0;
    if (best === 0) return [];
    const directions = given.map((paper) => this.space.directionOf(paper));
    const found: Omit<Recommended, "reasons">[] = [];
    for (const paper of pool) {
      budget.spend(given.length * this.space.dimensions);
      await budget.turn();
      const { near, likeness } = this.#nearest(paper, given, directions);
      const score = (1 - MEANING) * ((words[paper] ?? 0) / best) + MEANING * likeness;
      if ((words[paper] ?? 0) > 0) found.push({ paper, score, near });
    }
    return found.sort((a, b) => b.score - a.score || a.paper - b.paper).slice(0, most);
  }

  /** The terms that the given papers make most of, each paper's counting as much as another's. */
  #interests(given: readonly PaperNumber[]): Interest[] {
    const weights = new Map<number, number>();
    for (const paper of given) {
      const own = this.profiles.of(paper).words.map(({ term, count }) => ({
        term,
        weight: this.#weightOf(term) * insistence(count),
      }));
      const length = Math.sqrt(own.reduce((sum, { weight }) => sum + weight * weight, 0));
      if (length === 0) continue;
      for (const { term, weight } of own) weights.set(term, (weights.get(term) ?? 0) + weight / length);
    }
    return Array.from(weights, ([term, weight]) => ({ term, weight }))
      .sort((a, b) => b.weight - a.weight || a.term - b.term)
      .slice(0, MOST_TERMS);
  }

  /** By paper: what it scores for the terms. */
  async #wordScores(interests: readonly Interest[], budget: Budget): Promise<Float64Array> {
    const scores = new Float64Array(this.papers);
    for (const { term, weight } of interests) {
      const { papers, codes } = this.lookUp.lists.ofTerm(term);
      budget.spend(papers.length);
      await budget.turn();
      for (let i = 0; i < papers.length; i++) {
        const paper = papers[i] ?? 0;
        scores[paper] = (scores[paper] ?? 0) + this.bm25f.of(codes[i] ?? 0, paper, weight);
      }
    }
    return scores;
  }

  /** The given paper that one is nearest to, and the mean likeness to the nearest few. */
  #nearest(
    paper: PaperNumber,
    given: readonly PaperNumber[],
    directions: readonly Float64Array[],
  ): { near: PaperNumber; likeness: number } {
    const likenesses = Float64Array.from(directions, (direction) => this.space.likeness(direction, paper));
    const places = bestPlaces(likenesses, Math.min(NEAREST, given.length));
    const sum = places.reduce((all, place) => all + (likenesses[place] ?? 0), 0);
    return { near: given[places[0] ?? 0] ?? 0, likeness: places.length === 0 ? 0 : sum / places.length };
  }

  #weightOf(term: number): number {
    const having = this.lookUp.lists.counts[term] ?? 0;
    return isTelling(having, this.papers) ? inverseFrequency(this.papers, having) : 0;
  }
}
