import type { Corpus } from "@/lib/corpus/corpus";
import { describeQuery } from "@/lib/query/describe";
import { labelOf } from "@/lib/query/filter-label";
import type { Query } from "@/lib/query/query";
import { quoted } from "@/lib/query/quoted";
import type { FilterKey, Filters, SearchState } from "@/lib/query/state";
import { chosenFilters, INITIAL_STATE, withoutFilter } from "@/lib/query/url";

/** So many parts of a query or filters are looked at: each costs a search. */
export const MOST_TRIED = 8;

/** A part of a query that stands for itself, and what it finds alone in the whole collection. */
export interface Part {
  readonly query: Query;
  readonly count: number;
  /** For one that finds nothing: the nearest spelling that does; none for words searched as typed. */
  readonly nearest: Query | null;
}

/** What may have emptied a result. */
export interface Emptied {
  readonly parts: readonly Part[];
  /** How many papers the query has without any filter. */
  readonly unfiltered: number;
  /** The filters that hold back papers each by itself. */
  readonly culprits: readonly { readonly key: FilterKey; readonly value: string }[];
}

/** How many papers match completely as typed, with no word read as another. */
export async function countOf(
  corpus: Corpus,
  query: Query,
  filters: Filters,
  exact: boolean,
): Promise<number> {
  const { total, corrected } = await search(corpus, query, filters, exact);
  return corrected === undefined ? total : 0;
}

function search({ engine }: Corpus, query: Query, filters: Filters, exact: boolean) {
  return engine.search({ query, filters, sort: "relevance", offset: 0, limit: 0, exact });
}

/** The parts of a query of which every one must hold. */
export function partsOf(query: Query): readonly Query[] {
  return query.kind === "and" ? query.of : query.kind === "all" ? [] : [query];
}

/** Tries the parts and the filters of an empty search one by one. */
export async function whatEmptied(corpus: Corpus, state: SearchState, query: Query): Promise<Emptied> {
  const parts = partsOf(query)
    .slice(0, MOST_TRIED)
    .map((part) => alone(corpus, part, state.exact));
  const filters = chosenFilters(state).slice(0, MOST_TRIED);
  const held = filters.map(async ({ key, value }) => ({
    key,
    value,
    count: await countOf(corpus, query, withoutFilter(state, key, value).filters, state.exact),
  }));
  return {
    parts: await Promise.all(parts),
    unfiltered: await countOf(corpus, query, INITIAL_STATE.filters, state.exact),
    culprits: (await Promise.all(held)).filter(({ count }) => count > 0),
  };
}

async function alone(corpus: Corpus, query: Query, exact: boolean): Promise<Part> {
  const { filters } = INITIAL_STATE;
  const count = await countOf(corpus, query, filters, exact);
  if (count > 0 || exact) return { query, count, nearest: null };
  const { corrected } = await search(corpus, query, filters, exact);
  return { query, count, nearest: corrected?.query ?? null };
}

/** One sentence that names what emptied the result: words that no paper has, else filters, else what does not meet. */
export function reasonOf(emptied: Emptied, state: SearchState, topics: ReadonlyMap<string, string>): string {
  const { parts, unfiltered, culprits } = emptied;
  const unknown = parts.filter(({ count }) => count === 0).map(({ query }) => lackOf(query));
  if (unknown.length > 0) return `No paper in this collection ${either(unknown)}.`;
  const chosen = chosenFilters(state);
  const named = (filters: Emptied["culprits"]) =>
    both(filters.map(({ key, value }) => `“${labelOf(key, value, topics)}”`));
  if (state.q === "") return `No paper is under ${chosen.length > 2 ? "all of " : ""}${named(chosen)}.`;
  if (chosen.length === 0 || unfiltered === 0) return apart(parts, state.q);
  const blamed = culprits.length > 0 ? culprits : chosen;
  const answer = unfiltered === 1 ? "answers" : "answer";
  return `${papersOf(unfiltered)} ${answer} ${quoted(state.q)}, but none under the ${blamed.length > 1 ? "filters" : "filter"} ${named(blamed)}.`;
}

/** Says of parts that are known each by itself that they do not meet. */
function apart(parts: readonly Part[], q: string): string {
  if (parts.length < 2) return `No paper in this collection answers ${quoted(q)}.`;
  const words = parts.flatMap(({ query, count }) =>
    query.kind === "word" || query.kind === "phrase" ? [{ text: describeQuery(query), count }] : [],
  );
  const all = parts.length === 2 ? "both" : "all";
  if (words.length < parts.length)
    return `Each part of ${quoted(q)} finds papers, but none has ${all} of them.`;
  const counts = words.map(({ text, count }, place) =>
    place === 0
      ? `${quoted(text)} is in ${papersOf(count)}`
      : `${quoted(text)} in ${count.toLocaleString("en")}`,
  );
  return `${both(counts)}, but none has ${all}.`;
}

function papersOf(count: number): string {
  return count === 1 ? "1 paper" : `${count.toLocaleString("en")} papers`;
}

/** What no paper does: the verb of a sentence and the rest. */
function lackOf(query: Query): { does: "has" | "fits"; what: string } {
  if (query.kind !== "word" && query.kind !== "phrase")
    return { does: "fits", what: quoted(describeQuery(query)) };
  const where = query.field === "any" ? "" : IN_FIELD[query.field];
  if (query.kind === "phrase") return { does: "has", what: `“${query.text}” word for word${where}` };
  const what = query.prefix ? `a word that begins with “${query.text}”` : `“${query.text}”`;
  return { does: "has", what: what + where };
}

const IN_FIELD = {
  title: " in its title",
  abstract: " in its abstract",
  author: " among its authors",
  comment: " in its comment",
  journal: " in its journal reference",
} as const;

function either(lacks: readonly { does: string; what: string }[]): string {
  return lacks
    .map(({ does, what }, place) => (does === lacks[place - 1]?.does ? what : `${does} ${what}`))
    .join(" or ");
}

function both(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
