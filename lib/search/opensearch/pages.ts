import type { Sort } from "@/lib/query/state";
import type { Hit } from "../engine";
import type { Answer, Cluster } from "./cluster";
import { all, type Dsl } from "./dsl";
import type { Scoring } from "./scoring";

/** The cluster gives so many places at once; further ones are walked to. */
const WINDOW = 10_000;
/** So far down a list is walked; what stands behind is not shown. */
const DEEPEST = 200_000;

/** Ties go by the number, which is the order of the snapshot: newest first, undated last. */
const ORDERS: Readonly<Record<Exclude<Sort, "relevance">, readonly Dsl[]>> = {
  newest: [{ number: "asc" }],
  oldest: [{ submitted: { order: "asc", missing: "_last" } }, { number: "asc" }],
  updated: [{ updated: { order: "desc", missing: "_last" } }, { number: "asc" }],
  title: [{ titleOrder: "asc" }, { number: "asc" }],
};
const BY_SCORE: readonly Dsl[] = [{ _score: "desc" }, { number: "asc" }];

/** What a page is cut out of: papers, their order, and how they are scored. */
export interface List {
  readonly filter: Dsl;
  readonly sort: Sort;
  readonly scoring: Scoring;
  readonly explain: boolean;
}

/** The hits from an offset on, without saying whether they match completely. */
export type PlacedHit = Omit<Hit, "complete">;

/** Cuts pages out of lists of papers, however deep. */
export class Pages {
  constructor(
    private readonly cluster: Cluster,
    private readonly index: string,
  ) {}

  /** A request for some places of a list that the cluster gives at once. */
  static request(list: List, from: number, limit: number): Dsl {
    return { ...ordered(list), from, size: from + limit > WINDOW ? 0 : limit, track_total_hits: true };
  }

  /** Whether {@link request} gives these places. */
  static isNear(from: number, limit: number): boolean {
    return from + limit <= WINDOW;
  }

  /** The hits of an answer in their places. */
  static hits({ hits: { hits } }: Answer, { scoring, explain, sort }: List): PlacedHit[] {
    const isScored = sort === "relevance" && !scoring.isEmpty;
    return hits.map(({ _id, matched_queries: added = {} }) => ({
      paper: Number(_id),
      score: isScored ? scoring.score(added) : 0,
      ...(explain && isScored ? { explanation: scoring.explanation(added) } : {}),
    }));
  }

  /**
   * Some places of a list. The index is never written to once it is published, so that walking behind the last hit of
   * the stretch before meets every paper once, as in a point in time.
   */
  async at(list: List, from: number, limit: number, signal?: AbortSignal): Promise<PlacedHit[]> {
    if (limit === 0 || from > DEEPEST) return [];
    if (Pages.isNear(from, limit))
      return Pages.hits(
        await this.cluster.search(this.index, Pages.request(list, from, limit), signal),
        list,
      );
    let after: readonly unknown[] | undefined;
    for (let done = 0; done < from; ) {
      const size = Math.min(WINDOW, from - done);
      const found = await this.#stretch({ ...list, explain: false }, size, after, signal);
      after = found.hits.hits.at(-1)?.sort;
      if (found.hits.hits.length < size || after === undefined) return [];
      done += size;
    }
    return Pages.hits(await this.#stretch(list, limit, after, signal), list);
  }

  #stretch(
    list: List,
    size: number,
    after: readonly unknown[] | undefined,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const behind = after === undefined ? {} : { search_after: after };
    return this.cluster.search(
      this.index,
      { ...ordered(list), size, track_total_hits: true, ...behind },
      signal,
    );
  }
}

function ordered({ filter, sort, scoring, explain }: List): Dsl {
  const source = { _source: false };
  if (sort === "relevance" && !scoring.isEmpty)
    return { ...source, query: scoring.query(filter, explain), sort: BY_SCORE };
  return { ...source, query: all([filter]), sort: ORDERS[sort === "relevance" ? "newest" : sort] };
}
