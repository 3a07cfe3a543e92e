/** Walking through all papers beats sorting those of some lists from this share of them on. */
export const WALK_SHARE = 64;

/** Some papers in rising order, with a number each. */
export interface SummedPapers {
  readonly papers: Uint32Array;
  readonly sums: Float32Array;
}

/** Sums up numbers by paper; the room for it is kept, for it is as large as the corpus. */
export class PaperSums {
  readonly #sums: Float32Array;

  constructor(papers: number) {
    this.#sums = new Float32Array(papers);
  }

  /** The papers of some lists that have a sum when `add` has added to it, by paper; nothing else may be added to. */
  of(lists: readonly Uint32Array[], add: (sums: Float32Array) => void): SummedPapers {
    add(this.#sums);
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    const papers = count * WALK_SHARE < this.#sums.length ? sorted(lists, count) : this.#walk(count);
    const sums = new Float32Array(papers.length);
    for (let i = 0; i < papers.length; i++) {
      const paper = papers[i] ?? 0;
      sums[i] = this.#sums[paper] ?? 0;
      this.#sums[paper] = 0;
    }
    return { papers, sums };
  }

  #walk(most: number): Uint32Array {
    const found = new Uint32Array(Math.min(most, this.#sums.length));
    let size = 0;
    for (let paper = 0; paper < this.#sums.length; paper++)
      if (this.#sums[paper] !== 0) found[size++] = paper;
    return found.subarray(0, size);
  }
}

/** The papers of all lists, each once. */
export function sorted(lists: readonly Uint32Array[], count: number): Uint32Array {
  const all = new Uint32Array(count);
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let size = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[size++] = all[i] ?? 0;
  return all.subarray(0, size);
}
