import { foldLetters } from "@/lib/paper/slug";
import type { PaperNumber } from "../../engine";

/** More titles than these begin with something too short to mean any of them. */
const MOST = 200;

/** The papers in the order of their titles, for those that begin with what was typed. */
export class TitleBeginnings {
  readonly #papers: Uint32Array;
  readonly #titleOf: (paper: PaperNumber) => string;

  /** `ranks` gives each paper's place in the order of titles. */
  constructor(ranks: Uint32Array, titleOf: (paper: PaperNumber) => string) {
    this.#papers = new Uint32Array(ranks.length);
    ranks.forEach((rank, paper) => {
      this.#papers[rank] = paper;
    });
    this.#titleOf = titleOf;
  }

  /** The papers whose titles begin with a text, in any case; none when they are too many to tell. */
  find(text: string): PaperNumber[] {
    const wanted = foldedTitle(text);
    if (wanted === "") return [];
    const from = this.#lowerBound((title) => title >= wanted);
    const end = this.#lowerBound((title) => title > wanted && !title.startsWith(wanted));
    return end - from > MOST ? [] : [...this.#papers.subarray(from, end)];
  }

  /** The first place from which on a condition holds of the folded titles. */
  #lowerBound(holds: (title: string) => boolean): number {
    let low = 0;
    let high = this.#papers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(foldedTitle(this.#titleOf(this.#papers[middle] ?? 0)))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** As titles are compared where they are put in order. */
function foldedTitle(title: string): string {
  return foldLetters(title).replace(/^[^\p{L}\p{N}]+/u, "");
}
