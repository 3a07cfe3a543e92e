import type { Corpus } from "@/lib/corpus/corpus";
import { MOST_SEEN } from "@/lib/library/limits";
import type { FoundKeys } from "@/lib/library/searches";
import type { SearchState } from "@/lib/query/state";
import type { Budget } from "@/lib/search/budget";
import { readQuery } from "@/lib/search/read-query";
import { requestOf } from "./answer";
import { find } from "./find";

/** How many papers match a search, and the keys of the newest of them: enough to see what has come. */
export async function foundKeys(corpus: Corpus, state: SearchState, budget: Budget): Promise<FoundKeys> {
  const sort = state.sort === "updated" ? "updated" : "newest";
  const request = requestOf(readQuery(state.q).query, { ...state, page: 1, sort }, false, budget);
  const { result } = await find(corpus.engine, { ...request, limit: MOST_SEEN });
  const matching = result.hits.slice(0, Math.min(result.total, MOST_SEEN));
  const papers = await Promise.all(matching.map(({ paper }) => corpus.texts.read(paper)));
  return { total: result.total, keys: papers.map(({ key }) => key) };
}
