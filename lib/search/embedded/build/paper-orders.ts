import { foldLetters } from "@/lib/paper/slug";
import type { WriteFile } from "../storage/storage";

/** Titles that differ are mostly told apart by so many letters; only the others are looked at whole. */
const KEY_LETTERS = 20;
const DAY_LENGTH = "2026-01-01".length;

/** Each paper's place in each order; equal ones keep the snapshot's order, and undated ones come last. */
export class PaperOrders {
  readonly #submitted: string[] = [];
  readonly #updated: string[] = [];
  readonly #titleKeys: string[] = [];
  /** Days are shared by many papers, times by few. */
  readonly #dates = new Map<string, string>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  add(title: string, submitted: string | undefined, updated: string | undefined): void {
    this.#submitted.push(this.#shared(submitted ?? ""));
    this.#updated.push(this.#shared(updated ?? ""));
    // A slice would keep the whole title in memory.
    const key = this.#encoder.encode(titleOrder(title).slice(0, KEY_LETTERS));
    this.#titleKeys.push(this.#decoder.decode(key));
  }

  write(titleOf: (paper: number) => string, write: WriteFile): void {
    const earlier = (a: number, b: number) => {
      const [left = "", right = ""] = [this.#submitted[a], this.#submitted[b]];
      return left === "" || right === "" ? compare(right, left) : compare(left, right);
    };
    const byTitle = (a: number, b: number) => {
      const keys = compare(this.#titleKeys[a] ?? "", this.#titleKeys[b] ?? "");
      if (keys !== 0 || (this.#titleKeys[a]?.length ?? 0) < KEY_LETTERS) return keys;
      return compare(titleOrder(titleOf(a)), titleOrder(titleOf(b)));
    };
    write("rankNewest", this.#ranks(later(this.#submitted)));
    write("rankUpdated", this.#ranks(later(this.#updated)));
    write("rankOldest", this.#ranks(earlier));
    write("rankTitle", this.#ranks(byTitle));
  }

  #ranks(before: (a: number, b: number) => number): Uint32Array {
    const papers = Uint32Array.from(this.#submitted, (_, paper) => paper);
    papers.sort((a, b) => before(a, b) || a - b);
    const ranks = new Uint32Array(papers.length);
    papers.forEach((paper, rank) => {
      ranks[paper] = rank;
    });
    return ranks;
  }

  #shared(date: string): string {
    if (date.length > DAY_LENGTH) return date;
    const known = this.#dates.get(date);
    if (known === undefined) this.#dates.set(date, date);
    return known ?? date;
  }
}

function later(dates: readonly string[]): (a: number, b: number) => number {
  return (a, b) => compare(dates[b] ?? "", dates[a] ?? "");
}

/** What titles are ordered by: their letters, without quotes and brackets before them. */
export function titleOrder(title: string): string {
  return foldLetters(title).replace(/^[^\p{L}\p{N}]+/u, "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
