import { find } from "@/lib/browse/find";
import type { Paper } from "@/lib/paper/paper";
import { cleanQueryText } from "@/lib/query/clean";
import { MAX_QUERY_CHARACTERS, MAX_QUERY_TERMS } from "@/lib/query/limits";
import { INITIAL_STATE } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchResult } from "@/lib/search/engine";
import { readQuery } from "@/lib/search/read-query";
import { textsOf } from "../unit/search/papers";
import type { Question, Ranker } from "./ranker";

const NO_TOPICS = { topics: [] };

/** How much of a question is read. */
export interface QuestionLimits {
  readonly characters: number;
  readonly terms: number;
}

const LIMITS_OF_THE_SITE: QuestionLimits = { characters: MAX_QUERY_CHARACTERS, terms: MAX_QUERY_TERMS };
/** The question as a whole, however long. */
export const UNLIMITED: QuestionLimits = {
  characters: Number.POSITIVE_INFINITY,
  terms: Number.POSITIVE_INFINITY,
};

/** The engine of the site, built, opened and asked as the site does; the list is read in the order in which it is shown. */
export async function embeddedRanker(papers: readonly Paper[], limits = LIMITS_OF_THE_SITE): Promise<Ranker> {
  return siteRanker("embedded", openEngine(buildIndex(papers), textsOf(papers), NO_TOPICS), limits);
}

/** An engine, asked as the site asks it. */
export function siteRanker(name: string, engine: SearchEngine, limits = LIMITS_OF_THE_SITE): Ranker {
  return {
    name,
    rank: async (question) => (await ask(engine, question, limits)).hits.map(({ paper }) => paper),
  };
}

// The page cleans the text of its address, and while somebody types the last word may go on.
async function ask(
  engine: SearchEngine,
  { text, limit, typing }: Question,
  { characters, terms }: QuestionLimits,
): Promise<SearchResult> {
  const { query } = readQuery(cleanQueryText(text, characters).text, terms);
  const { filters, sort } = INITIAL_STATE;
  const request = { query, filters, sort, offset: 0, limit };
  return typing ? engine.search({ ...request, typing }) : (await find(engine, request)).result;
}
