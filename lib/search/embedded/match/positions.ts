const FIRST_ROOM = 64;

/** Positions in a paper, rising; the room is used again for the next paper. */
export class Positions {
  #values = new Uint32Array(FIRST_ROOM);
  /** How many they are; set lower to keep the first alone. */
  count = 0;

  /** The positions, as far as they are counted. */
  get values(): Uint32Array {
    return this.#values;
  }

  push(position: number): void {
    if (this.count === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.count++] = position;
  }

  /** Takes over the positions of another. */
  copy(other: Positions): void {
    this.count = 0;
    for (let i = 0; i < other.count; i++) this.push(other.values[i] ?? 0);
  }
}
