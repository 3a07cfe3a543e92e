import { find } from "@/lib/browse/find";
import type { Paper } from "@/lib/paper/paper";
import { stateFrom } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchResult } from "@/lib/search/engine";
import { readQuery } from "@/lib/search/read-query";
import { textsOf } from "../unit/search/papers";
import type { Question, Ranker } from "./ranker";

const NO_TOPICS = { topics: [] };

/** The engine of the site, built, opened and asked as the site does; the list is read in the order in which it is shown. */
export async function embeddedRanker(papers: readonly Paper[]): Promise<Ranker> {
  const engine = openEngine(buildIndex(papers), textsOf(papers), NO_TOPICS);
  return {
    name: "embedded",
    rank: async (question) => (await ask(engine, question)).hits.map(({ paper }) => paper),
  };
}

// The page reads the text from its address, and while somebody types the last word may go on.
async function ask(engine: SearchEngine, { text, limit, typing }: Question): Promise<SearchResult> {
  const { state } = stateFrom({ q: text });
  const { query } = readQuery(state.q);
  const request = { query, filters: state.filters, sort: state.sort, offset: 0, limit };
  return typing ? engine.search({ ...request, typing }) : (await find(engine, request)).result;
}
