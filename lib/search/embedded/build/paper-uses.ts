import { Counters } from "../storage/bytes";
import { encodeCounts } from "../storage/code";
import type { IndexedField } from "../storage/layout";

/** How one paper uses a term. */
export class TermUse {
  readonly #counts = { title: 0, abstract: 0, author: 0, comment: 0, journal: 0 };
  readonly #positions: number[] = [];
  #size = 0;
  readonly #forms: number[] = [];
  #formCount = 0;

  constructor(public term: number) {}

  /** Begins anew with a term, and keeps the memory of the one before. */
  reset(term: number): void {
    this.term = term;
    const counts = this.#counts;
    counts.title = counts.abstract = counts.author = counts.comment = counts.journal = 0;
    this.#size = 0;
    this.#formCount = 0;
  }

  /** The code of its counts; see `code.ts`. */
  code(): number {
    return encodeCounts(this.#counts);
  }

  addForm(form: number): void {
    for (let i = 0; i < this.#formCount; i++) if (this.#forms[i] === form) return;
    this.#forms[this.#formCount++] = form;
  }

  /** Two forms of the term that stand at one place one after the other count once. */
  addPosition(position: number, field: IndexedField): void {
    if (this.#size > 0 && this.#positions[this.#size - 1] === position) return;
    this.#positions[this.#size++] = position;
    // The fields that nearly all words stand in are named: a property by any name is looked up.
    if (field === "abstract") this.#counts.abstract++;
    else if (field === "title") this.#counts.title++;
    else this.#counts[field]++;
  }

  get forms(): number {
    return this.#formCount;
  }

  /** Its forms, each once, in the order in which they came. */
  form(place: number): number {
    return this.#forms[place] ?? 0;
  }

  get size(): number {
    return this.#size;
  }

  /** Its positions, once {@link sort} has put them in order. */
  position(place: number): number {
    return this.#positions[place] ?? 0;
  }

  /** Positions come nearly in order: each goes back past the few that are larger. */
  sort(): void {
    const positions = this.#positions;
    for (let i = 1; i < this.#size; i++) {
      const position = positions[i] ?? 0;
      let at = i;
      for (; at > 0 && (positions[at - 1] ?? 0) > position; at--) positions[at] = positions[at - 1] ?? 0;
      positions[at] = position;
    }
  }
}

/** The terms that one paper uses, in the order in which they come; made once and filled anew for every paper. */
export class PaperUses {
  readonly #uses: TermUse[] = [];
  /** By term: where its use stands, counted from 1. */
  readonly #places = new Counters();
  #size = 0;

  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#places.set(this.#uses[i]?.term ?? 0, 0);
    this.#size = 0;
  }

  /** The use of a term, which begins now if the paper had none of it. */
  of(term: number): TermUse {
    const place = this.#places.get(term);
    const known = this.#uses[place === 0 ? this.#size : place - 1];
    if (place > 0 && known !== undefined) return known;
    this.#places.set(term, ++this.#size);
    if (known === undefined) {
      const use = new TermUse(term);
      this.#uses.push(use);
      return use;
    }
    known.reset(term);
    return known;
  }

  *[Symbol.iterator](): Generator<TermUse> {
    for (let i = 0; i < this.#size; i++) {
      const use = this.#uses[i];
      if (use !== undefined) yield use;
    }
  }

  get size(): number {
    return this.#size;
  }
}
