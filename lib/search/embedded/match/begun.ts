import type { Positions } from "./positions";

/** Where a phrase stands that may go on, paper by paper. */
export class Begun {
  #papers = new Uint32Array(FIRST_ROOM);
  /** Where the places of each paper end. */
  #ends = new Uint32Array(FIRST_ROOM);
  #firsts = new Uint32Array(FIRST_ROOM);
  #lasts = new Uint32Array(FIRST_ROOM);
  #size = 0;
  #places = 0;

  /** Papers come in rising order, with where the phrase begins and where its last word stands. */
  add(paper: number, firsts: Positions, lasts: Positions): void {
    this.#makeRoom(firsts.count);
    for (let i = 0; i < firsts.count; i++) {
      this.#firsts[this.#places] = firsts.values[i] ?? 0;
      this.#lasts[this.#places++] = lasts.values[i] ?? 0;
    }
    this.#papers[this.#size] = paper;
    this.#ends[this.#size++] = this.#places;
  }

  /** A view, good until the next is added. */
  papers(): Uint32Array {
    return this.#papers.subarray(0, this.#size);
  }

  /** Where it begins and ends in the paper at this place among the papers, into the others. */
  placesAt(place: number, firsts: Positions, lasts: Positions): void {
    const from = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    const end = this.#ends[place] ?? 0;
    firsts.count = 0;
    lasts.count = 0;
    for (let at = from; at < end; at++) {
      firsts.push(this.#firsts[at] ?? 0);
      lasts.push(this.#lasts[at] ?? 0);
    }
  }

  #makeRoom(places: number): void {
    if (this.#size === this.#papers.length) {
      this.#papers = doubled(this.#papers, this.#size + 1);
      this.#ends = doubled(this.#ends, this.#size + 1);
    }
    if (this.#places + places <= this.#firsts.length) return;
    this.#firsts = doubled(this.#firsts, this.#places + places);
    this.#lasts = doubled(this.#lasts, this.#places + places);
  }
}

const FIRST_ROOM = 1 << 12;

function doubled(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(numbers.length * 2, least));
  larger.set(numbers);
  return larger;
}
