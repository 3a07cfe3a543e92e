import { categoryName } from "@/lib/paper/categories";
import { foldLetters } from "@/lib/paper/slug";
import { INITIAL_STATE } from "@/lib/query/url";
import type { Facets, FacetValue, TopicNames } from "../engine";
import type { Cluster } from "./cluster";
import { facetCounts, facetsFrom } from "./facets";

const LISTED = ["category", "topic", "venue", "source", "has", "year"] as const;
export type ListedField = (typeof LISTED)[number];

/** A value that a field has in this corpus. */
export interface FieldValue extends FacetValue {
  readonly name: string | null;
}

export function isListed(field: string): field is ListedField {
  return LISTED.some((listed) => listed === field);
}

/** What can follow `category:`, `topic:`, `venue:`, `source:`, `has:` and `year:`, with counts. */
export class FieldValues {
  #facets: Facets | null = null;

  constructor(
    private readonly cluster: Cluster,
    private readonly index: string,
    private readonly topics: TopicNames,
  ) {}

  /** The values that begin with a text, then those with a word in their name that does; the most frequent first. */
  async find(field: ListedField, typed: string, limit: number): Promise<FieldValue[]> {
    const wanted = foldLetters(typed);
    const values = this.#named(field, (await this.#counted())[field]);
    const begun = values.filter(({ value }) => value.toLowerCase().startsWith(wanted));
    const others = values.filter((one) => !begun.includes(one) && hasWord(one.name ?? "", wanted));
    return [...begun, ...others].slice(0, limit);
  }

  async topicCounts(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.#counted()).topic.map(({ value, count }) => [value, count]));
  }

  #named(field: ListedField, values: readonly FacetValue[]): FieldValue[] {
    if (field === "year")
      return values.flatMap((year) => (year.value === "none" ? [] : [{ ...year, name: null }])).reverse();
    const topics = new Map(this.topics.topics.map(({ slug, name }) => [slug, name]));
    return values.map((one) => {
      if (field === "topic") return { ...one, name: topics.get(one.value) ?? null };
      return { ...one, name: field === "category" ? categoryName(one.value) : null };
    });
  }

  /** Of all papers; asked for once, since a published index does not change. */
  async #counted(): Promise<Facets> {
    if (this.#facets !== null) return this.#facets;
    const { filters } = INITIAL_STATE;
    const body = { size: 0, track_total_hits: false, aggs: facetCounts(filters) };
    const { aggregations } = await this.cluster.search(this.index, body);
    this.#facets = facetsFrom(aggregations ?? {}, filters);
    return this.#facets;
  }
}

function hasWord(name: string, wanted: string): boolean {
  return foldLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(wanted));
}
