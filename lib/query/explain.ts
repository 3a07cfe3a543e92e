import type { StateNote } from "./url";
import { readFlag, type UrlParams } from "./url-values";

// A question about an answer and no part of the search: links that lead on from a page leave it out.
const KEY = "explain";

/** Whether an address asks why each paper stands where it stands. Never fails; a bad value gives a note. */
export function explainFrom(params: UrlParams): { explain: boolean; notes: readonly StateNote[] } {
  const notes: StateNote[] = [];
  return { explain: readFlag(params, KEY, notes), notes };
}

/** The address of a search, asking also why each paper stands where it stands. */
export function withExplain(href: string): string {
  return `${href}${href.includes("?") ? "&" : "?"}${KEY}=1`;
}
