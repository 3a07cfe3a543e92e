import { MATCHING } from "../embedded/match/weights";
import { all, any, type Dsl, worth } from "./dsl";
import { leafQuery, place } from "./leaf";
import { carryingWords, type Weighed } from "./weighing";

/** What sums of shares may be off by: the cluster adds in single precision. */
const ROUNDING = 1e-5;
/** Two places of one abstract are never further apart. */
const ANYWHERE = 1_000_000;

/** What counts as a match of bare words: the rules of the embedded engine (see its `match/match.ts`) as queries. */
export class WordMatching {
  readonly #needed: readonly Weighed[];
  readonly #allNeeded: boolean;

  constructor(words: readonly Weighed[], exact: boolean) {
    this.#needed = exact ? words : carryingWords(words);
    this.#allNeeded = exact || this.#needed.length <= MATCHING.fewWords;
  }

  /** What a complete match has. */
  get matching(): "every-word" | "most-words" {
    return this.#allNeeded ? "every-word" : "most-words";
  }

  /** The papers that match completely. */
  complete(): Dsl {
    if (!this.#allNeeded) return this.#withShare(MATCHING.mostShare + ROUNDING);
    return all(this.#needed.map(({ leaf }) => leafQuery(leaf)));
  }

  /** The papers that have much of the words' weight, complete ones among them; null when there is nothing to relax. */
  partial(): Dsl | null {
    if (this.#needed.length < 2) return null;
    const share = this.#allNeeded ? MATCHING.partialShareOfFew : MATCHING.partialShareOfMany;
    return this.#withShare(share - ROUNDING);
  }

  /** The papers that have any of the words; null when there is nothing to relax. */
  any(): Dsl | null {
    return this.#needed.length < 2 ? null : any(this.#needed.map(({ leaf }) => leafQuery(leaf)));
  }

  /** Words that no paper has weigh nothing, but count among few. */
  #withShare(least: number): Dsl {
    const known = this.#needed.filter(({ papers }) => papers > 0);
    const total = known.reduce((sum, { idf }) => sum + idf, 0);
    const shares = known.flatMap(({ leaf, idf }) =>
      this.#allNeeded
        ? [worth((idf / total + 1 / this.#needed.length) / 2, leafQuery(leaf))]
        : clarity(leaf, idf / total),
    );
    if (shares.length === 0) return any([]);
    return { function_score: { query: any(shares), min_score: least } };
  }
}

/** A word counts whole that stands in the title, is an author's or comes back in the abstract; else a part of it. */
function clarity(leaf: Weighed["leaf"], weight: number): Dsl[] {
  const [form, ...more] = leaf.spellings[0] ?? [];
  const isWord = form !== undefined && more.length === 0 && leaf.prefix === "none";
  const word = isWord ? place(form, leaf, "abstract") : null;
  const twice =
    word === null ? [] : [{ span_near: { clauses: [word, word], slop: ANYWHERE, in_order: true } }];
  const clear = any([leafQuery(leaf, "title"), leafQuery(leaf, "author"), ...twice]);
  return [worth(weight * MATCHING.saidOnce, leafQuery(leaf)), worth(weight * (1 - MATCHING.saidOnce), clear)];
}
