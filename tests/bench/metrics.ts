/**
 * How good a ranked list is, by the judgements on its query. The conventions are those of `trec_eval` (NIST): a gain is
 * the grade itself (linear, not 2^grade - 1), the discount is log2(rank + 1), a document is relevant from grade 1 on,
 * unjudged documents and grades of 0 or less are worth nothing, and what was judged relevant but never found counts
 * against the list. Means are over the queries that have a relevant document.
 */

/** The grades of one query, by document. */
export type Grades = ReadonlyMap<string, number>;

export function relevantCount(grades: Grades): number {
  return [...grades.values()].filter((grade) => grade > 0).length;
}

/** Discounted gain of the first `depth` documents, as a share of the best order's (K. Järvelin and J. Kekäläinen, 2002). */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const gains = ranked.map((document) => gainOf(grades, document));
  const best = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const ideal = discounted(best, depth);
  return ideal === 0 ? 0 : discounted(gains, depth) / ideal;
}

/** One over the place of the first relevant document; 0 when the first `depth` have none. */
export function reciprocalRank(ranked: readonly string[], grades: Grades, depth: number): number {
  const place = ranked.slice(0, depth).findIndex((document) => gainOf(grades, document) > 0);
  return place === -1 ? 0 : 1 / (place + 1);
}

/** The share of the relevant documents that are among the first `depth`. */
export function recall(ranked: readonly string[], grades: Grades, depth: number): number {
  const found = ranked.slice(0, depth).filter((document) => gainOf(grades, document) > 0).length;
  const relevant = relevantCount(grades);
  return relevant === 0 ? 0 : found / relevant;
}

/** The mean, over the relevant documents, of the precision where each is found; 0 for one that is not. */
export function averagePrecision(ranked: readonly string[], grades: Grades): number {
  let found = 0;
  let sum = 0;
  ranked.forEach((document, place) => {
    if (gainOf(grades, document) <= 0) return;
    found++;
    sum += found / (place + 1);
  });
  const relevant = relevantCount(grades);
  return relevant === 0 ? 0 : sum / relevant;
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank); 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const rising = values.toSorted((a, b) => a - b);
  return rising[Math.max(0, Math.ceil(share * rising.length) - 1)] ?? 0;
}

function gainOf(grades: Grades, document: string): number {
  return Math.max(0, grades.get(document) ?? 0);
}

function discounted(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
