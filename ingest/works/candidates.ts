import { Column } from "../store/column";

/** Two places whose drafts look like one work, and how much. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Candidates in columns, as there may be as many as drafts. */
export class Candidates {
  readonly #from = new Column();
  readonly #to = new Column();
  readonly #likeness = new Column();

  add({ from, to, likeness }: Candidate): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#likeness.push(likeness);
  }

  /** The likeliest first; of equally likely ones the first that was added. */
  *likeliestFirst(): Generator<Candidate> {
    const likeness = this.#likeness.view();
    for (const i of this.#order((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0))) yield this.#at(i);
  }

  /** Those from one group in one list, the likeliest first. */
  *perGroup(groupOf: (place: number) => number): Generator<readonly Candidate[]> {
    const likeness = this.#likeness.view();
    const groups = this.#from.view().map(groupOf);
    const order = this.#order(
      (a, b) => (groups[a] ?? 0) - (groups[b] ?? 0) || (likeness[b] ?? 0) - (likeness[a] ?? 0),
    );
    for (let start = 0, end = 1; start < order.length; start = end++) {
      while (end < order.length && groups[order[end] ?? 0] === groups[order[start] ?? 0]) end++;
      yield Array.from(order.subarray(start, end), (i) => this.#at(i));
    }
  }

  #order(compare: (a: number, b: number) => number): Uint32Array {
    const order = Uint32Array.from({ length: this.#from.size }, (_, i) => i);
    return order.sort((a, b) => compare(a, b) || a - b);
  }

  #at(i: number): Candidate {
    return { from: this.#from.at(i), to: this.#to.at(i), likeness: this.#likeness.at(i) };
  }
}
