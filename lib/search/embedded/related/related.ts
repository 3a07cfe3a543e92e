import { compoundsOf } from "../../analysis/tokens";
import { BoundedCache } from "../../bounded-cache";
import type { PaperNumber, PaperTexts, RelatedPaper } from "../../engine";
import type { LookUp } from "../match/look-up";
import { bestPlaces } from "../match/order";
import { inverseFrequency } from "../match/weights";
import type { Bm25f } from "../rank/score";
import type { SemanticSpace } from "../semantic/space";
import type { PaperColumns } from "../storage/paper-columns";
import { Occurrences } from "./occurrences";
import type { Profile, Profiles } from "./profile";
import { type PassageWord, type Reason, reasonsFor } from "./reasons";
import { insistence, isTelling } from "./subjects";
import { asWritten, passageAt, type SurfaceWord, surfaceWords } from "./surface";

/** So many of the papers that share most of the telling terms are compared as a whole. */
const POOL = 1_000;
/** So many times more papers are asked for reasons than are wanted, at most. */
const COMPARED = 8;
/** What likeness of meaning counts beside the words in common. */
const MEANING = 0.5;
/** What a topic in common adds, as a share of the rest; a second one tells little more. */
const TOPIC = 0.3;
/** Below this share of a paper's likeness to itself another is not alike, only the least unlike. */
const LEAST_LIKENESS = 0.33;
/** From here on a paper is near even where no phrase says why, if a model can tell. */
const NEAR = 0.45;

/** A paper that is like another, and how much. */
interface Like {
  readonly paper: PaperNumber;
  readonly score: number;
}

/** Of so many papers it is kept which are like them, with so many of these in all: a page is read again, a list filtered. */
const KEPT = { entries: 500, weight: 100_000 };

/** Whether a paper may be listed. */
type Accepts = (paper: PaperNumber) => boolean;

/** Up to so many papers that have a word are few, whatever their share. */
const THESE_TWO = 2;

/**
 * Finds papers that share the most telling words of one paper and mean alike, and says which words. What it needs of a
 * paper is in the index: no paper's text is gone through, only the few passages that may be named are read.
 */
export class RelatedFinder {
  readonly #likest = new BoundedCache<readonly Like[]>(KEPT);

  constructor(
    private readonly lookUp: LookUp,
    private readonly bm25f: Bm25f,
    private readonly texts: PaperTexts,
    private readonly columns: PaperColumns,
    private readonly space: SemanticSpace,
    private readonly profiles: Profiles,
  ) {}

  /** The papers most like one, of those that are accepted. */
  related(paper: PaperNumber, limit: number, accepts: Accepts = () => true): RelatedPaper[] {
    if (paper < 0 || paper >= this.texts.count) return [];
    const profile = this.profiles.of(paper);
    const passages = this.passagesOf(paper, profile);
    const source = this.occurrences(paper);
    const found: RelatedPaper[] = [];
    let compared = 0;
    for (const { paper: other, score } of this.likest(paper, profile)) {
      if (!accepts(other)) continue;
      if (found.length === limit || compared === limit * COMPARED) break;
      compared++;
      const reasons = reasonsFor(passages, source, this.occurrences(other));
      if (reasons.length > 0 || (score > NEAR && tells(this.space.dimensions)))
        found.push({ paper: other, score, reasons });
    }
    return found;
  }

  /** What another paper shares with one, in words; nothing where no phrase says it. */
  shared(paper: PaperNumber, other: PaperNumber): string[] {
    const passages = this.passagesOf(paper, this.profiles.of(paper));
    return reasonsFor(passages, this.occurrences(paper), this.occurrences(other));
  }

  private occurrences(paper: PaperNumber): Occurrences {
    return new Occurrences(this.lookUp.lists, this.lookUp.starts, paper);
  }

  /** The phrases and single words that a paper may share with another, with their terms. */
  private passagesOf(paper: PaperNumber, { words: telling, phrases }: Profile): Reason[] {
    const text = this.texts.read(paper);
    const single = telling.flatMap(({ place }) => (place === null ? [] : [place]));
    return [...phrases, ...single].map((place) => {
      const passage = passageAt(text, place);
      const words = surfaceWords(passage, compoundsOf(passage)).map((word) => this.passageWord(word));
      return { text: asWritten(passage), words };
    });
  }

  private passageWord(word: SurfaceWord): PassageWord {
    const term = this.lookUp.term(word.form);
    const having = this.having(term);
    const share = having <= THESE_TWO ? 0 : having / this.texts.count;
    return { term, weight: word.subject ? this.weightOf(term) : 0, share };
  }

  /** The papers that are alike, likest first; a score is a share of what the paper scores itself. */
  private likest(paper: PaperNumber, profile: Profile): readonly Like[] {
    const known = this.#likest.get(String(paper));
    if (known !== undefined) return known;
    const likest = this.compared(paper, profile);
    this.#likest.set(String(paper), likest, likest.length);
    return likest;
  }

  private compared(paper: PaperNumber, profile: Profile): Like[] {
    const shared = this.sharedWords(profile);
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
      .filter(({ words, score }) => words > 0 && score > LEAST_LIKENESS)
      .sort((a, b) => b.score - a.score || a.paper - b.paper);
  }

  /** By paper: what it scores for the most telling terms. */
  private sharedWords({ words }: Profile): Float64Array {
    const scores = new Float64Array(this.texts.count);
    for (const { term, count } of words) {
      const weight = this.weightOf(term) * insistence(count);
      const { papers, codes } = this.lookUp.lists.ofTerm(term);
      for (let i = 0; i < papers.length; i++) {
        const other = papers[i] ?? 0;
        scores[other] = (scores[other] ?? 0) + this.bm25f.of(codes[i] ?? 0, other, weight);
      }
    }
    return scores;
  }

  /** How telling a term is; 0 when no paper has it, or too many. */
  private weightOf(term: number): number {
    const having = this.having(term);
    return isTelling(having, this.texts.count) ? inverseFrequency(this.texts.count, having) : 0;
  }

  private having(term: number): number {
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
