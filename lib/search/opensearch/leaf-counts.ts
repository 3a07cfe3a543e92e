import { z } from "zod";
import type { Leaf } from "../embedded/match/leaf";
import type { Cluster } from "./cluster";
import type { Dsl } from "./dsl";
import { leafTranslator, otherwiseOf } from "./leaf";

/** So many words are remembered: one question asks for the same ones again and again. */
const MOST_KNOWN = 20_000;

const answerSchema = z.object({ buckets: z.record(z.string(), z.object({ doc_count: z.int() })) });

/** In how many papers words and phrases stand. A published index does not change, so each is asked for once. */
export class LeafCounts {
  readonly #known = new Map<string, number>();

  constructor(
    private readonly cluster: Cluster,
    private readonly index: string,
  ) {}

  /** By {@link keyOf}, also of what leaves are looked for otherwise. */
  async of(leaves: readonly Leaf[], signal?: AbortSignal): Promise<ReadonlyMap<string, number>> {
    const asked = new Map(
      leaves.flatMap((leaf) => [leaf, otherwiseOf(leaf) ?? []].flat()).map((leaf) => [keyOf(leaf), leaf]),
    );
    const translated = leafTranslator([...asked.values()]);
    const counts = new Map<string, number>();
    const filters: Record<string, Dsl> = {};
    for (const [key, leaf] of asked) {
      const known = this.#known.get(key);
      if (known === undefined) filters[key] = translated(leaf);
      else counts.set(key, known);
    }
    if (Object.keys(filters).length === 0) return counts;
    const body = { size: 0, track_total_hits: false, aggs: { words: { filters: { filters } } } };
    const { aggregations } = await this.cluster.search(this.index, body, signal);
    const { buckets } = answerSchema.parse(aggregations?.words);
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    for (const [key, { doc_count }] of Object.entries(buckets)) {
      this.#known.set(key, doc_count);
      counts.set(key, doc_count);
    }
    return counts;
  }
}

/** What tells what a leaf finds. */
export function keyOf({ field, spellings, names, prefix, exact, year }: Leaf): string {
  return JSON.stringify([field, spellings, names, prefix, exact, year]);
}
