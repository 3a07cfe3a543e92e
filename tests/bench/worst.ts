import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { parseArgs } from "node:util";
import { answerOf } from "@/lib/browse/answer";
import { remediesFor } from "@/lib/browse/remedies";
import { suggestedFor } from "@/lib/browse/suggested";
import { type Paper, paperSchema } from "@/lib/paper/paper";
import { stateFrom } from "@/lib/query/url";
import { Budget } from "@/lib/search/budget";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { PaperTexts } from "@/lib/search/engine";
import { vocabularySchema } from "@/lib/topics/vocabulary";
import { CARRYING, worstQueries } from "../support/worst-queries";
import { readCorpus } from "./corpus";
import { tableOf } from "./table";
import { withUsage } from "./usage";

const USAGE = `npx tsx tests/bench/worst.ts --corpus FILE.jsonl[.gz] [--index DIR] [--only TEXT]

Asks for every construct of the query language at its worst, as often as the limits of the site let it stand in one
query, and prints the time of the processor and the longest time, also of the processor, that nothing else had its turn.
Each is asked four times, and the least of the last three counted. FILE has one JSON object a line: title, abstract, authors, published,
categories.

  --index DIR   keeps the index there, and takes it from there when it is
  --only TEXT   the constructs whose names have this text`;

const VOCABULARY = "data/topics/topics.json";

type Ask = (budget: Budget) => Promise<unknown>;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: "string" }, index: { type: "string" }, only: { type: "string" } },
  });
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const { files, texts, longest } = load(values.corpus, values.index);
  const vocabulary = vocabularySchema.parse(JSON.parse(readFileSync(VOCABULARY, "utf8")));
  const engine = openEngine(files, texts, vocabulary);
  await engine.warm?.();
  const corpus = { engine, vocabulary, texts, resolve: () => ({ kind: "unknown" }) as const };
  const page =
    (params: string): Ask =>
    async (budget) => {
      const { state } = stateFrom(new URLSearchParams(params));
      const answer = await answerOf(corpus, state, params.includes("explain"), budget);
      if (answer.result.total === 0) await remediesFor(corpus, state, answer, budget);
      return answer.result;
    };
  const asked = (q: string, more = "") => page(`q=${encodeURIComponent(q)}${more}`);
  const rows: readonly (readonly [string, Ask])[] = [
    ...worstQueries().map(([name, q]) => [name, asked(q)] as const),
    ["phrases, as typed", asked(worstQuery("phrases of little words"), "&exact=1")],
    ["frequent words, explained", asked(worstQuery("frequent words"), "&size=100&explain=1")],
    ["frequent words, by title", asked(worstQuery("frequent words"), "&sort=title&size=100")],
    [
      "phrases under a filter that nothing passes",
      asked(worstQuery("phrases of little words"), "&year=1066"),
    ],
    [
      "beginnings under filters that nothing passes",
      asked(worstQuery("beginnings of many words"), years(1000, 12)),
    ],
    ["many filters", page(years(1000, 1500))],
    ["suggestions for a letter", () => suggestedFor(corpus, "s")],
    ["suggestions for mistyped words", () => suggestedFor(corpus, worstQuery("long mistyped words"))],
    ["suggestions for frequent words", () => suggestedFor(corpus, CARRYING.join(" "))],
    ["papers like one", () => engine.related(longest, 6)],
  ];
  const table: (readonly string[])[] = [];
  for (const [name, ask] of rows) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    await ask(new Budget());
    const { total, longestHold, spent, result } = await leastOfThree(ask);
    table.push([name, total.toFixed(0), longestHold.toFixed(0), (spent / 1e6).toFixed(1), result]);
    console.error(table.at(-1)?.join("\t"));
  }
  console.log(tableOf(["", "processor ms", "longest hold ms", "million steps", "found"], table));
}

/** What is asked: an index and its texts, and which paper has the longest. */
function load(corpus: string, index: string | undefined) {
  const papers = readCorpus(corpus, Number.POSITIVE_INFINITY);
  return {
    files: indexOf(index, () => buildIndex(papers)),
    texts: packed(papers),
    longest: longestOf(papers),
  };
}

/** The texts of papers as bytes, as a site has them on its disk: a hundred thousand objects slow the heap down. */
function packed(papers: readonly Paper[]): PaperTexts {
  const lines = papers.map((paper) => Buffer.from(JSON.stringify(paper)));
  return {
    count: lines.length,
    read: (number) => paperSchema.parse(JSON.parse(lines[number]?.toString() ?? "null")),
  };
}

/** The files of an index, from a folder that keeps them or newly made. */
function indexOf(
  folder: string | undefined,
  build: () => ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  if (folder !== undefined && existsSync(folder))
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const files = build();
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  }
  return files;
}

function worstQuery(wanted: string): string {
  return worstQueries().find(([name]) => name === wanted)?.[1] ?? "";
}

function years(from: number, count: number): string {
  return Array.from({ length: count }, (_, place) => `&year=${from + place}`).join("");
}

function longestOf(papers: readonly { readonly abstract: string }[]): number {
  return papers.reduce((best, { abstract }, place) => {
    return abstract.length > (papers[best]?.abstract.length ?? 0) ? place : best;
  }, 0);
}

/** The least of three times: one may fall together with a collection of garbage, which belongs to no query. */
async function leastOfThree(ask: Ask): ReturnType<typeof measured> {
  const times = [await measured(ask), await measured(ask), await measured(ask)];
  const [least = await measured(ask)] = times.sort((a, b) => a.total - b.total);
  return least;
}

/** Milliseconds of the processor in all, and the most between two turns of the event loop. */
async function measured(
  ask: Ask,
): Promise<{ total: number; longestHold: number; spent: number; result: string }> {
  const budget = new Budget();
  let longestHold = 0;
  let last = processorMs();
  const begun = last;
  let isDone = false;
  const look = () => {
    const now = processorMs();
    longestHold = Math.max(longestHold, now - last);
    last = now;
  };
  const watching = (async () => {
    while (!isDone) {
      await turn();
      look();
    }
  })();
  const result = await ask(budget);
  isDone = true;
  look();
  await watching;
  return { total: processorMs() - begun, longestHold, spent: budget.spent, result: lookedAt(result) };
}

function lookedAt(result: unknown): string {
  if (typeof result !== "object" || result === null || !("total" in result)) return "";
  const { total } = result;
  const cut = "cut" in result ? JSON.stringify(result.cut) : "all";
  return `${String(total)} found; ${cut}`;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
