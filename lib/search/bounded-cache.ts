/** What a cache may hold at most. */
export interface Bounds {
  readonly entries: number;
  /** In the unit in which the weights are given: characters, or bytes. */
  readonly weight: number;
}

interface Entry<T> {
  readonly value: T;
  readonly weight: number;
}

/** Values by name, within bounds: what was not asked for the longest goes first. */
export class BoundedCache<T> {
  readonly #bounds: Bounds;
  readonly #entries = new Map<string, Entry<T>>();
  #weight = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** All that it holds, in the unit of the weights; never above the bound. */
  get weight(): number {
    return this.#weight;
  }

  get(name: string): T | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    return entry.value;
  }

  /** Keeps a value, with its name; one that weighs more than a tenth of all is not kept, since it would drive out many. */
  set(name: string, value: T, weight: number): void {
    this.#drop(name);
    if (weight > this.#bounds.weight / 10) return;
    this.#entries.set(name, { value, weight });
    this.#weight += weight;
    while (this.#entries.size > this.#bounds.entries || this.#weight > this.#bounds.weight) {
      const [oldest] = this.#entries.keys();
      if (oldest === undefined) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    this.#weight -= this.#entries.get(name)?.weight ?? 0;
    this.#entries.delete(name);
  }
}
