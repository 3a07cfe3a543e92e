import type { LookUp } from "../match/look-up";
import { fieldAt } from "../match/phrase";
import type { Positions } from "../match/positions";
import { TermReader } from "../match/term-reader";
import type { PlacedWord, RankedWords } from "../match/words";
import type { Work } from "../match/work";
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

  async of({ papers }: Candidates, { placed }: RankedWords, work: Work): Promise<Float64Array> {
    const added = new Float64Array(papers.length);
    const sides = new Sides(this.lookUp, work);
    const pairs = pairsOf(placed, sides);
    for (let i = 0; i < papers.length; i++) {
      if (work.isDue) await work.turn();
      work.spend(pairs.length);
      for (const pair of pairs) added[i] = (added[i] ?? 0) + pair.score(papers[i] ?? 0);
    }
    return added;
  }
}

/** Query words that follow each other, over little words between them, and how far apart they were typed. */
function pairsOf(words: readonly PlacedWord[], sides: Sides): Pair[] {
  const pairs: Pair[] = [];
  let previous: { term: number; idf: number; end: number } | null = null;
  let at = 0;
  for (const { leaf, idf } of words) {
    const forms = leaf.spellings[0] ?? [];
    const start = at;
    at += forms.length;
    if (leaf.little) continue;
    const first = sides.lookUp.term(forms[0] ?? "");
    const last = sides.lookUp.term(forms.at(-1) ?? "");
    if (previous !== null && first >= 0 && previous.term >= 0 && first !== previous.term) {
      pairs.push(new Pair(previous.term, first, start - previous.end, previous.idf + idf, sides));
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

  constructor(left: number, right: number, gap: number, weight: number, sides: Sides) {
    this.#left = sides.of(left);
    this.#right = sides.of(right);
    this.#gap = gap;
    this.#weight = weight;
    this.#starts = sides.lookUp.starts;
  }

  /** Papers come in rising order. */
  score(paper: number): number {
    if (!this.#left.load(paper) || !this.#right.load(paper)) return 0;
    let ordered = 0;
    let near = 0;
    const { values, count } = this.#left.positions;
    for (let i = 0; i < count; i++) {
      const position = values[i] ?? 0;
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
    const { values, count } = this.#right.positions;
    for (let i = 0; i < count; i++) {
      const distance = (values[i] ?? 0) - position;
      if (distance === this.#gap) return distance;
      if (Math.abs(distance) < RANKING.window && (best === null || Math.abs(distance) < Math.abs(best)))
        best = distance;
    }
    return best;
  }
}

/** The terms of all pairs, each read once a paper though it has a neighbour on both sides. */
class Sides {
  readonly #sides = new Map<number, Side>();

  constructor(
    readonly lookUp: LookUp,
    private readonly work: Work,
  ) {}

  of(term: number): Side {
    const known = this.#sides.get(term);
    if (known !== undefined) return known;
    const side = new Side(new TermReader(term, this.lookUp.lists, this.work.horizon), this.work);
    this.#sides.set(term, side);
    return side;
  }
}

class Side {
  constructor(
    private readonly reader: TermReader,
    private readonly work: Work,
  ) {}

  get positions(): Positions {
    return this.reader.positions;
  }

  /** Loads where the term stands in a paper; false when it does not. Papers come in rising order. */
  load(paper: number): boolean {
    this.work.spend(this.reader.load(paper));
    return this.reader.positions.count > 0;
  }
}
