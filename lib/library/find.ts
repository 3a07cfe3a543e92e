import type { Note, Query } from "@/lib/query/query";
import { readQuery } from "@/lib/search/read-query";
import type { Entry } from "./entry";
import { testFor } from "./match";
import { onView, type View } from "./shelf";
import type { Lexicon } from "./words";

/** After so many milliseconds of reading texts the page has its turn. */
const TURN_MS = 12;

/** The papers of a view that answer a query, and what of it was not understood. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly query: Query;
  readonly notes: readonly Note[];
}

/**
 * Looks through a library. Texts are read the first time that words are looked for, a few at once, so that the page never
 * stands still; null when `isOver` says meanwhile that nobody waits any more. A last word that nothing has stands for all
 * that begin with it, as on the page of results.
 */
export async function findIn(
  lexicon: Lexicon,
  all: readonly Entry[],
  view: View,
  q: string,
  isOver: () => boolean = () => false,
): Promise<Found | null> {
  const { query, notes } = readQuery(q);
  if (query.kind === "all") return { entries: onView(all, view), query, notes };
  if (!(await readTexts(lexicon, all, isOver))) return null;
  const entries = onView(all, view, testFor(query, lexicon));
  const open = unfinished(query);
  if (entries.length > 0 || open === null) return { entries, query, notes };
  return { entries: onView(all, view, testFor(open, lexicon)), query: open, notes };
}

async function readTexts(
  lexicon: Lexicon,
  entries: readonly Entry[],
  isOver: () => boolean,
): Promise<boolean> {
  let turnAt = performance.now() + TURN_MS;
  for (const entry of entries) {
    lexicon.wordsOf(entry);
    if (performance.now() < turnAt) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isOver()) return false;
    turnAt = performance.now() + TURN_MS;
  }
  return true;
}

/** The query with its last word open at the end; null where the last is no word. */
function unfinished(query: Query): Query | null {
  if (query.kind === "word") return { ...query, prefix: true };
  if (query.kind !== "and") return null;
  const last = query.of.at(-1);
  const open = last === undefined ? null : unfinished(last);
  return open === null ? null : { ...query, of: [...query.of.slice(0, -1), open] };
}
