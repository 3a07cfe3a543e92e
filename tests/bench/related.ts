import { parseArgs } from "node:util";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import { textsOf } from "../unit/search/papers";
import { type Collection, readCollection } from "./collection";
import { paperFrom } from "./judge";
import { mean, quantile } from "./metrics";

const USAGE = `npx tsx tests/bench/related.ts DIR…

Asks for the five papers most like each document that is relevant to some query of a judged collection, and prints how
many of the five are relevant to that query too (a place left empty counts as a miss), and how many were named.
A DIR holds corpus.jsonl, queries.jsonl and qrels.tsv.`;

const ASKED = 5;
const NO_TOPICS = { topics: [] };

async function main(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) {
    console.error(`No collection was given, nothing was measured.\n\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  for (const folder of folders) console.log(await measure(readCollection(folder)));
}

async function measure({ name, documents, queries }: Collection): Promise<string> {
  const papers = documents.map(paperFrom);
  const engine = openEngine(buildIndex(papers), textsOf(papers), NO_TOPICS);
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const shares: number[] = [];
  const named: number[] = [];
  const right: number[] = [];
  const times: number[] = [];
  for (const { grades } of queries) {
    const relevant = new Set([...grades].flatMap(([id, grade]) => (grade > 0 ? (places.get(id) ?? []) : [])));
    if (relevant.size < 2) continue;
    for (const paper of relevant) {
      const began = performance.now();
      const related = await engine.related(paper, ASKED);
      times.push(performance.now() - began);
      const hits = related.filter((one) => relevant.has(one.paper)).length;
      right.push(hits);
      shares.push(hits / Math.min(ASKED, relevant.size - 1));
      named.push(related.length);
    }
  }
  const p50 = quantile(times, 0.5).toFixed(1);
  return `${name}: ${(100 * mean(shares)).toFixed(1)} % relevant to the same query, ${mean(named).toFixed(2)} named (${((100 * mean(right)) / mean(named)).toFixed(1)} % of these), p50 ${p50} ms`;
}

const { positionals } = parseArgs({ allowPositionals: true });
await main(positionals);
