import { z } from "zod";
import { categoryName } from "@/lib/paper/categories";
import { foldLetters } from "@/lib/paper/slug";
import { SOURCE_LABELS } from "@/lib/paper/sources";
import { INITIAL_STATE } from "@/lib/query/url";
import { valueKey } from "../embedded/storage/layout";
import { HAS_NAMES } from "../embedded/typing/field-values";
import type { Facets, FacetValue, TopicNames } from "../engine";
import type { Cluster } from "./cluster";
import { facetCounts, facetsFrom } from "./facets";

const LISTED = ["category", "topic", "venue", "source", "has", "year"] as const;
export type ListedField = (typeof LISTED)[number];

/** `category:cs` finds the papers of all its categories; there are about forty archives. */
const MOST_ARCHIVES = 200;
const ARCHIVE_KEY = valueKey("category", "");
const archivesSchema = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) });

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
    const names = this.#namesOf(field);
    return values.map((one) => ({ ...one, name: names(one.value) }));
  }

  #namesOf(field: ListedField): (value: string) => string | null {
    if (field === "category") return categoryName;
    const named = new Map<string, string>(
      field === "topic"
        ? this.topics.topics.map(({ slug, name }) => [slug, name])
        : field === "source"
          ? Object.entries(SOURCE_LABELS)
          : field === "has"
            ? Object.entries(HAS_NAMES)
            : [],
    );
    return (value) => named.get(value) ?? null;
  }

  /** Of all papers; asked for once, since a published index does not change. */
  async #counted(): Promise<Facets> {
    if (this.#facets !== null) return this.#facets;
    const { filters } = INITIAL_STATE;
    const include = `${ARCHIVE_KEY}[^.]+`;
    const archives = { terms: { field: "keys", include, size: MOST_ARCHIVES, shard_size: MOST_ARCHIVES } };
    const body = { size: 0, track_total_hits: false, aggs: { ...facetCounts(filters), archives } };
    const { aggregations = {} } = await this.cluster.search(this.index, body);
    const facets = facetsFrom(aggregations, filters);
    const found = archivesSchema.parse(aggregations.archives).buckets.map(({ key, doc_count }) => ({
      value: key.slice(ARCHIVE_KEY.length),
      count: doc_count,
    }));
    this.#facets = { ...facets, category: withArchives(facets.category, found) };
    return this.#facets;
  }
}

function withArchives(categories: readonly FacetValue[], archives: readonly FacetValue[]): FacetValue[] {
  const known = new Set(categories.map(({ value }) => value.toLowerCase()));
  return [...categories, ...archives.filter(({ value }) => !known.has(value))].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

function hasWord(name: string, wanted: string): boolean {
  return foldLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(wanted));
}
