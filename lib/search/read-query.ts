import { MAX_QUERY_TERMS } from "@/lib/query/limits";
import { parseQuery } from "@/lib/query/parse";
import type { ParsedQuery } from "@/lib/query/query";
import { compoundsOf } from "./analysis/tokens";

/** Reads a query within the limits of the site, which hold for the words that are looked for: `a-b-c` has three. */
export function readQuery(text: string, maxTerms = MAX_QUERY_TERMS): ParsedQuery {
  return parseQuery(text, { maxTerms, wordEnds });
}

/** Where each of the words ends that a text is searched by. */
export function wordEnds(text: string): number[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ end }) => end));
}
