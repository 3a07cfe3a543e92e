import { labelOf } from "@/lib/query/filter-label";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";
import type { Query } from "@/lib/query/query";
import { quoted } from "@/lib/query/quoted";
import type { SearchState } from "@/lib/query/state";
import { chosenFilters, clearFilters, urlFor, withoutFilter, withQuery } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import type { SearchResult } from "@/lib/search/engine";
import { readQuery } from "@/lib/search/read-query";
import { nearestTopics } from "@/lib/topics/nearest";
import type { Answer } from "./answer";
import { Counter, type Emptied, MOST_TRIED, partsOf, reasonOf, whatEmptied } from "./emptied";
import { topicsOverview } from "./overview";
import { type Elsewhere, elsewhereOf } from "./pasted";
import type { Searchable } from "./searchable";

const MOST_TOPICS = 3;

/** One thing the reader can ask instead, and how many papers that would give. */
export interface Remedy {
  readonly name: string;
  readonly href: string;
  readonly count: number;
}

/** What an empty result says. */
export interface NothingFoundAnswer {
  /** What emptied the list: "No paper in this collection has “zebra”." */
  readonly reason: string;
  /** Where a paper that is not here may be found. */
  readonly elsewhere: Elsewhere | null;
  /** The same search in another spelling. */
  readonly spelling: Remedy | null;
  /** The same search with one thing less. */
  readonly remedies: readonly Remedy[];
  /** The nearest topics. */
  readonly topics: readonly Remedy[];
}

/** A search that is offered instead, before it is known what it finds. */
interface Candidate {
  readonly name: string;
  readonly state: SearchState;
}

/** Of an answer without complete matches: what was asked, what was left out, and what the engine offers instead. */
type Empty = Pick<Answer, "parsed"> & { readonly result: Pick<SearchResult, "cut" | "offered"> };

/**
 * What emptied a result, and what would fill it: another spelling, one thing less, or a topic. Each costs a search; what
 * the budget of the request does not suffice for is not offered.
 */
export async function remediesFor(
  corpus: Searchable,
  state: SearchState,
  { parsed: { query }, result: { cut, offered } }: Empty,
  budget = new Budget(),
): Promise<NothingFoundAnswer> {
  const topics = new Map(corpus.vocabulary.topics.map((topic) => [topic.slug, topic.name]));
  if (cut?.papers !== undefined) return notLookedThrough(corpus, state, query, cut.papers);
  const counter = new Counter(corpus, state.exact, budget);
  const emptied = await whatEmptied(counter, state, query);
  const single = [
    ...withoutOneFilter(state, topics),
    ...withoutOnePart(state, query),
    ...looser(state, query),
  ];
  const remedies = await filling(counter, single);
  const elsewhere = elsewhereOf(query);
  return {
    reason:
      elsewhere === null
        ? reasonOf(emptied, state, topics)
        : `This collection does not hold ${elsewhere.name}.`,
    elsewhere,
    spelling: (await filling(counter, meant(state, emptied, query, offered?.query ?? null)))[0] ?? null,
    remedies: remedies.length > 0 ? remedies : await filling(counter, severalLess(state, emptied)),
    topics: await topicsFor(corpus, wordsOf(query)),
  };
}

/** What can be said where not all papers were looked at: not what emptied the result. */
async function notLookedThrough(
  corpus: Searchable,
  { q }: SearchState,
  query: Query,
  papers: number,
): Promise<NothingFoundAnswer> {
  return {
    reason: `None of the ${papers.toLocaleString("en")} papers that were looked at answers “${q}”.`,
    elsewhere: null,
    spelling: null,
    remedies: [],
    topics: await topicsFor(corpus, wordsOf(query)),
  };
}

/** Those of the candidates that find papers, with their counts. */
async function filling(counter: Counter, candidates: readonly Candidate[]): Promise<Remedy[]> {
  const found: Remedy[] = [];
  for (const { name, state } of candidates.slice(0, MOST_TRIED)) {
    const count = await counter.of(readQuery(state.q).query, state.filters, state.exact);
    if (count !== null && count > 0) found.push({ name, href: urlFor(state), count });
  }
  return found;
}

function withoutOneFilter(state: SearchState, topics: ReadonlyMap<string, string>): Candidate[] {
  const filters = chosenFilters(state);
  return [
    ...filters.map(({ key, value }) => ({
      name: `Without the filter “${labelOf(key, value, topics)}”`,
      state: withoutFilter(state, key, value),
    })),
    ...(filters.length > 1 ? [{ name: "Without any filter", state: clearFilters(state) }] : []),
  ];
}

