import { readFileSync } from "node:fs";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine } from "@/lib/search/engine";
import { vocabularySchema } from "@/lib/topics/vocabulary";
import { textsOf } from "../unit/search/papers";
import { papersAsked } from "./corpus";
import { quantile } from "./metrics";
import { below, oneOf, type Random, seeded } from "./random";
import { tableOf } from "./table";
import { withUsage } from "./usage";

const USAGE = `npx tsx tests/bench/suggest.ts --corpus FILE.jsonl[.gz] [--papers N]

Prints how long the list of suggestions takes to be ready, and to answer every letter of what a reader types: titles
from their beginnings, words of titles, names of authors, single letters, fields and values, mistyped titles. FILE has
one JSON object a line: title, abstract, authors, published, categories. The same questions in every run. Each row gives
the time on the clock, then that of the processor, which other work on the machine does not lengthen.

  --papers N   how many papers of the file are searched (all)`;

const VOCABULARY = "data/topics/topics.json";
const SUGGESTIONS = 8;
const QUESTIONS = 200;
/** Nobody looks at a list for longer than that many letters. */
const MOST_LETTERS = 40;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const FIELDS = [
  "category:cs.",
  "category:lang",
  "year:20",
  "has:",
  "source:",
  "topic:net",
  "author:wei z",
  "cat",
];

async function main(args: readonly string[]): Promise<void> {
  const papers = papersAsked(args);
  const { topics } = vocabularySchema.parse(JSON.parse(readFileSync(VOCABULARY, "utf8")));
  const engine = openEngine(buildIndex(papers), textsOf(papers), { topics });
  console.log(`${papers.length} papers`);
  await measureWarming(engine);
  const random = seeded(42);
  const titles = drawn(papers, random, ({ title }) => plainText(title));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["single letters", LETTERS],
    ["titles, letter by letter", titles.flatMap(letterByLetter)],
    [
      "two words of a title, letter by letter",
      titles.map((one) => fromWithin(one, random)).flatMap(letterByLetter),
    ],
    ["authors, letter by letter", drawn(papers, random, authorOf).flatMap(letterByLetter)],
    ["fields and values, letter by letter", FIELDS.flatMap(letterByLetter)],
    ["titles with a letter missing", titles.map((one) => withoutALetter(one, random))],
  ];
  const table = [];
  for (const [name, texts] of rows) table.push([name, String(texts.length), ...(await times(engine, texts))]);
  table.push([
    "all",
    "",
    ...(await times(
      engine,
      rows.flatMap(([, texts]) => texts),
    )),
  ]);
  console.log(tableOf(["", "asked", "p50 ms", "p95 ms", "p99 ms", "p50 cpu", "p95 cpu", "p99 cpu"], table));
}

/** How long the names take to be read in, and how long other requests wait for their turn meanwhile. */
async function measureWarming(engine: SearchEngine): Promise<void> {
  let longest = 0;
  let last = performance.now();
  const turn = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const before = { time: performance.now(), processor: process.cpuUsage(), heap: heapMegabytes() };
  await engine.warm?.();
  clearInterval(turn);
  const processor = process.cpuUsage(before.processor).user / 1000;
  console.log(
    `ready in ${(performance.now() - before.time).toFixed(0)} ms (${processor.toFixed(0)} ms of the processor), ` +
      `no other request waits longer than ${longest.toFixed(0)} ms; ` +
      `${(heapMegabytes() - before.heap).toFixed(0)} MB more in use`,
  );
}

/** Exact only under `node --expose-gc`; without it, what could be thrown away is counted too. */
function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

async function times(engine: SearchEngine, texts: readonly string[]): Promise<string[]> {
  const clock: number[] = [];
  const processor: number[] = [];
  for (const text of texts) {
    const [start, usage] = [performance.now(), process.cpuUsage()];
    await engine.suggest(text, SUGGESTIONS);
    const { user, system } = process.cpuUsage(usage);
    clock.push(performance.now() - start);
    processor.push((user + system) / 1000);
  }
  return [clock, processor].flatMap((list) => [0.5, 0.95, 0.99].map((q) => quantile(list, q).toFixed(2)));
}

function drawn(papers: readonly Paper[], random: Random, textOf: (paper: Paper) => string): string[] {
  return Array.from({ length: QUESTIONS }, () => oneOf(papers, random)).flatMap((paper) =>
    paper === undefined ? [] : [textOf(paper)],
  );
}

function authorOf({ authors }: Paper): string {
  return authors[0]?.name ?? "";
}

function letterByLetter(text: string): string[] {
  const letters = [...text].slice(0, MOST_LETTERS);
  return letters.map((_, at) => letters.slice(0, at + 1).join(""));
}

function fromWithin(title: string, random: Random): string {
  const words = title.split(/\s+/);
  const from = below(Math.max(1, words.length - 1), random);
  return words.slice(from, from + 2).join(" ");
}

function withoutALetter(text: string, random: Random): string {
  const at = 1 + below(Math.max(1, Math.min(text.length, MOST_LETTERS) - 1), random);
  return text.slice(0, at) + text.slice(at + 1, MOST_LETTERS);
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
