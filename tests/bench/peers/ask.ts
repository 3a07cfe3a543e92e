import { parseQuery } from "@/lib/query/parse";
import { snippetOf } from "@/lib/search/snippet";
import { eachPaper, publishedTexts } from "../engine/published";
import { measured } from "../engine/subject";
import type { BuildRanker } from "../ranker";
import { flexsearchRanker } from "./flexsearch";
import { minisearchRanker } from "./minisearch";
import { oramaRanker } from "./orama";
import { sqliteRanker } from "./sqlite";

const PEERS: Readonly<Record<string, BuildRanker>> = {
  minisearch: minisearchRanker,
  orama: oramaRanker,
  sqlite: sqliteRanker,
  flexsearch: flexsearchRanker,
};
const LISTED = 10;
const PASSAGE_CHARACTERS = 300;

/**
 * Builds one peer over a published corpus, asks it everything and prints the row as JSON. A peer lists ten papers with a
 * passage each; it is not asked for totals and facets, which most of them have not.
 */
const [engine = "", corpusFolder = ""] = process.argv.slice(2);
const build = Object.hasOwn(PEERS, engine) ? PEERS[engine] : undefined;
if (build === undefined) throw new Error(`There is no engine "${engine}".`);
const texts = await publishedTexts(corpusFolder);
const started = performance.now();
const ranker = await build([...eachPaper(texts)]);
const buildPerSecond = texts.count / ((performance.now() - started) / 1000);
const ask = async (text: string, typing: boolean) => {
  const { query } = parseQuery(text);
  const found = await ranker.rank({ text, limit: LISTED, typing });
  return found.map((paper) => snippetOf(query, texts.read(paper).abstract, PASSAGE_CHARACTERS));
};
const subject = {
  name: ranker.name,
  full: (text: string) => ask(text, false),
  prefix: (text: string) => ask(text, true),
};
console.log(JSON.stringify(await measured(subject, texts, { opensSeconds: null, buildPerSecond })));
