import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import type { Facets, FacetValue } from "@/lib/search/engine";
import { yearAxis } from "@/lib/search/years";
import type { Topic } from "@/lib/topics/vocabulary";
import type { Searchable } from "./searchable";

/** A topic, how many papers are about it, and when those that have a date were submitted. */
export interface TopicView {
  readonly topic: Topic;
  readonly papers: number;
  /** How many were submitted in each year. */
  readonly trend: readonly FacetValue[];
  /** The other topics of these papers, and how many of them have each. */
  readonly neighbours: readonly FacetValue[];
}

/** What a query's matches have in common: counts without a list. */
export async function facetsOf(corpus: Searchable, q: string, budget = new Budget()): Promise<Facets> {
  const { query } = parseQuery(q);
  const { filters, sort } = INITIAL_STATE;
  return (await corpus.engine.search({ query, filters, sort, offset: 0, limit: 0, budget })).facets;
}

// A snapshot never changes, so what is counted over all of it is counted once.
const overviews = new WeakMap<Searchable, Promise<readonly TopicView[]>>();

const wholes = new WeakMap<Searchable, Promise<Facets>>();

/** The counts over all papers. */
export function facetsOfAll(corpus: Searchable): Promise<Facets> {
  const known = wholes.get(corpus);
  if (known !== undefined) return known;
  const made = facetsOf(corpus, "");
  wholes.set(corpus, made);
  return made;
}

/** Every topic that papers are about, the one with the most papers first. */
export function topicsOverview(corpus: Searchable): Promise<readonly TopicView[]> {
  const known = overviews.get(corpus);
  if (known !== undefined) return known;
  const made = counted(corpus);
  overviews.set(corpus, made);
  return made;
}

async function counted(corpus: Searchable): Promise<readonly TopicView[]> {
  // Once a snapshot, whatever it costs; but others have their turn meanwhile.
  const budget = new Budget(undefined, Number.POSITIVE_INFINITY);
  const views: TopicView[] = [];
  for (const topic of corpus.vocabulary.topics) views.push(await topicView(corpus, topic, budget));
  return views
    .filter((view) => view.papers > 0)
    .sort((a, b) => b.papers - a.papers || a.topic.name.localeCompare(b.topic.name, "en"));
}

/** One topic with its counts. */
export async function topicView(corpus: Searchable, topic: Topic, budget = new Budget()): Promise<TopicView> {
  const facets = await facetsOf(corpus, `topic:${topic.slug}`, budget);
  const papers = facets.topic.find(({ value }) => value === topic.slug)?.count ?? 0;
  const known = new Set(corpus.vocabulary.topics.map(({ slug }) => slug));
  return {
    topic,
    papers,
    trend: yearAxis(facets.year),
    neighbours: facets.topic.filter(({ value }) => value !== topic.slug && known.has(value)),
  };
}
