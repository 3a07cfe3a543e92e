import type { z } from "zod";
import { keptAnswerOf } from "@/lib/browse/kept-answers";
import type { Corpus } from "@/lib/corpus/corpus";
import type { SearchState } from "@/lib/query/state";
import { stateFrom } from "@/lib/query/url";
import type { facetsAnswerSchema, searchSchema } from "./answers";
import type { Asked, PageLink, Reply } from "./asked";
import { askedIn, cursorFrom, nextCursor } from "./cursor";
import { picked } from "./picked";
import { Problem } from "./problem";
import { MOST_PAGED, type QUERY_PARAMETERS, type SEARCH_PARAMETERS } from "./search-parameters";
import { shapeAnswer, shapeFacets, understood } from "./shape-answer";

type AskedSearch = Asked<typeof SEARCH_PARAMETERS>;

/** A page of a search: one that is counted from the beginning, or the next of a walk. */
export async function askSearch(asked: AskedSearch): Promise<Reply<z.infer<typeof searchSchema>>> {
  const { values, origin, budget, notes } = asked;
  const place = placeOf(asked);
  if (place instanceof Problem) return place;
  const { corpus, state } = place;
  const answer = await keptAnswerOf(corpus, state, values.explain === "1", budget);
  const isBeyond = answer.page !== state.page;
  const shaped = shapeAnswer({ state, notes: [], ...answer }, origin);
  const { facets, papers, pages, ...rest } = shaped;
  const isIds = values.ids_only === "1";
  const fields = isIds ? (["key"] as const) : values.fields;
  const isWalk = values.cursor !== undefined;
  const isLast = isBeyond || state.page >= pages;
  return {
    answer: {
      ...rest,
      pages,
      page: state.page,
      snapshot: corpus.id,
      ...(isWalk ? { nextCursor: isLast ? null : nextCursor(corpus.id, state) } : {}),
      notes: [...notes, ...shaped.notes],
      ...(isIds ? {} : { facets }),
      papers: isBeyond ? [] : papers.map((paper) => picked(paper, fields)),
    },
    pages: isWalk ? walkLinks(isLast ? null : nextCursor(corpus.id, state)) : pageLinks(state, pages),
  };
}

/** How many papers match, and what each filter would leave. */
export async function askFacets({
  corpus,
  params,
  origin,
  budget,
  notes,
}: Asked<typeof QUERY_PARAMETERS>): Promise<Reply<z.infer<typeof facetsAnswerSchema>>> {
  const state = strictState(withoutPages(params));
  if (state instanceof Problem) return state;
  const answer = await keptAnswerOf(corpus, state, false, budget);
  const shaped = shapeAnswer({ state, notes: [], ...answer }, origin);
  return {
    answer: {
      total: answer.result.total,
      query: { text: state.q, ...understood(answer.parsed.query) },
      facets: shapeFacets(answer.result.facets),
      notes: [...notes, ...shaped.notes],
    },
  };
}

/** Counts have no pages; what only a list has is a note there, and changes nothing. */
function withoutPages(params: URLSearchParams): URLSearchParams {
  const own = new URLSearchParams(params);
  for (const name of ["page", "size", "sort"]) own.delete(name);
  return own;
}

/** The search that an address asks for; a page that it could not be taken to without a note is a problem here. */
function strictState(params: URLSearchParams): SearchState | Problem {
  const { state, notes } = stateFrom(params);
  const [first] = notes;
  return first === undefined ? state : new Problem("bad-parameter", first.message, { parameter: first.key });
}

/** Where in which list the asker is. */
function placeOf({
  corpus,
  corpusOf,
  params,
  values,
}: AskedSearch): { corpus: Corpus; state: SearchState } | Problem {
  const state = strictState(params);
  if (state instanceof Problem) return state;
  if (values.cursor === undefined) {
    if (state.page * state.size <= MOST_PAGED) return { corpus, state };
    const detail = `Pages reach ${MOST_PAGED.toLocaleString("en")} papers down; page ${state.page} of ${state.size} is further. Walk there with cursor=*.`;
    return new Problem("too-deep", detail, { parameter: "page" });
  }
  if (values.page !== undefined)
    return new Problem("bad-parameter", "page and cursor exclude each other.", { parameter: "page" });
  const cursor = cursorFrom(values.cursor);
  if (cursor === null) return { corpus, state };
  if (cursor.asked !== askedIn(state)) {
    const detail =
      "This cursor was given for another search: nothing but the cursor may change during a walk.";
    return new Problem("bad-parameter", detail, { parameter: "cursor" });
  }
  const held = corpusOf(cursor.snapshot);
  if (held !== null) return { corpus: held, state: { ...state, page: cursor.page } };
  const detail = `Snapshot ${cursor.snapshot}, which this cursor belongs to, is no longer served; ${corpus.id} is. Begin again with cursor=*.`;
  return new Problem("snapshot-gone", detail, { parameter: "cursor" });
}

function walkLinks(cursor: string | null): PageLink[] {
  return cursor === null ? [] : [{ rel: "next", changed: { cursor } }];
}

/** The pages around one, as far as pages reach. */
function pageLinks({ page, size }: SearchState, pages: number): PageLink[] {
  const last = Math.min(pages, Math.floor(MOST_PAGED / size));
  const to = (rel: PageLink["rel"], number: number): PageLink => ({ rel, changed: { page: String(number) } });
  return [
    to("first", 1),
    ...(page > 1 ? [to("prev", Math.min(page - 1, last))] : []),
    ...(page < last ? [to("next", page + 1)] : []),
    to("last", last),
  ];
}
