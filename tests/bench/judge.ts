import type { Paper } from "@/lib/paper/paper";
import { paperOf } from "../unit/search/papers";
import type { Collection, CollectionDocument } from "./collection";
import { averagePrecision, mean, ndcg, quantile, recall, reciprocalRank } from "./metrics";
import type { Ranker } from "./ranker";
import { tableOf } from "./table";

/** How an engine does on a collection: means over its queries, and the times of single queries in milliseconds. */
export interface Judgement {
  readonly collection: string;
  readonly engine: string;
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall100: number;
  readonly map: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** How many queries found nothing at all. */
  readonly zeroResults: number;
}

export interface QueryScore {
  readonly id: string;
  readonly text: string;
  readonly ndcg10: number;
}

/** How many papers of each list are read. */
const DEPTH = 100;
/** Queries asked before the clock counts: the first ones pay for compiling the code. */
const WARM_UP = 50;

/** A document as a paper: its id is its key. */
export function paperFrom({ id, title, abstract, authors }: CollectionDocument, place: number): Paper {
  return { ...paperOf({ title, abstract, authors }, place), key: id };
}

/** Asks an engine every query of a collection. The engine must hold the collection's documents in their order. */
export async function judge(
  { name, documents, queries }: Collection,
  ranker: Ranker,
): Promise<{ judgement: Judgement; scores: QueryScore[] }> {
  const rank = (text: string) => ranker.rank({ text, limit: DEPTH, typing: false });
  for (const { text } of queries.slice(0, WARM_UP)) await rank(text);
  const times: number[] = [];
  const lists: { ranked: string[]; query: (typeof queries)[number] }[] = [];
  for (const query of queries) {
    const start = performance.now();
    const found = await rank(query.text);
    times.push(performance.now() - start);
    lists.push({ query, ranked: found.map((number) => documents[number]?.id ?? "") });
  }
  const scores = lists.map(({ ranked, query: { id, text, grades } }) => ({
    id,
    text,
    ndcg10: ndcg(ranked, grades, 10),
  }));
  const judgement = {
    collection: name,
    engine: ranker.name,
    ndcg10: mean(scores.map(({ ndcg10 }) => ndcg10)),
    mrr10: mean(lists.map(({ ranked, query }) => reciprocalRank(ranked, query.grades, 10))),
    recall100: mean(lists.map(({ ranked, query }) => recall(ranked, query.grades, DEPTH))),
    map: mean(lists.map(({ ranked, query }) => averagePrecision(ranked, query.grades))),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    zeroResults: lists.filter(({ ranked }) => ranked.length === 0).length,
  };
  return { judgement, scores };
}

export function judgementTable(rows: readonly Judgement[]): string {
  return tableOf(
    ["collection", "engine", "nDCG@10", "MRR@10", "Recall@100", "MAP", "p50 ms", "p95 ms", "zero results"],
    rows.map((row) => [
      row.collection,
      row.engine,
      ...[row.ndcg10, row.mrr10, row.recall100, row.map].map((value) => value.toFixed(3)),
      row.p50Ms.toFixed(2),
      row.p95Ms.toFixed(2),
      String(row.zeroResults),
    ]),
  );
}
