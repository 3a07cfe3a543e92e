import { describeQuery } from "@/lib/query/describe";
import { labelOf } from "@/lib/query/filter-label";
import type { Query } from "@/lib/query/query";
import { quoted } from "@/lib/query/quoted";
import type { FilterKey, Filters, SearchState } from "@/lib/query/state";
import { chosenFilters, INITIAL_STATE, withoutFilter } from "@/lib/query/url";
import type { Budget } from "@/lib/search/budget";
import type { SearchResult } from "@/lib/search/engine";
import type { Searchable } from "./searchable";

/** So many parts of a query or filters are looked at: each costs a search. */
export const MOST_TRIED = 8;

/** A part of a query that stands for itself, and what it finds alone in the whole collection. */
export interface Part {
  readonly query: Query;
  /** Null where looking would have cost too much. */
  readonly count: number | null;
  /** For one that finds nothing: the nearest spelling that does; none for words searched as typed. */
  readonly nearest: Query | null;
}

/** What may have emptied a result. */
export interface Emptied {
  readonly parts: readonly Part[];
  /** How many papers the query has without any filter; null where looking would have cost too much. */
  readonly unfiltered: number | null;
  /** The filters that hold back papers each by itself. */
  readonly culprits: readonly { readonly key: FilterKey; readonly value: string }[];
}

/** Counts what searches find, for one request. */
export class Counter {
  constructor(
    private readonly corpus: Searchable,
    private readonly exact: boolean,
    private readonly budget: Budget,
  ) {}

  /**
   * How many papers match completely as typed, with no word read as another; null where looking at all of them would
   * cost more than is left.
   */
  async of(query: Query, filters: Filters, exact = this.exact): Promise<number | null> {
    const result = await this.#search(query, filters, exact);
    return result === null ? null : result.corrected === undefined ? result.total : 0;
  }

  /** What a part of a query finds alone in the whole collection. */
  async alone(query: Query): Promise<Part> {
    const result = await this.#search(query, INITIAL_STATE.filters, this.exact);
    const nearest = result?.corrected?.query ?? null;
    return { query, count: result === null ? null : nearest === null ? result.total : 0, nearest };
  }

  async #search(query: Query, filters: Filters, exact: boolean): Promise<SearchResult | null> {
    if (this.budget.isShort) return null;
    const request = { query, filters, sort: "relevance", offset: 0, limit: 0, exact } as const;
    const result = await this.corpus.engine.search({ ...request, budget: this.budget });
    return result.cut?.papers === undefined ? result : null;
  }
}

/** The parts of a query of which every one must hold. */
export function partsOf(query: Query): readonly Query[] {
  return query.kind === "and" ? query.of : query.kind === "all" ? [] : [query];
}

/** Tries the parts and the filters of an empty search one by one. */
export async function whatEmptied(counter: Counter, state: SearchState, query: Query): Promise<Emptied> {
  const parts: Part[] = [];
  for (const part of partsOf(query).slice(0, MOST_TRIED)) parts.push(await counter.alone(part));
  const culprits: { key: FilterKey; value: string }[] = [];
  for (const { key, value } of chosenFilters(state).slice(0, MOST_TRIED)) {
    const count = await counter.of(query, withoutFilter(state, key, value).filters);
    if (count !== null && count > 0) culprits.push({ key, value });
  }
  return { parts, unfiltered: await counter.of(query, INITIAL_STATE.filters), culprits };
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
  if (unfiltered === null) return `No paper under the filters chosen answers “${state.q}”.`;
  const blamed = culprits.length > 0 ? culprits : chosen;
  const answer = unfiltered === 1 ? "answers" : "answer";
  return `${papersOf(unfiltered)} ${answer} ${quoted(state.q)}, but none under the ${blamed.length > 1 ? "filters" : "filter"} ${named(blamed)}.`;
}

/** Says of parts that are known each by itself that they do not meet. */
function apart(parts: readonly Part[], q: string): string {
  const isKnown = parts.every(({ count }) => count !== null);
  if (parts.length < 2 || !isKnown) return `No paper in this collection answers ${quoted(q)}.`;
  const words = parts.flatMap(({ query, count }) =>
    query.kind === "word" || query.kind === "phrase"
      ? [{ text: describeQuery(query), count: count ?? 0 }]
      : [],
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
