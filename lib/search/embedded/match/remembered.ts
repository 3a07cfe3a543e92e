import { BoundedCache, type Bounds } from "../../bounded-cache";
import type { Work } from "./work";

interface Found<T> {
  readonly value: T;
  readonly steps: number;
}

/**
 * What was found before by name, with the steps that it took: asked for again it costs as many, so that the same request
 * has the same answer, and no time. What depends on nothing but its name and the corpus may be remembered so; where only
 * a part of the papers is looked at, it is found anew.
 */
export class Remembered<T> {
  readonly #found: BoundedCache<Found<T>>;

  constructor(
    /** So much is kept, of what was asked for last. */
    bounds: Bounds,
    /** All papers of the corpus. */
    private readonly papers: number,
    private readonly weightOf: (value: T) => number = () => 0,
  ) {
    this.#found = new BoundedCache(bounds);
  }

  async of(name: string, work: Work, find: () => Promise<T>): Promise<T> {
    if (work.horizon < this.papers) return find();
    const known = this.#found.get(name);
    if (known !== undefined) {
      work.spend(known.steps);
      if (work.isDue) await work.turn();
      return known.value;
    }
    const before = work.budget.spent;
    const value = await find();
    this.#found.set(name, { value, steps: work.budget.spent - before }, this.weightOf(value));
    return value;
  }
}
