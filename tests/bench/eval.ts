import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { MAX_QUERY_CHARACTERS, MAX_QUERY_TERMS } from "@/lib/query/limits";
import { type Collection, readCollection } from "./collection";
import { foldersOf } from "./folders";
import { type Judgement, judge, judgementTable, paperFrom, type QueryScore } from "./judge";
import { mean } from "./metrics";
import { openSearchRanker } from "./opensearch-ranker";
import type { BuildRanker } from "./ranker";
import { embeddedRanker, UNLIMITED } from "./site-ranker";
import { withUsage } from "./usage";

const USAGE = `npm run eval -- [--engine NAME] --collection DIR… [--uncut] [--json FILE] [--per-query]

Searches judged collections with the engine of the site and prints how good its lists are: nDCG@10 and MRR@10,
Recall@100, MAP over the first 100, p50 and p95 of the time of a query, and how many queries found nothing.
A DIR holds corpus.jsonl, queries.jsonl and qrels.tsv.

Gains are linear and discounted by log2(rank + 1), as trec_eval has them; a document is relevant from grade 1 on.
Queries without a relevant document are neither asked nor counted. A list is read in the order in which the site
shows it: complete matches, then those under the divider.

  --engine NAME      embedded (the default), or opensearch, on the cluster that OPENSEARCH_URL names
  --collection DIR…  one folder or several
  --uncut            asks queries whole that are longer than the site takes (${MAX_QUERY_CHARACTERS} characters, ${MAX_QUERY_TERMS} words)
  --json FILE        also writes the table as JSON
  --per-query        also prints the nDCG@10 of each query
  --help             show this`;

/** By name: an engine asked as the site asks it, and one that is asked whole queries. */
const ENGINES: Readonly<Record<string, { readonly site: BuildRanker; readonly uncut: BuildRanker }>> = {
  opensearch: { site: openSearchRanker, uncut: (papers) => openSearchRanker(papers, UNLIMITED) },
  embedded: { site: embeddedRanker, uncut: (papers) => embeddedRanker(papers, UNLIMITED) },
};

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      engine: { type: "string", default: "embedded" },
      collection: { type: "string", multiple: true, default: [] },
      uncut: { type: "boolean", default: false },
      json: { type: "string" },
      "per-query": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const engine = Object.hasOwn(ENGINES, values.engine) ? ENGINES[values.engine] : undefined;
  if (engine === undefined)
    throw new Error(`There is no engine "${values.engine}"; there is ${Object.keys(ENGINES).join(", ")}.`);
  const build = values.uncut ? engine.uncut : engine.site;
  const folders = foldersOf([...values.collection, ...positionals]);
  if (folders.length === 0) throw new Error("No collection was given, nothing was measured.");
  const rows: Judgement[] = [];
  for (const collection of folders.map(readCollection)) {
    for (const warning of collection.warnings) console.error(`${collection.name}: ${warning}`);
    const { judgement, scores } = await judge(collection, await build(collection.documents.map(paperFrom)));
    if (values["per-query"]) console.log(perQuery(collection, scores));
    rows.push(judgement);
  }
  console.log(judgementTable(rows));
  if (rows.length > 1) console.log(`Mean nDCG@10 ${mean(rows.map(({ ndcg10 }) => ndcg10)).toFixed(4)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}

function perQuery({ name }: Collection, scores: readonly QueryScore[]): string {
  return scores
    .map(({ id, text, ndcg10 }) => `${name}\t${id}\t${ndcg10.toFixed(4)}\t${text.replace(/\s+/g, " ")}`)
    .join("\n");
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
