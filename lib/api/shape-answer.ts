import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { describeQuery } from "@/lib/query/describe";
import { printQuery } from "@/lib/query/print";
import type { ParsedQuery } from "@/lib/query/query";
import type { SearchState } from "@/lib/query/state";
import type { StateNote } from "@/lib/query/url";
import type { Facets, FacetValue, Hit, SearchResult } from "@/lib/search/engine";
import { publishedExplanation } from "./explanation";
import type { FoundPaper, SearchAnswer } from "./search-answer";

/** A hit with the paper that stands behind its number, and the topics to print beside it. */
export interface ReadHit {
  readonly hit: Hit;
  readonly paper: Paper;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

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
  readonly listed: readonly ReadHit[];
}

/** The answer of `GET /api/search`. `origin` is the site's, without a slash at its end. */
export function shapeAnswer(
  { state, notes, parsed, page, byPrefix, result, listed }: Answered,
  origin: string,
): SearchAnswer {
  return {
    total: result.total,
    partial: result.partial,
    page,
    pages: Math.max(1, Math.ceil((result.total + result.partial) / state.size)),
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
    papers: listed.map((one) => shapePaper(one, origin)),
  };
}

function understood(query: ParsedQuery["query"]): { printed: string; described: string } {
  return { printed: printQuery(query), described: describeQuery(query) };
}

function shapeFacets({ source, topic, category, venue, year, has }: Facets): SearchAnswer["facets"] {
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

/** A field that the paper lacks is left out. */
function shapePaper({ hit, paper, topics }: ReadHit, origin: string): FoundPaper {
  const { key, arxivId, version, title, authors, submitted, updated, abstract } = paper;
  const { categories, venue, links, doi, comment, journalRef } = paper;
  return {
    key,
    url: `${origin}${pathOfPaper(paper)}`,
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(version === undefined ? {} : { version }),
    title,
    authors,
    ...(submitted === undefined ? {} : { submitted }),
    ...(updated === undefined ? {} : { updated }),
    abstract,
    categories,
    ...(venue === undefined ? {} : { venue }),
    topics: topics.map(({ slug, name }) => ({ slug, name })),
    sources: [...new Set(paper.origins.map(({ source }) => source))],
    links,
    ...(doi === undefined ? {} : { doi }),
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
    complete: hit.complete,
    score: hit.score,
    ...(hit.explanation === undefined ? {} : { explanation: publishedExplanation(hit.explanation) }),
  };
}