/** The query with each of its parts left out in turn. */
function withoutOnePart(state: SearchState, query: Query): Candidate[] {
  const parts = partsOf(query);
  if (parts.length < 2) return [];
  return parts.slice(0, MOST_TRIED).map((dropped) => ({
    name: `Without ${quoted(printQuery(dropped))}`,
    state: asking(state, query, (part) => (part === dropped ? null : part)),
  }));
}

/** Phrases as words that may stand apart, and words of one field in any. */
function looser(state: SearchState, query: Query): Candidate[] {
  const parts = partsOf(query).slice(0, MOST_TRIED);
  return parts.flatMap((part) => {
    if (part.kind !== "word" && part.kind !== "phrase") return [];
    const words = part.kind === "phrase" && /\s/.test(part.text);
    if (!words && part.field === "any") return [];
    const loosened: Query = words
      ? parseQuery(part.field === "any" ? part.text : `${part.field}:(${part.text})`).query
      : { ...part, field: "any" };
    const name = words ? `With the words of “${part.text}” apart` : `With “${part.text}” anywhere`;
    return [{ name, state: asking(state, query, (one) => (one === part ? loosened : one)) }];
  });
}

/** Where leaving out one thing does not suffice: the words that some papers have, as typed or nearly, one by one. */
function severalLess(state: SearchState, { parts }: Emptied): Candidate[] {
  if (parts.length < 2) return [];
  const near = parts.flatMap(({ query, count, nearest }) => ((count ?? 0) > 0 ? query : (nearest ?? [])));
  const known = near.map(printQuery);
  const together = known.length > 1 && known.length < parts.length ? [known.join(" ")] : [];
  const filtered = chosenFilters(state).length > 0;
  return [...together, ...known].flatMap((text) => {
    const only = { name: `Only ${quoted(text)}`, state: asText(state, text) };
    if (!filtered) return [only];
    return [only, { name: `Only ${quoted(text)}, without any filter`, state: clearFilters(only.state) }];
  });
}

/** What may have been meant: the nearest spellings, without words that have none, without filters. */
function meant(state: SearchState, { parts }: Emptied, query: Query, offered: Query | null): Candidate[] {
  if (offered !== null) return [{ name: printQuery(offered), state: withQuery(state, printQuery(offered)) }];
  const unknown = new Map(parts.flatMap((part) => (part.count === 0 ? [[part.query, part.nearest]] : [])));
  if (![...unknown.values()].some((nearest) => nearest !== null)) return [];
  const all = printQuery(rebuilt(query, (part) => unknown.get(part) ?? part));
  const near = printQuery(rebuilt(query, (part) => (unknown.has(part) ? (unknown.get(part) ?? null) : part)));
  const spelled = [...new Set([all, near])].map((text) => ({ name: text, state: withQuery(state, text) }));
  if (chosenFilters(state).length === 0) return spelled;
  const free = ({ name, state: one }: Candidate) => ({
    name: `${name}, without any filter`,
    state: clearFilters(one),
  });
  return [...spelled, ...spelled.map(free)];
}

function asking(state: SearchState, query: Query, change: (part: Query) => Query | null): SearchState {
  return asText(state, printQuery(rebuilt(query, change)));
}

/** The same search for other words, typed as exactly. */
function asText(state: SearchState, text: string): SearchState {
  return { ...withQuery(state, text), exact: state.exact };
}

/** The query with its parts changed, or left out where the change is null. */
function rebuilt(query: Query, change: (part: Query) => Query | null): Query {
  if (query.kind !== "and") return change(query) ?? { kind: "all" };
  return { ...query, of: query.of.flatMap((part) => change(part) ?? []) };
}

/** The topics nearest to the words, of those that papers are about. */
async function topicsFor(corpus: Searchable, words: string): Promise<Remedy[]> {
  const views = await topicsOverview(corpus);
  const near = nearestTopics(
    views.map(({ topic }) => topic),
    words,
    MOST_TOPICS,
  );
  return near.map((topic) => ({
    name: topic.name,
    href: `/topics/${topic.slug}`,
    count: views.find((view) => view.topic === topic)?.papers ?? 0,
  }));
}

/** The words that are wanted. */
function wordsOf(query: Query): string {
  if (query.kind === "and" || query.kind === "or") return query.of.map(wordsOf).join(" ");
  const named = query.kind === "value" && query.field === "topic";
  return query.kind === "word" || query.kind === "phrase" || named ? query.text : "";
}
