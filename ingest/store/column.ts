/** A column of numbers that grows as they come. */
export class Column {
  #values = new Float64Array(1024);
  #size = 0;

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Float64Array(this.#size * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = value;
  }

  /** Replaces a value that is there. */
  set(place: number, value: number): void {
    this.#values[place] = value;
  }

  get size(): number {
    return this.#size;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** The values so far; a view, good until the next push. */
  view(): Float64Array {
    return this.#values.subarray(0, this.#size);
  }
}
