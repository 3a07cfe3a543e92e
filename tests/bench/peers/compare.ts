import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Collection, readCollection } from "../collection";
import { readCorpus } from "../corpus";
import { foldersOf } from "../folders";
import { type Judgement, judge, judgementTable, paperFrom } from "../judge";
import { type KnownItemScore, knownItemTable, measureRow } from "../known-item-measure";
import { type KnownItems, knownItems } from "../known-item-questions";
import type { BuildRanker } from "../ranker";
import { embeddedRanker } from "../site-ranker";
import { wholeNumber, withUsage } from "../usage";
import { flexsearchRanker } from "./flexsearch";
import { minisearchRanker } from "./minisearch";
import { oramaRanker } from "./orama";
import { sqliteRanker } from "./sqlite";

const ENGINES: Readonly<Record<string, BuildRanker>> = {
  embedded: embeddedRanker,
  minisearch: minisearchRanker,
  orama: oramaRanker,
  sqlite: sqliteRanker,
  flexsearch: flexsearchRanker,
};

const USAGE = `npm run bench:peers -- [--collection DIR…] [--corpus FILE.jsonl[.gz]] [--papers N] [--engines A,B]

Measures other search engines beside the site's own, in one run: the table of npm run eval over judged collections, and
that of npm run bench:known over a corpus. Each engine has the settings that suit it; its file beside this one says
which. FlexSearch comes from the project itself, the others from tests/bench/package.json, installed by this command.

  --collection DIR…  judged collections: corpus.jsonl, queries.jsonl, qrels.tsv
  --corpus FILE      papers to ask known-item questions of
  --papers N         how many papers of the corpus are searched (10,000)
  --questions N      how many questions a row has at most (300)
  --seed N           other questions (1)
  --engines A,B      some of ${Object.keys(ENGINES).join(", ")} (all)
  --json FILE        also writes both tables as JSON
  --help             show this`;

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      collection: { type: "string", multiple: true, default: [] },
      corpus: { type: "string" },
      papers: { type: "string", default: "10000" },
      questions: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      engines: { type: "string", default: Object.keys(ENGINES).join(",") },
      json: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const builds = values.engines.split(",").map(buildNamed);
  const collections = foldersOf([...values.collection, ...positionals]).map(readCollection);
  if (collections.length === 0 && values.corpus === undefined)
    throw new Error("Neither a collection nor a corpus was given, nothing was measured.");
  const judgements = await judgeAll(collections, builds);
  if (judgements.length > 0) console.log(`${judgementTable(judgements)}\n`);
  const knownItemScores: KnownItemScore[] = [];
  if (values.corpus !== undefined) {
    const papers = readCorpus(values.corpus, wholeNumber(values.papers, "--papers"));
    const [count, seed] = [wholeNumber(values.questions, "--questions"), wholeNumber(values.seed, "--seed")];
    knownItemScores.push(...(await measureAll(knownItems(papers, count, seed), papers, builds)));
    console.log(`${papers.length} papers, seed ${seed}\n${knownItemTable(knownItemScores)}`);
  }
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ judgements, knownItemScores }, null, 2)}\n`);
}

function buildNamed(name: string): BuildRanker {
  const build = Object.hasOwn(ENGINES, name) ? ENGINES[name] : undefined;
  if (build === undefined)
    throw new Error(`There is no engine "${name}"; there are ${Object.keys(ENGINES).join(", ")}.`);
  return build;
}

async function judgeAll(
  collections: readonly Collection[],
  builds: readonly BuildRanker[],
): Promise<Judgement[]> {
  const rows: Judgement[] = [];
  for (const collection of collections)
    for (const build of builds)
      rows.push((await judge(collection, await build(collection.documents.map(paperFrom)))).judgement);
  return rows;
}

/**
 * One engine after the other, so that only one is in memory; what each has done is told at once, for a large corpus takes
 * some of them long. The table goes row by row.
 */
async function measureAll(
  rows: readonly KnownItems[],
  papers: Parameters<BuildRanker>[0],
  builds: readonly BuildRanker[],
): Promise<KnownItemScore[]> {
  const scores: KnownItemScore[] = [];
  for (const build of builds) {
    const start = performance.now();
    const ranker = await build(papers);
    console.error(`${ranker.name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const own: KnownItemScore[] = [];
    for (const row of rows) own.push((await measureRow(row, ranker)).score);
    console.error(knownItemTable(own));
    scores.push(...own);
  }
  return rows.flatMap(({ row }) => scores.filter((score) => score.row === row));
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
