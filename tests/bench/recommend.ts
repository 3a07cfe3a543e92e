import { parseArgs } from "node:util";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { SearchEngine } from "@/lib/search/engine";
import { textsOf } from "../unit/search/papers";
import { readCollection } from "./collection";
import { readCorpus } from "./corpus";
import { foldersOf } from "./folders";
import { paperFrom } from "./judge";
import { mean, quantile } from "./metrics";
import { below, seeded, shuffled } from "./random";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:recommend -- [--corpus FILE --papers N] [DIR…]

Gives half of the papers that somebody may keep, and looks how many of the twenty that are recommended are of the other
half: of a fine category of FILE's papers (a JSON object a line), and of the relevant papers of each query of a judged
collection DIR. Beside it, in the same run: papers at random, the papers that are most often near others, and plain
more-like-this, the papers that are most like the given ones each by itself.`;

const ASKED = 20;
/** As many papers as the site takes of a reader. */
const MOST_GIVEN = 200;
/** A category of so many papers is fine, and has halves that can be told apart. */
const [FEWEST, MOST] = [40, 400];
const MOST_CATEGORIES = 60;
/** How many papers are asked for those near them, to see which are near many. */
const ASKED_FOR_POPULAR = 1_000;
const NO_TOPICS = { topics: [] };

/** A list to be found: what is given of it, and what is hidden. */
interface Task {
  readonly given: readonly number[];
  readonly hidden: ReadonlySet<number>;
}

type Recommend = (given: readonly number[]) => Promise<readonly number[]>;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { corpus: { type: "string" }, papers: { type: "string", default: "20000" } },
  });
  if (values.corpus === undefined && positionals.length === 0)
    throw new Error("Nothing was given to measure.");
  const rows: string[][] = [];
  if (values.corpus !== undefined) {
    const papers = readCorpus(values.corpus, Number.POSITIVE_INFINITY);
    const step = Math.max(1, Math.floor(papers.length / wholeNumber(values.papers, "--papers")));
    const sample = papers.filter((_, place) => place % step === 0);
    const engine = openEngine(buildIndex(sample), textsOf(sample), NO_TOPICS);
    const tasks = halvesOf(byCategory(sample.map(({ categories }) => categories[0] ?? "")));
    rows.push(
      ...(await measured(
        `${tasks.length} categories of ${sample.length} papers`,
        engine,
        sample.length,
        tasks,
      )),
    );
  }
  for (const folder of foldersOf(positionals)) {
    const { name, documents, queries } = readCollection(folder);
    const papers = documents.map(paperFrom);
    const places = new Map(documents.map(({ id }, place) => [id, place]));
    const lists = queries.map(({ grades }) =>
      [...grades].flatMap(([id, grade]) => (grade > 0 ? (places.get(id) ?? []) : [])),
    );
    const engine = openEngine(buildIndex(papers), textsOf(papers), NO_TOPICS);
    const tasks = halvesOf(lists.filter(({ length }) => length >= 4));
    rows.push(...(await measured(`${name}, ${tasks.length} queries`, engine, papers.length, tasks)));
  }
  console.log(tableOf(["", "", "precision@20", "found of what can be", "ms, half", "ms, 95 %"], rows));
}

/** The papers of each category that is fine, in the order of the alphabet. */
function byCategory(categories: readonly string[]): number[][] {
  const papers = new Map<string, number[]>();
  for (const [paper, category] of categories.entries())
    papers.set(category, [...(papers.get(category) ?? []), paper]);
  return [...papers]
    .filter(([name, { length }]) => name !== "" && length >= FEWEST && length <= MOST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_CATEGORIES)
    .map(([, own]) => own);
}

/** Each list cut into two halves by chance, the same in every run. */
function halvesOf(lists: readonly (readonly number[])[]): Task[] {
  const random = seeded(7);
  return lists.map((list) => {
    const order = shuffled(list, random);
    const half = Math.floor(order.length / 2);
    return { given: order.slice(0, half).slice(0, MOST_GIVEN), hidden: new Set(order.slice(half)) };
  });
}

async function measured(
  name: string,
  engine: SearchEngine,
  papers: number,
  tasks: readonly Task[],
): Promise<string[][]> {
  const popular = await mostOftenNear(engine, papers);
  const random = seeded(11);
  const ways: readonly (readonly [string, Recommend])[] = [
    ["at random", async () => Array.from({ length: ASKED }, () => below(papers, random))],
    ["near many others", async (given) => popular.filter((paper) => !given.includes(paper)).slice(0, ASKED)],
    ["more like each", (given) => likeEach(engine, given)],
    [
      "recommended",
      async (given) => ((await engine.recommend?.(given, ASKED)) ?? []).map(({ paper }) => paper),
    ],
  ];
  const rows: string[][] = [];
  for (const [way, recommend] of ways) {
    const precisions: number[] = [];
    const shares: number[] = [];
    const times: number[] = [];
    for (const { given, hidden } of tasks) {
      const began = performance.now();
      const found = await recommend(given);
      times.push(performance.now() - began);
      const right = found.filter((paper) => hidden.has(paper)).length;
      precisions.push(right / ASKED);
      shares.push(right / Math.min(ASKED, hidden.size));
    }
    const ms = [0.5, 0.95].map((share) => quantile(times, share).toFixed(0));
    rows.push([name, way, mean(precisions).toFixed(3), mean(shares).toFixed(3), ...ms]);
  }
  return rows;
}

/** The papers that are most like the given ones, each by itself: likenesses are added up. */
async function likeEach(engine: SearchEngine, given: readonly number[]): Promise<number[]> {
  const scores = new Map<number, number>();
  for (const paper of given)
    for (const { paper: other, score } of await engine.related(paper, ASKED))
      if (!given.includes(other)) scores.set(other, (scores.get(other) ?? 0) + score);
  return bestOf(scores).slice(0, ASKED);
}

/** The papers that are named most often as like some other one. */
async function mostOftenNear(engine: SearchEngine, papers: number): Promise<number[]> {
  const counts = new Map<number, number>();
  const step = Math.max(1, Math.floor(papers / ASKED_FOR_POPULAR));
  for (let paper = 0; paper < papers; paper += step)
    for (const { paper: other } of await engine.related(paper, ASKED))
      counts.set(other, (counts.get(other) ?? 0) + 1);
  return bestOf(counts);
}

function bestOf(scores: ReadonlyMap<number, number>): number[] {
  return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([paper]) => paper);
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
