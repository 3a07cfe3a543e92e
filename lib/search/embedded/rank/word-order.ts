import type { LookUp } from "../match/look-up";
import { fieldAt } from "../match/phrase";
import type { PositionCursor, Postings } from "../match/postings";
import { placeOf } from "../match/sets";
import type { PlacedWord, RankedWords } from "../match/words";
import type { IndexedField } from "../storage/layout";
import type { Candidates, ScoringPart } from "./scoring-part";
import { RANKING } from "./weights";

const FIELD_WEIGHTS: Readonly<Record<IndexedField, number>> = {
  title: RANKING.titleWeight,
  abstract: RANKING.abstractWeight,
  author: RANKING.authorWeight,
  comment: RANKING.otherWeight,
  journal: RANKING.otherWeight,
};

/** Query words that follow each other in a paper as they do in the query, or stand near each other. */
export class WordOrder implements ScoringPart {
  readonly name = "order";

  constructor(private readonly lookUp: LookUp) {}

  of({ papers }: Candidates, { placed }: RankedWords): Float64Array {
    const added = new Float64Array(papers.length);
    for (const pair of pairsOf(placed, this.lookUp)) {
      for (let i = 0; i < papers.length; i++) added[i] = (added[i] ?? 0) + pair.score(papers[i] ?? 0);
    }
    return added;
  }
}

/** Query words that follow each other, over little words between them, and how far apart they were typed. */
function pairsOf(words: readonly PlacedWord[], lookUp: LookUp): Pair[] {
  const pairs: Pair[] = [];
  let previous: { term: number; idf: number; end: number } | null = null;
  let at = 0;
  for (const { leaf, idf } of words) {
    const forms = leaf.spellings[0] ?? [];
    const start = at;
    at += forms.length;
    if (leaf.little) continue;
    const first = lookUp.term(forms[0] ?? "");
    const last = lookUp.term(forms.at(-1) ?? "");
    if (previous !== null && first >= 0 && previous.term >= 0 && first !== previous.term) {
      pairs.push(new Pair(previous.term, first, start - previous.end, previous.idf + idf, lookUp));
    }
    previous = { term: last, idf, end: at - 1 };
  }
  return pairs;
}

/** Two terms and how often they stand in a paper as they stand in the query, or near each other. */
class Pair {
  readonly #left: Side;
  readonly #right: Side;
  readonly #gap: number;
  readonly #weight: number;
  readonly #starts: Uint32Array;

  constructor(left: number, right: number, gap: number, weight: number, lookUp: LookUp) {
    this.#left = new Side(left, lookUp);
    this.#right = new Side(right, lookUp);
    this.#gap = gap;
    this.#weight = weight;
    this.#starts = lookUp.starts;
  }

  /** Papers come in rising order. */
  score(paper: number): number {
    if (!this.#left.load(paper) || !this.#right.load(paper)) return 0;
    let ordered = 0;
    let near = 0;
    for (const position of this.#left.positions) {
      const distance = this.#nearest(position);
      if (distance === null) continue;
      const weight = FIELD_WEIGHTS[fieldAt(position, paper, this.#starts)];
      near += weight;
      if (distance === this.#gap) ordered += weight;
    }
    const { orderedPair, nearPair, k1 } = RANKING;
    return this.#weight * ((orderedPair * ordered) / (k1 + ordered) + (nearPair * near) / (k1 + near));
  }

  /** How far the right word is: the typed distance if it stands there, else the nearest in the window; null if none. */
  #nearest(position: number): number | null {
    let best: number | null = null;
    for (const other of this.#right.positions) {
      const distance = other - position;
      if (distance === this.#gap) return distance;
      if (Math.abs(distance) < RANKING.window && (best === null || Math.abs(distance) < Math.abs(best)))
        best = distance;
    }
    return best;
  }
}

class Side {
  readonly positions: number[] = [];
  readonly #postings: Postings;
  readonly #cursor: PositionCursor;
  #place = 0;

  constructor(term: number, { lists }: LookUp) {
    this.#postings = lists.ofTerm(term);
    this.#cursor = lists.positionsOf(term);
  }

  load(paper: number): boolean {
    this.#place = placeOf(this.#postings.papers, paper, this.#place);
    if (this.#postings.papers[this.#place] !== paper) return false;
    this.#cursor.read(this.#place, this.positions);
    return true;
  }
}
