import { type Client, errors } from "@opensearch-project/opensearch";
import { z } from "zod";
import { Breaker } from "./breaker";
import type { Dsl } from "./dsl";
import { asUnavailable, doesNotAnswer, isClusterFailure, tookTooLong } from "./failure";

/** A shard answers with what it has after so long; such an answer is not taken. */
const LONGEST_SEARCH = "2s";
const WATCH_MS = 2_000;
/** So often a search is repeated that a node could not answer because another one, which it had asked, was lost. */
const MOST_REPEATS = 2;

const answerSchema = z.object({
  timed_out: z.boolean(),
  hits: z.object({
    total: z.object({ value: z.int().nonnegative() }).default({ value: 0 }),
    hits: z.array(
      z.object({
        _id: z.string(),
        sort: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
        matched_queries: z.record(z.string(), z.number()).optional(),
        fields: z.record(z.string(), z.array(z.unknown())).optional(),
      }),
    ),
  }),
  aggregations: z.record(z.string(), z.unknown()).optional(),
  suggest: z.record(z.string(), z.unknown()).optional(),
});
const documentsSchema = z.object({
  docs: z.array(
    z.object({
      found: z.boolean().default(false),
      _source: z.unknown().optional(),
      error: z.unknown().optional(),
    }),
  ),
});

export type Answer = z.infer<typeof answerSchema>;

/** Asks one cluster, and says `SearchUnavailable` where it does not answer as it should. */
export class Cluster {
  readonly #breaker = new Breaker();
  #problem: string | null = null;

  constructor(private readonly client: Client) {}

  /** Why it did not answer when it was last asked; null when it did. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Asks from now on again and again whether it is there, so that {@link problem} is never long out of date. */
  watch(): void {
    setInterval(() => void this.#asked(() => this.client.ping()).catch(() => {}), WATCH_MS).unref();
  }

  /** A search of an index or alias. Throws the signal's reason when it is aborted. */
  async search(index: string, body: Dsl, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    return this.#asked(() => again(MOST_REPEATS, () => this.#searchOnce(index, body, signal)), signal);
  }

  async #searchOnce(index: string, body: Dsl, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const request = this.client.search({
      index,
      body: { timeout: LONGEST_SEARCH, ...body },
      // The numbers of all shards together, so that a paper's score does not depend on where it lies.
      search_type: "dfs_query_then_fetch",
      // The same copies of the shards answer every page.
      preference: "incipit",
      allow_partial_search_results: false,
      include_named_queries_score: true,
    });
    // Gives nothing back: a request that a listener gives back is waited for, and its end would be an uncaught error.
    const abort = () => {
      request.abort();
    };
    signal?.addEventListener("abort", abort, { once: true });
    try {
      const parsed = answerSchema.parse((await request).body);
      if (parsed.timed_out) throw tookTooLong();
      return parsed;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  /** Documents by their ids, as they were given to the cluster; null where there is none. */
  async documents(index: string, ids: readonly string[]): Promise<readonly unknown[]> {
    return this.#asked(() =>
      again(MOST_REPEATS, async () => {
        const { body } = await this.client.mget({ index, body: { ids: [...ids] }, preference: "incipit" });
        const { docs } = documentsSchema.parse(body);
        // A shard that nobody holds at the moment.
        if (docs.some(({ error }) => error !== undefined)) throw doesNotAnswer();
        return docs.map(({ found, _source }) => (found ? _source : null));
      }),
    );
  }

  /** What an index says of itself in its mapping's `_meta`; null when there is no such index. */
  async meta(index: string): Promise<unknown> {
    return this.#asked(async () => {
      try {
        const { body } = await this.client.indices.getMapping({ index });
        return Object.values(body)[0]?.mappings._meta;
      } catch (error) {
        if (error instanceof errors.ResponseError && error.statusCode === 404) return null;
        throw error;
      }
    });
  }

  async #asked<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    // What was given up because it took too long failed by the cluster; what nobody waits for any more did not.
    const reasonOf = (error: unknown): unknown => (signal?.aborted ? signal.reason : error);
    try {
      const answer = await this.#breaker.run(work, (error) => isClusterFailure(reasonOf(error)));
      this.#problem = null;
      return answer;
    } catch (error) {
      const reason = reasonOf(error);
      if (!isClusterFailure(reason)) throw reason;
      const unavailable = asUnavailable(reason);
      this.#problem = unavailable.message;
      throw unavailable;
    }
  }
}

/** Does what may be done again so often more, as long as a node answers that it failed; the client tries others by itself only where none answers. */
async function again<T>(repeats: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isNodes = error instanceof errors.ResponseError && (error.statusCode ?? 0) >= 500;
    if (!isNodes || repeats === 0) throw error;
    return again(repeats - 1, work);
  }
}
