import { sorted, WALK_SHARE } from "./paper-sums";

/** Tells of papers in which of a few lists they are, at most eight; the room for it is kept, for it is as large as the corpus. */
export class PaperSets {
  readonly #bits: Uint8Array;
  /** The same room, four papers at a time. */
  readonly #fours: Uint32Array;

  constructor(papers: number) {
    this.#fours = new Uint32Array(Math.ceil(papers / 4));
    this.#bits = new Uint8Array(this.#fours.buffer);
  }

  /** The papers, in rising order, whose lists are wanted together: bit `i` of a combination stands for list `i`. */
  of(lists: readonly Uint32Array[], isWanted: (combination: number) => boolean): Uint32Array {
    const wanted = Uint8Array.from({ length: 1 << lists.length }, (_, bits) =>
      Number(bits > 0 && isWanted(bits)),
    );
    lists.forEach((papers, i) => {
      for (let at = 0; at < papers.length; at++) {
        const paper = papers[at] ?? 0;
        this.#bits[paper] = (this.#bits[paper] ?? 0) | (1 << i);
      }
    });
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    return count * WALK_SHARE < this.#bits.length
      ? this.#among(sorted(lists, count), wanted)
      : this.#amongAll(count, wanted);
  }

  #among(papers: Uint32Array, wanted: Uint8Array): Uint32Array {
    return papers.filter((paper) => {
      const bits = this.#bits[paper] ?? 0;
      this.#bits[paper] = 0;
      return wanted[bits] === 1;
    });
  }

  #amongAll(most: number, wanted: Uint8Array): Uint32Array {
    const found = new Uint32Array(Math.min(most, this.#bits.length));
    let size = 0;
    for (let four = 0; four < this.#fours.length; four++) {
      if (this.#fours[four] === 0) continue;
      for (let paper = four * 4; paper < four * 4 + 4; paper++)
        if (wanted[this.#bits[paper] ?? 0] === 1) found[size++] = paper;
      this.#fours[four] = 0;
    }
    return found.subarray(0, size);
  }
}
