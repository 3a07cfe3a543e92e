import { DEFAULT_SIZE } from "@/lib/query/url-values";
import type { KnownItems } from "./known-item-questions";
import { mean, quantile } from "./metrics";
import type { Ranker } from "./ranker";
import { tableOf } from "./table";

/** How an engine does on one kind of question for known papers. */
export interface KnownItemScore {
  readonly row: string;
  readonly engine: string;
  readonly questions: number;
  readonly success1: number;
  readonly mrr10: number;
  /** The success@1 to expect of a ranker that always puts one of the papers first that fit equally. */
  readonly ceiling: number;
  /** The success@1 to expect of one that also knows how the questions were made. */
  readonly ideal: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface Answered {
  readonly text: string;
  /** The place of the wanted paper from 1; null when it is not among the first ten. */
  readonly rank: number | null;
  readonly ceiling: number;
}

const DEPTH = 10;
const WARM_UP = 30;

/** Asks an engine all questions of a row. It must hold the papers of which they were made. */
export async function measureRow(
  { row, typing, items }: KnownItems,
  ranker: Ranker,
): Promise<{ score: KnownItemScore; answered: Answered[] }> {
  const rank = (text: string) => ranker.rank({ text, limit: DEFAULT_SIZE, typing });
  for (const { text } of items.slice(0, WARM_UP)) await rank(text);
  const times: number[] = [];
  const answered: Answered[] = [];
  for (const { text, wanted, ceiling } of items) {
    const start = performance.now();
    const found = await rank(text);
    times.push(performance.now() - start);
    const place = found.slice(0, DEPTH).indexOf(wanted);
    answered.push({ text, ceiling, rank: place === -1 ? null : place + 1 });
  }
  const score = {
    row,
    engine: ranker.name,
    questions: items.length,
    success1: mean(answered.map(({ rank }) => (rank === 1 ? 1 : 0))),
    mrr10: mean(answered.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    ceiling: mean(items.map(({ ceiling }) => ceiling)),
    ideal: mean(items.map(({ ideal }) => ideal)),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
  return { score, answered };
}

export function knownItemTable(scores: readonly KnownItemScore[]): string {
  return tableOf(
    [
      "row",
      "engine",
      "success@1",
      "ceiling",
      "of ceiling",
      "ideal",
      "MRR@10",
      "p50 ms",
      "p95 ms",
      "questions",
    ],
    scores.map((score) => [
      score.row,
      score.engine,
      score.success1.toFixed(3),
      score.ceiling.toFixed(3),
      (score.success1 / score.ceiling).toFixed(3),
      score.ideal.toFixed(3),
      score.mrr10.toFixed(3),
      score.p50Ms.toFixed(2),
      score.p95Ms.toFixed(2),
      String(score.questions),
    ]),
  );
}
