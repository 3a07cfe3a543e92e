import type { StateNote } from "./note";
import { readExplain, type UrlParams } from "./url-values";

/**
 * Of which papers of an answer it is asked why they stand where they stand: all, the one with this key, or none. A
 * question about an answer and no part of the search: links that lead on from a page leave it out.
 */
export type Explain =
  | { readonly kind: "none" }
  | { readonly kind: "all" }
  | { readonly kind: "one"; readonly paper: string };

/** What an address asks to be explained: `explain=1`, or `explain=` and a paper's key. A bad value gives a note. */
export function explainFrom(params: UrlParams): { explain: Explain; notes: readonly StateNote[] } {
  const notes: StateNote[] = [];
  const value = readExplain(params, notes);
  if (value === null) return { explain: { kind: "none" }, notes };
  return { explain: value === "1" ? { kind: "all" } : { kind: "one", paper: value }, notes };
}

/** The address of a search, asking also what is to be explained. */
export function withExplain(href: string, explain: Explain): string {
  if (explain.kind === "none") return href;
  const value = explain.kind === "all" ? "1" : explain.paper;
  return `${href}${href.includes("?") ? "&" : "?"}explain=${value}`;
}

/** Whether the paper with this key is to be explained. */
export function isExplained(explain: Explain, key: string): boolean {
  return explain.kind === "all" || (explain.kind === "one" && explain.paper === key);
}
