import { labelOf } from "@/components/facets/values";
import type { Remedy } from "@/components/search/nothing-found";
import type { Corpus } from "@/lib/corpus/corpus";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";
import type { SearchState } from "@/lib/query/state";
import {
  chosenFilters,
  clearFilters,
  INITIAL_STATE,
  urlFor,
  withoutFilter,
  withQuery,
} from "@/lib/query/url";

/** So many are tried at most: each costs a search. */
const MOST_TRIED = 8;

/** What emptied a result, and the single filters or words whose removal would fill it again. */
export async function remediesFor(
  corpus: Corpus,
  state: SearchState,
  query: Query,
): Promise<{ reason: string; remedies: Remedy[] }> {
  const topics = new Map(corpus.vocabulary.topics.map((topic) => [topic.slug, topic.name]));
  const filters = chosenFilters(state);
  const candidates = [
    ...filters.map(({ key, value }) => ({
      name: `Without the filter “${labelOf(key, value, topics)}”`,
      state: withoutFilter(state, key, value),
    })),
    ...(filters.length > 1 ? [{ name: "Without any filter", state: clearFilters(state) }] : []),
    ...withoutOnePart(query).map(({ left, dropped }) => ({
      name: `Without “${dropped}”`,
      state: withQuery(state, left),
    })),
  ];
  const tried = await Promise.all(
    candidates.slice(0, MOST_TRIED).map(async ({ name, state: tried }) => ({
      name,
      href: urlFor(tried),
      count: await countOf(corpus, tried),
    })),
  );
  return {
    reason: await reasonOf(corpus, state, query),
    remedies: tried.filter((remedy) => remedy.count > 0),
  };
}

/** The query with each of its top-level parts left out in turn. */
function withoutOnePart(query: Query): { left: string; dropped: string }[] {
  if (query.kind !== "and") return [];
  return query.of.map((dropped, place) => ({
    dropped: printQuery(dropped),
    left: printQuery({ ...query, of: query.of.filter((_, other) => other !== place) }),
  }));
}

async function countOf(corpus: Corpus, state: SearchState): Promise<number> {
  const { query } = parseQuery(state.q);
  const request = {
    query,
    filters: state.filters,
    sort: state.sort,
    offset: 0,
    limit: 0,
    exact: state.exact,
  };
  return (await corpus.engine.search(request)).total;
}

/** Names the word that no paper has, when there is one; else what was asked. */
async function reasonOf(corpus: Corpus, state: SearchState, query: Query): Promise<string> {
  const filtered = chosenFilters(state).length > 0;
  if (state.q === "") return "No paper is under all of these filters.";
  const unknown = await unknownWord(corpus, state, query);
  if (unknown !== null) return `No paper in this collection has “${unknown}”.`;
  return filtered
    ? `No paper under these filters answers “${state.q}”.`
    : `No paper in this collection answers “${state.q}”.`;
}

/** The first part of the query that no paper of the whole collection has. */
async function unknownWord(corpus: Corpus, state: SearchState, query: Query): Promise<string | null> {
  const parts = query.kind === "and" ? query.of : [query];
  for (const part of parts.slice(0, MOST_TRIED)) {
    const text = printQuery(part);
    if ((await countOf(corpus, { ...INITIAL_STATE, q: text, exact: state.exact })) === 0) return text;
  }
  return null;
}
