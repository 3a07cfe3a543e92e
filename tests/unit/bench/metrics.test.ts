import { describe, expect, test } from "vitest";
import {
  averagePrecision,
  mean,
  ndcg,
  quantile,
  recall,
  reciprocalRank,
  relevantCount,
} from "@/tests/bench/metrics";

/** Three relevant documents, two of them equally; `d` and `e` were judged and found wanting. */
const GRADES = new Map([
  ["a", 3],
  ["b", 2],
  ["c", 2],
  ["d", 0],
  ["e", -1],
]);

describe("nDCG", () => {
  test("a gain is the grade, divided by log2(rank + 1), as a share of the best order's", () => {
    // Found: 2 / log2(2) + 3 / log2(5). Best: 3 / log2(2) + 2 / log2(3) + 2 / log2(4).
    expect(ndcg(["b", "d", "x", "a"], GRADES, 10)).toBeCloseTo((2 + 3 / 2.3219281) / (3 + 2 / 1.5849625 + 1));
  });

  test("documents of the same grade may stand in either order", () => {
    expect(ndcg(["a", "b", "c"], GRADES, 10)).toBe(1);
    expect(ndcg(["a", "c", "b"], GRADES, 10)).toBe(1);
  });

  test("the best order is cut at the same depth as the list", () => {
    expect(ndcg(["a", "x", "b"], GRADES, 1)).toBe(1);
    expect(ndcg(["x", "a"], GRADES, 1)).toBe(0);
  });

  test("a grade below 0 takes nothing away", () => {
    expect(
      ndcg(
        ["e", "a"],
        new Map([
          ["a", 1],
          ["e", -1],
        ]),
        10,
      ),
    ).toBeCloseTo(1 / 1.5849625);
  });

  test("a relevant document that is not found counts against the list", () => {
    expect(
      ndcg(
        ["a"],
        new Map([
          ["a", 1],
          ["z", 1],
        ]),
        10,
      ),
    ).toBeCloseTo(1 / (1 + 1 / 1.5849625));
  });

  test("nothing found is 0, nothing to be found too", () => {
    expect(ndcg([], GRADES, 10)).toBe(0);
    expect(ndcg(["d"], new Map([["d", 0]]), 10)).toBe(0);
  });
});

test("the reciprocal rank is that of the first relevant document within the depth", () => {
  expect(reciprocalRank(["d", "x", "c", "a"], GRADES, 10)).toBeCloseTo(1 / 3);
  expect(reciprocalRank(["d", "x", "c", "a"], GRADES, 2)).toBe(0);
});

test("recall counts relevant documents, whatever their grade", () => {
  expect(recall(["c", "d", "a"], GRADES, 100)).toBeCloseTo(2 / 3);
  expect(recall(["c", "d", "a"], GRADES, 2)).toBeCloseTo(1 / 3);
  expect(relevantCount(GRADES)).toBe(3);
});

test("average precision adds the precision at each relevant document and divides by all there are", () => {
  // `b` is first (1 of 1), `a` third (2 of 3), `c` never found.
  expect(averagePrecision(["b", "d", "a"], GRADES)).toBeCloseTo((1 + 2 / 3) / 3);
  expect(averagePrecision([], GRADES)).toBe(0);
});

test("quantiles are values that occur, by nearest rank", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBe(0);
});

test("the mean of nothing is 0", () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBe(0);
});
