import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import { buildIndex } from "@/lib/search/embedded/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine, SearchRequest } from "@/lib/search/engine";
import { paperOf, textsOf } from "../unit/search/papers";

/**
 * `npx tsx tests/bench/search.ts PAPERS.jsonl[.gz]`, one JSON object a line with `title`, `abstract`, `authors`,
 * `published` and `categories`. Prints how fast the index is built, opened and asked, and how often a paper is first
 * for words of its title, with the same questions in every run.
 */
interface Line {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly categories: string[];
}

interface Question {
  readonly text: string;
  readonly wanted: string;
}

interface Bench {
  readonly engine: SearchEngine;
  readonly papers: readonly Paper[];
}

const QUESTIONS = 300;
/** The papers asked for are among the first so many, so that runs over larger corpora stay comparable. */
const ASKED_FROM = 10_000;
const NO_TOPICS = { topics: [] };

async function main(path: string | undefined): Promise<void> {
  if (path === undefined) {
    console.log("No corpus was given, nothing was measured: npx tsx tests/bench/search.ts PAPERS.jsonl[.gz]");
    return;
  }
  const papers = readPapers(path);
  const [files, buildMs] = timed(() => buildIndex(papers, NO_TOPICS));
  const [engine, openMs] = timed(() => openEngine(files, textsOf(papers), NO_TOPICS));
  const megabytes = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
  console.log(`${papers.length} papers, ${Math.round((papers.length / buildMs) * 1000)} a second to build`);
  console.log(`${megabytes.toFixed(1)} MB, opened in ${openMs.toFixed(0)} ms`);
  const random = seeded(42);
  const asked = Array.from(
    { length: QUESTIONS * 2 },
    () => papers[Math.floor(random() * Math.min(ASKED_FROM, papers.length))],
  );
  const bench = { engine, papers };
  await measure(
    "1 to 4 title words in a row",
    bench,
    questions(asked, (paper) => inARow(paper, random)),
  );
  await measure(
    "three title words",
    bench,
    questions(asked, (paper) => someWords(paper, 3, random)),
  );
  await measure(
    "surname and a title word",
    bench,
    questions(asked, (paper) => authorAndWord(paper, random)),
  );
  await measure(
    "a title with a letter missing",
    bench,
    questions(asked, (paper) => withoutALetter(paper, random)),
  );
  await measure(
    "a word and the start of the next",
    bench,
    questions(asked, (paper) => unfinished(paper, random)),
    { typing: true },
  );
}

function readPapers(path: string): Paper[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line, place) => {
      const { published, ...rest }: Line = JSON.parse(line);
      const { title, abstract, authors, categories } = rest;
      return paperOf(
        { title, abstract, authors, categories, ...(published ? { submitted: published } : {}) },
        place,
      );
    });
}

function questions(papers: readonly (Paper | undefined)[], ask: (paper: Paper) => string | null): Question[] {
  const all = papers.flatMap((paper) => {
    const text = paper === undefined ? null : ask(paper);
    return paper === undefined || text === null ? [] : [{ text, wanted: paper.title }];
  });
  return all.slice(0, QUESTIONS);
}

async function measure(
  label: string,
  { engine, papers }: Bench,
  list: readonly Question[],
  more: Partial<SearchRequest> = {},
): Promise<void> {
  const times: number[] = [];
  let first = 0;
  let reciprocal = 0;
  const { filters } = INITIAL_STATE;
  for (const { text, wanted } of list) {
    const { query } = parseQuery(text);
    const start = performance.now();
    const { hits } = await engine.search({
      query,
      filters,
      sort: "relevance",
      offset: 0,
      limit: 10,
      ...more,
    });
    times.push(performance.now() - start);
    const rank = hits.findIndex((hit) => papers[hit.paper]?.title === wanted);
    if (rank === 0) first++;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  const [success, mrr] = [first / list.length, reciprocal / list.length].map((value) => value.toFixed(3));
  console.log(`${label}: success@1 ${success}, MRR@10 ${mrr}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

/** Title words of three letters or more that are not function words. */
function titleWords({ title }: Paper): string[] {
  const words = title.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return [...new Set(words.filter((word) => !isFunctionWord(word)))];
}

function inARow({ title }: Paper, random: () => number): string {
  const words = title.split(/\s+/);
  const count = 1 + Math.floor(random() * 4);
  const from = Math.floor(random() * Math.max(1, words.length - count));
  return withoutSyntax(words.slice(from, from + count).join(" "));
}

function someWords(paper: Paper, count: number, random: () => number): string | null {
  const words = titleWords(paper);
  if (words.length < count) return null;
  while (words.length > count) words.splice(Math.floor(random() * words.length), 1);
  return words.join(" ");
}

function authorAndWord(paper: Paper, random: () => number): string | null {
  const surname = paper.authors[0]?.name.split(" ").at(-1);
  const word = someWords(paper, 1, random);
  return surname === undefined || word === null ? null : `${surname} ${word}`;
}

function withoutALetter({ title }: Paper, random: () => number): string {
  const text = withoutSyntax(title);
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + text.slice(at + 1);
}

function unfinished(paper: Paper, random: () => number): string | null {
  const words = titleWords(paper);
  const at = Math.floor(random() * (words.length - 1));
  const [word, next] = [words[at], words[at + 1]];
  return word === undefined || next === undefined ? null : `${word} ${next.slice(0, 3)}`;
}

function withoutSyntax(text: string): string {
  return text.replace(/["():*-]/g, " ").trim();
}

/** A linear congruential generator (Numerical Recipes): the same questions in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

await main(process.argv[2]);
