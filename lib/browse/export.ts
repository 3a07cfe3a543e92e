import type { Paper } from "@/lib/paper/paper";
import type { SearchState } from "@/lib/query/state";
import type { Budget } from "@/lib/search/budget";
import { readQuery } from "@/lib/search/read-query";
import { requestOf } from "./answer";
import { find } from "./find";
import type { Searchable } from "./searchable";

/** So many papers of a list are in one export, the first in its order. */
export const MOST_EXPORTED = 10_000;
const READ_TOGETHER = 50;

/**
 * The papers that match a search, in its order and without those that only come close, read when they are reached. Which
 * page of how many papers it was asked from changes nothing.
 */
export async function exportedPapers(
  corpus: Searchable,
  state: SearchState,
  budget: Budget,
): Promise<AsyncIterable<Paper>> {
  const request = requestOf(readQuery(state.q).query, { ...state, page: 1 }, false, budget);
  const { result } = await find(corpus.engine, { ...request, limit: MOST_EXPORTED });
  const matching = result.hits.slice(0, result.total);
  return (async function* () {
    for (let start = 0; start < matching.length; start += READ_TOGETHER) {
      const some = matching.slice(start, start + READ_TOGETHER);
      yield* await Promise.all(some.map(({ paper }) => corpus.texts.read(paper)));
    }
  })();
}
