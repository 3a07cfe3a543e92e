import { describeQuery } from "@/lib/query/describe";
import type { StateNote } from "@/lib/query/note";
import { printQuery } from "@/lib/query/print";
import type { ParsedQuery } from "@/lib/query/query";
import type { SearchState } from "@/lib/query/state";
import { type Facets, type FacetValue, listLength, type SearchResult } from "@/lib/search/engine";
import type { ListedPaper } from "@/lib/search/listed-paper";
import { publishedExplanation } from "./explanation";
import { shapePaper } from "./paper";
import type { FoundPaper, SearchAnswer } from "./search-answer";

/** A search and everything found, as the site knows them. */
export interface Answered {
  readonly state: SearchState;
  /** What in the address was not understood. */
  readonly notes: readonly StateNote[];
  readonly parsed: ParsedQuery;
  /** The page that was found; the last one when the state's is beyond the end. */
  readonly page: number;
  readonly byPrefix: boolean;
  readonly result: SearchResult;
  readonly listed: readonly ListedPaper[];
}

/** The answer of `GET /api/search`. `origin` is the site's, without a slash at its end. */
export function shapeAnswer(
  { state, notes, parsed, page, byPrefix, result, listed }: Answered,
  origin: string,
): SearchAnswer {
  return {
    total: result.total,
    partial: result.partial,
    alike: result.alike,
    page,
    pages: Math.max(1, Math.ceil(listLength(result) / state.size)),
    size: state.size,
    query: { text: state.q, ...understood(parsed.query), lastWordBegins: byPrefix },
    ...(result.corrected === undefined ? {} : { corrected: understood(result.corrected.query) }),
    ...(result.offered === undefined ? {} : { offered: understood(result.offered.query) }),
    otherNames: [...(result.otherNames ?? [])],
    notes: [
      ...notes.map(({ key, message }) => ({ parameter: key, message })),
      ...parsed.notes.map(({ at, message }) => ({ parameter: "q", message, at: { ...at } })),
    ],
    facets: shapeFacets(result.facets),
    papers: listed.map((one) => shapeFound(one, origin)),
  };
}

/** A query in the query language, and in words. */
export function understood(query: ParsedQuery["query"]): { printed: string; described: string } {
  return { printed: printQuery(query), described: describeQuery(query) };
}

/** The facets of a search, as the API says them. */
export function shapeFacets({ source, topic, category, venue, year, has }: Facets): SearchAnswer["facets"] {
  const copy = (values: readonly FacetValue[]) => values.map(({ value, count }) => ({ value, count }));
  return {
    source: copy(source),
    topic: copy(topic),
    category: copy(category),
    venue: copy(venue),
    year: copy(year),
    has: copy(has),
  };
}

function shapeFound({ hit, paper, topics }: ListedPaper, origin: string): FoundPaper {
  return {
    ...shapePaper(paper, topics, origin),
    complete: hit.complete,
    ...(hit.reasons === undefined ? {} : { reasons: [...hit.reasons] }),
    score: hit.score,
    ...(hit.explanation === undefined ? {} : { explanation: publishedExplanation(hit.explanation) }),
  };
}
