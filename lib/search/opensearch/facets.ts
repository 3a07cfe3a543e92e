import { z } from "zod";
import { FILTER_KEYS, type FilterKey, type Filters } from "@/lib/query/state";
import { HAS_VALUES } from "../embedded/storage/layout";
import type { Facets, FacetValue } from "../engine";
import { all, any, type Dsl } from "./dsl";

/** So many values of a facet are counted; a facet of more shows the most frequent. Each shard names some more, so that the counts are right. */
const MOST_VALUES = 1_000;
const MOST_VALUES_A_SHARD = 5_000;

const COUNTED = ["source", "topic", "category", "venue", "year", "has"] as const;
type Counted = (typeof COUNTED)[number];

/** The papers that pass every filter, or every one but those of a facet. */
export function filterQuery(filters: Filters, except: FilterKey | null = null): Dsl {
  return all(FILTER_KEYS.flatMap((key) => (key === except ? [] : filterOf(key, filters[key]))));
}

/** Whether anything is filtered. */
export function isFiltered(filters: Filters): boolean {
  return FILTER_KEYS.some((key) => filters[key].length > 0);
}

function filterOf(key: FilterKey, values: readonly string[]): Dsl[] {
  if (values.length === 0) return [];
  switch (key) {
    case "year":
      return [any(values.map(yearQuery))];
    case "month":
      return [{ terms: { month: values.map((month) => Number(month.replace("-", ""))) } }];
    case "has":
      return values.map((value) => ({ term: { has: value } }));
    default:
      return [{ terms: { [key]: values } }];
  }
}

/** Undated papers are of the year 0. */
function yearQuery(value: string): Dsl {
  if (value === "none") return { term: { year: 0 } };
  const [from = "", to = from] = value.split("..");
  return {
    range: { year: { gte: from === "" ? 1 : Number(from), ...(to === "" ? {} : { lte: Number(to) }) } },
  };
}

/** Counts every facet under every filter but its own; `has`, whose choices must all hold, under those too. */
export function facetCounts(filters: Filters): Record<Counted, Dsl> {
  const count = (key: Counted): Dsl => ({
    filter: filterQuery(filters, key === "has" ? null : key),
    aggs: { values: { terms: { field: key, size: MOST_VALUES, shard_size: MOST_VALUES_A_SHARD } } },
  });
  return {
    source: count("source"),
    topic: count("topic"),
    category: count("category"),
    venue: count("venue"),
    year: count("year"),
    has: count("has"),
  };
}

const countsSchema = z.object({
  values: z.object({
    buckets: z.array(z.object({ key: z.union([z.string(), z.number()]), doc_count: z.int() })),
  }),
});

/** The facets of the counts that {@link facetCounts} asked for. */
export function facetsFrom(aggregations: Readonly<Record<string, unknown>>, chosen: Filters): Facets {
  const counts = (key: Counted) =>
    new Map(
      countsSchema
        .parse(aggregations[key])
        .values.buckets.map((bucket) => [String(bucket.key), bucket.doc_count]),
    );
  const values = (key: Exclude<Counted, "year">) => ranked(counts(key), chosen[key]);
  return {
    source: values("source"),
    topic: values("topic"),
    category: values("category"),
    venue: values("venue"),
    year: yearValues(counts("year"), chosen.year),
    has: ranked(counts("has"), chosen.has).filter(({ value }) => HAS_VALUES.some((one) => one === value)),
  };
}

/** By falling count, then by value; a chosen value is there even when nothing has it. */
function ranked(counts: ReadonlyMap<string, number>, chosen: readonly string[]): FacetValue[] {
  return [...new Set([...counts.keys(), ...chosen])]
    .map((value) => ({ value, count: counts.get(value) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function yearValues(counts: ReadonlyMap<string, number>, chosen: readonly string[]): FacetValue[] {
  const asked = chosen.filter((value) => /^\d{4}$/.test(value)).map(Number);
  const found = [...counts.keys()].map(Number).filter((year) => year > 0);
  const dated = [...new Set([...found, ...asked])]
    .sort((a, b) => a - b)
    .map((year) => ({ value: String(year).padStart(4, "0"), count: counts.get(String(year)) ?? 0 }));
  const undated = counts.get("0") ?? 0;
  return undated > 0 || chosen.includes("none") ? [...dated, { value: "none", count: undated }] : dated;
}
