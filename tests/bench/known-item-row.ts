import type { PaperNumber } from "@/lib/search/engine";
import type { Titles } from "./known-item-titles";
import type { Random } from "./random";

/** What somebody types who has one paper in mind. */
export interface Asked {
  readonly text: string;
  /**
   * For each paper that has what was typed, the wanted one among them: how likely somebody who has that paper in mind
   * would type it. 0 where the words come in another order than such a reader would give them.
   */
  readonly likelihoods: readonly number[];
}

export interface Row {
  readonly name: string;
  readonly typing: boolean;
  /** Null where the paper gives no such question. The random numbers drawn depend on the paper alone. */
  ask(paper: PaperNumber, titles: Titles, random: Random): Asked | null;
}

/** How many ways there are to choose some of many. */
export function choices(many: number, some: number): number {
  let ways = 1;
  for (let i = 0; i < some; i++) ways *= (many - i) / (i + 1);
  return ways;
}
