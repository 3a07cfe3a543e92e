import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine } from "@/lib/search/engine";
import { textsOf } from "../unit/search/papers";
import { papersAsked } from "./corpus";
import { quantile } from "./metrics";
import { below, oneOf, type Random, seeded } from "./random";
import { tableOf } from "./table";
import { withUsage } from "./usage";

const USAGE = `npx tsx tests/bench/search.ts --corpus FILE.jsonl[.gz] [--papers N]

Prints how fast the index is built, opened and asked. FILE has one JSON object a line: title, abstract, authors,
published, categories. The same questions in every run: one to four words in a row from titles, the same words with
the last cut after its third letter, and the latter to the list of suggestions.

  --papers N   how many papers of the file are searched (all)`;

const QUESTIONS = 300;
/** Titles of the first so many papers are asked for, so that runs over larger corpora stay comparable. */
const ASKED_FROM = 10_000;
const PAGE = 25;
const SUGGESTIONS = 8;
const NO_TOPICS = { topics: [] };

async function main(args: readonly string[]): Promise<void> {
  const papers = papersAsked(args);
  const [files, buildMs] = timed(() => buildIndex(papers));
  const [engine, openMs] = timed(() => openEngine(files, textsOf(papers), NO_TOPICS));
  const megabytes = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  console.log(`${papers.length} papers, ${Math.round((papers.length / buildMs) * 1000)} a second to build`);
  console.log(`${megabytes.toFixed(1)} MB, opened in ${openMs.toFixed(0)} ms`);
  const random = seeded(42);
  const titled = papers.slice(0, ASKED_FROM);
  const asked = Array.from({ length: QUESTIONS }, () => inARow(oneOf(titled, random), random));
  const begun = asked.map((text) => text.replace(/(\S{3})\S*$/, "$1"));
  const search = (typing: boolean) => (text: string) => ask(engine, text, typing);
  const rows = [
    ["words of a title", ...(await times(asked, search(false)))],
    ["the last unfinished", ...(await times(begun, search(true)))],
    ["suggestions", ...(await times(begun, (text) => engine.suggest(text, SUGGESTIONS)))],
  ];
  console.log(tableOf(["", "p50 ms", "p95 ms", "p99 ms"], rows));
}

function ask(engine: SearchEngine, text: string, typing: boolean) {
  const { query } = parseQuery(text);
  return engine.search({
    query,
    filters: INITIAL_STATE.filters,
    sort: "relevance",
    offset: 0,
    limit: PAGE,
    typing,
  });
}

/** The quantiles of the times of single questions, each asked twice and the second time counted. */
async function times(
  questions: readonly string[],
  ask: (text: string) => Promise<unknown>,
): Promise<string[]> {
  for (const text of questions) await ask(text);
  const taken: number[] = [];
  for (const text of questions) {
    const start = performance.now();
    await ask(text);
    taken.push(performance.now() - start);
  }
  return [0.5, 0.95, 0.99].map((share) => quantile(taken, share).toFixed(2));
}

function inARow(paper: Paper | undefined, random: Random): string {
  const words = plainText(paper?.title ?? "")
    .replace(/["():*-]/g, " ")
    .trim()
    .split(/\s+/);
  const count = 1 + below(4, random);
  const from = below(Math.max(1, words.length - count), random);
  return words.slice(from, from + count).join(" ");
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
