import type { Paper } from "@/lib/paper/paper";
import type { PaperNumber } from "@/lib/search/engine";
import { learnAcronyms } from "./known-item-acronyms";
import type { Row } from "./known-item-row";
import { rowsOf } from "./known-item-rows";
import { Titles } from "./known-item-titles";
import { seeded, shuffled } from "./random";

export interface KnownItem {
  readonly text: string;
  readonly wanted: PaperNumber;
  /** One over the number of papers that have what was typed: they fit equally. */
  readonly ceiling: number;
  /**
   * The chance that the best guess is right for somebody who also knows how the question was made: the likelihood for
   * the paper that fits it best, as a share of that for all.
   */
  readonly ideal: number;
}

export interface KnownItems {
  readonly row: string;
  readonly typing: boolean;
  readonly items: readonly KnownItem[];
}

/** The papers asked for are among the first so many, so that a larger corpus is asked the same questions. */
export const ASKED_FROM = 10_000;

/** Questions for one paper each, the same for the same papers, number and seed. */
export function knownItems(papers: readonly Paper[], count: number, seed: number): KnownItems[] {
  const asked = papers.slice(0, ASKED_FROM);
  const titles = new Titles(papers);
  return rowsOf(learnAcronyms(asked)).map((row, place) => ({
    row: row.name,
    typing: row.typing,
    items: itemsOf(row, titles, asked.length, count, seed + place),
  }));
}

function itemsOf(row: Row, titles: Titles, from: number, count: number, seed: number): KnownItem[] {
  const random = seeded(seed);
  const items: KnownItem[] = [];
  for (const wanted of shuffled([...Array(from).keys()], random)) {
    if (items.length === count) break;
    const asked = row.ask(wanted, titles, random);
    if (asked !== null) items.push({ text: asked.text, wanted, ...boundsOf(asked.likelihoods) });
  }
  return items;
}

function boundsOf(likelihoods: readonly number[]): Pick<KnownItem, "ceiling" | "ideal"> {
  const all = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0);
  return { ceiling: 1 / likelihoods.length, ideal: Math.max(...likelihoods) / all };
}
