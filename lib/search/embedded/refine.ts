import { hasField } from "./code";
import { FIELD_GAP, type IndexedField, STARTS_PER_PAPER } from "./layout";
import type { LookUp } from "./look-up";
import { fieldAt } from "./phrase";
import type { Leaf } from "./plan";
import type { PositionCursor, Postings } from "./postings";
import type { ScoredWord } from "./score";
import { placeOf } from "./sets";
import { RANKING } from "./weights";

/** A word of the query in its place. */
export interface PlacedWord extends ScoredWord {
  readonly leaf: Leaf;
}

const FIELD_WEIGHTS: Readonly<Record<IndexedField, number>> = {
  title: RANKING.titleWeight,
  abstract: RANKING.abstractWeight,
  author: RANKING.authorWeight,
  comment: RANKING.otherWeight,
  journal: RANKING.otherWeight,
};

/**
 * What word order and titles add to scores: for the papers that the words alone put first, given in rising order.
 * Both parts are bounded by the words' weights, so that they decide between papers that have the same words.
 */
export function refinements(papers: Uint32Array, words: readonly PlacedWord[], lookUp: LookUp): Float64Array {
  const added = new Float64Array(papers.length);
  addWholeTitles(added, papers, words, lookUp.starts);
  for (const pair of pairsOf(words, lookUp)) {
    for (let i = 0; i < papers.length; i++) added[i] = (added[i] ?? 0) + pair.score(papers[i] ?? 0);
  }
  return added;
}

/** A title that holds the whole query, and little besides, is what a half-remembered title looks for. */
function addWholeTitles(
  added: Float64Array,
  papers: Uint32Array,
  words: readonly PlacedWord[],
  starts: Uint32Array,
): void {
  const carrying = words.filter(({ leaf }) => !leaf.little);
  const asked = carrying.length > 0 ? carrying : words;
  const total = asked.reduce((sum, { idf }) => sum + idf, 0);
  const others = words.length - asked.length;
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i] ?? 0;
    let weight = 0;
    let count = others;
    for (const { postings, idf, leaf } of asked) {
      const at = placeOf(postings.papers, paper);
      if (postings.papers[at] !== paper || !hasField(postings.codes[at] ?? 0, "title")) continue;
      weight += idf;
      count += leaf.spellings[0]?.length ?? 1;
    }
    if (weight === 0) continue;
    const length = Math.max(1, (starts[paper * STARTS_PER_PAPER] ?? 0) - FIELD_GAP);
    const held = weight / total;
    added[i] = (added[i] ?? 0) + RANKING.wholeTitle * total * held * held * Math.min(1, count / length);
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
