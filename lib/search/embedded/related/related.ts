import type { PaperNumber, PaperTexts, RelatedPaper } from "../../engine";
import type { LookUp } from "../match/look-up";
import { bestPlaces } from "../match/order";
import { inverseFrequency } from "../match/weights";
import type { Bm25f } from "../rank/score";
import type { SemanticSpace } from "../semantic/space";
import type { PaperColumns } from "../storage/paper-columns";
import { Profile } from "./profile";
import { insistence, reasonsFor, type Telling } from "./reasons";

/** So many of a paper's most telling terms are looked for in others. */
const MOST_TERMS = 60;
/** A term in more papers than this share tells nothing of one of them; nor would a few papers be a share. */
const COMMON_SHARE = 0.3;
const A_FEW = 5;
/** So many of the papers that share most of those terms are compared as a whole. */
const POOL = 1_000;
/** So many times more papers are compared word by word than are asked for, at most. */
const COMPARED = 8;
/** What likeness of meaning counts beside the words in common. */
const MEANING = 0.5;
/** What a topic in common adds, as a share of the rest; a second one tells little more. */
const TOPIC = 0.3;
/** Below this share of a paper's likeness to itself another is not alike, only the least unlike. */
const LEAST_LIKENESS = 0.33;
/** From here on a paper is near even where no phrase says why, if a model can tell. */
const NEAR = 0.45;

/** Whether a paper may be listed. */
type Accepts = (paper: PaperNumber) => boolean;

/** Finds papers that share the most telling words of one paper and mean alike, and says which words. */
export class RelatedFinder implements Telling {
  constructor(
    private readonly lookUp: LookUp,
    private readonly bm25f: Bm25f,
    private readonly texts: PaperTexts,
    private readonly columns: PaperColumns,
    private readonly space: SemanticSpace,
  ) {}

  /** The papers most like one, of those that are accepted. */
  related(paper: PaperNumber, limit: number, accepts: Accepts = () => true): RelatedPaper[] {
    if (paper < 0 || paper >= this.texts.count) return [];
    const source = new Profile(this.texts.read(paper));
    const found: RelatedPaper[] = [];
    for (const { paper: other, score } of this.likest(paper, source, accepts).slice(0, limit * COMPARED)) {
      if (found.length === limit) break;
      const reasons = reasonsFor(source, new Profile(this.texts.read(other)), this);
      if (reasons.length > 0 || (score > NEAR && tells(this.space.dimensions)))
        found.push({ paper: other, score, reasons });
    }
    return found;
  }

  /** The papers that are alike, likest first; a score is a share of what the paper scores itself. */
  private likest(paper: PaperNumber, source: Profile, accepts: Accepts): { paper: number; score: number }[] {
    const shared = this.sharedWords(source);
    const own = shared[paper] ?? 0;
    shared[paper] = 0;
    const direction = this.space.directionOf(paper);
    const topics = this.columns.topics.of(paper);
    const share = tells(this.space.dimensions) ? MEANING : 0;
    return Array.from(bestPlaces(shared, POOL), (other) => {
      const words = Math.min(1, (shared[other] ?? 0) / own);
      const meaning = beyondChance(this.space.likeness(direction, other), this.space.dimensions);
      const likeness = (1 - share) * words + (share === 0 ? 0 : share * meaning);
      const inCommon = this.columns.topics.of(other).some((topic) => topics.includes(topic));
      return { paper: other, words, score: likeness * (inCommon ? 1 + TOPIC : 1) };
    })
      .filter(({ paper: other, words, score }) => words > 0 && score > LEAST_LIKENESS && accepts(other))
      .sort((a, b) => b.score - a.score || a.paper - b.paper);
  }

  /** By paper: what it scores for the most telling terms. */
  private sharedWords(source: Profile): Float64Array {
    const scores = new Float64Array(this.texts.count);
    for (const [term, weight] of this.telling(source)) {
      const { papers, codes } = this.lookUp.lists.ofTerm(term);
      for (let i = 0; i < papers.length; i++) {
        const other = papers[i] ?? 0;
        scores[other] = (scores[other] ?? 0) + this.bm25f.of(codes[i] ?? 0, other, weight);
      }
    }
    return scores;
  }

  /** The terms that tell most of a paper, with what they weigh: rare in the corpus, frequent here, in the title. */
  private telling(profile: Profile): [term: number, weight: number][] {
    const weights: [number, number][] = [];
    for (const [form, count] of profile.counts) {
      const weight = this.weight(form);
      if (weight > 0) weights.push([this.lookUp.term(form), weight * insistence(count)]);
    }
    return weights.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_TERMS);
  }

  /** How telling a form is; 0 when no paper has its term, or too many. One that no other has makes a paper lonelier. */
  weight(form: string): number {
    const having = this.having(form);
    if (having === 0 || having > Math.max(A_FEW, this.texts.count * COMMON_SHARE)) return 0;
    return inverseFrequency(this.texts.count, having);
  }

  isRare(form: string, share: number): boolean {
    return this.having(form) <= Math.max(2, Math.floor(this.texts.count * share));
  }

  /** How many papers have the term of a form. */
  private having(form: string): number {
    const term = this.lookUp.term(form);
    return term < 0 ? 0 : (this.lookUp.lists.counts[term] ?? 0);
  }
}

/** Whether a model has enough directions to tell papers apart. */
function tells(dimensions: number): boolean {
  return dimensions > 1;
}

/**
 * A cosine as a share of the way from what chance gives to 1. Among `n` directions the cosine of two that have nothing
 * to do with each other varies by 1/√n around 0: in a small corpus, whose model has few, all papers look alike.
 */
function beyondChance(cosine: number, dimensions: number): number {
  const chance = 1 / Math.sqrt(dimensions);
  return Math.max(0, (cosine - chance) / (1 - chance));
}
