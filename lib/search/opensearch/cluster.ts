import { type Client, errors } from "@opensearch-project/opensearch";
import { z } from "zod";
import { SearchUnavailable } from "../unavailable";
import { Breaker } from "./breaker";
import type { Dsl } from "./dsl";

/** A shard answers with what it has after so long; such an answer is not taken. */
const LONGEST_SEARCH = "2s";
const RETRY_AFTER_SECONDS = 5;
const WATCH_MS = 2_000;

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
export type Answer = z.infer<typeof answerSchema>;

/** Asks one cluster, and says {@link SearchUnavailable} where it does not answer as it should. */
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
    const answer = await this.#asked(async () => {
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
      const abort = () => request.abort();
      signal?.addEventListener("abort", abort, { once: true });
      try {
        const parsed = answerSchema.parse((await request).body);
        if (parsed.timed_out)
          throw new SearchUnavailable("The search cluster took too long.", RETRY_AFTER_SECONDS);
        return parsed;
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    }, signal);
    return answer;
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
    try {
      const answer = await this.#breaker.run(work, isClusterFailure);
      this.#problem = null;
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      if (!isClusterFailure(error)) throw error;
      const unavailable = asUnavailable(error);
      this.#problem = unavailable.message;
      throw unavailable;
    }
  }
}

function asUnavailable(error: unknown): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  return new SearchUnavailable("The search cluster does not answer.", RETRY_AFTER_SECONDS, { cause: error });
}

/** Whether an error says that the cluster cannot answer, and not that it was asked something wrong. */
function isClusterFailure(error: unknown): boolean {
  if (error instanceof SearchUnavailable) return true;
  if (error instanceof errors.RequestAbortedError) return false;
  if (error instanceof errors.ResponseError)
    return (error.statusCode ?? 0) >= 500 || error.statusCode === 429;
  return error instanceof errors.OpenSearchClientError;
}
