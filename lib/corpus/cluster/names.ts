import { z } from "zod";
import type { Cluster } from "@/lib/search/opensearch/cluster";
import type { NameList } from "../corpus";

/** The cluster gives so many at once. */
const MOST_AT_ONCE = 10_000;

const fieldsSchema = z.record(z.string(), z.tuple([z.string()]));

/** The names in a field of an index whose documents are numbered by another, from 0 on. */
export function namesBetween(cluster: Cluster, index: string, number: string, name: string): NameList {
  const some = async (start: number, end: number): Promise<readonly string[]> => {
    const { hits } = await cluster.search(index, {
      _source: false,
      size: end - start,
      track_total_hits: false,
      query: { range: { [number]: { gte: start, lt: end } } },
      sort: [{ [number]: "asc" }],
      docvalue_fields: [name],
    });
    return hits.hits.map(({ fields }) => fieldsSchema.parse(fields)[name]?.[0] ?? "");
  };
  return {
    async slice(start, end) {
      const names: string[] = [];
      for (let from = start; from < end; from += MOST_AT_ONCE)
        names.push(...(await some(from, Math.min(end, from + MOST_AT_ONCE))));
      return names;
    },
  };
}
