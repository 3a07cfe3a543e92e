import { expect, test } from "vitest";
import type { Collection } from "@/tests/bench/collection";
import { judge, paperFrom } from "@/tests/bench/judge";
import { measureRow } from "@/tests/bench/known-item-measure";
import type { Question, Ranker } from "@/tests/bench/ranker";
import { embeddedRanker } from "@/tests/bench/site-ranker";

const COLLECTION: Collection = {
  name: "birds",
  documents: [
    { id: "d1", title: "Wings of crows", abstract: "How crows fly.", authors: [] },
    { id: "d2", title: "Beaks", abstract: "What gulls eat, and crows.", authors: ["Ada Gull"] },
    { id: "d3", title: "", abstract: "Nests.", authors: [] },
  ],
  queries: [
    { id: "q1", text: "flying crows", grades: new Map([["d1", 2]]) },
    { id: "q2", text: "nests (of", grades: new Map([["d3", 1]]) },
    { id: "q3", text: "zeppelins", grades: new Map([["d2", 1]]) },
  ],
  warnings: [],
};

/** Answers from a list, whatever is asked, and remembers what was. */
function answering(lists: Readonly<Record<string, readonly number[]>>) {
  const asked: Question[] = [];
  const ranker: Ranker = {
    name: "listed",
    rank: async (question) => {
      asked.push(question);
      return lists[question.text] ?? [];
    },
  };
  return { ranker, asked };
}

test("a collection is judged by the means over its queries, in the order listed", async () => {
  const { ranker, asked } = answering({ "flying crows": [1, 0], "nests (of": [2] });
  const { judgement, scores } = await judge(COLLECTION, ranker);
  // d1 is second: 2 / log2(3) of 2; d3 is first; nothing is found for the third.
  expect(judgement).toMatchObject({ collection: "birds", engine: "listed", zeroResults: 1 });
  expect(judgement.ndcg10).toBeCloseTo((1 / 1.5849625 + 1 + 0) / 3);
  expect(judgement.mrr10).toBeCloseTo((1 / 2 + 1 + 0) / 3);
  expect(judgement.recall100).toBeCloseTo(2 / 3);
  expect(judgement.map).toBeCloseTo((1 / 2 + 1 + 0) / 3);
  expect(scores.map(({ id, ndcg10 }) => [id, ndcg10 > 0])).toEqual([
    ["q1", true],
    ["q2", true],
    ["q3", false],
  ]);
  expect(new Set(asked.map(({ limit, typing }) => `${limit} ${typing}`))).toEqual(new Set(["100 false"]));
});

test("the site's own engine is asked as the page asks it", async () => {
  const ranker = await embeddedRanker(COLLECTION.documents.map(paperFrom));
  expect((await judge(COLLECTION, ranker)).judgement).toMatchObject({
    engine: "embedded",
    ndcg10: 2 / 3,
    zeroResults: 1,
  });
  // Half a word is taken for the beginning of one where nothing has it.
  expect(await ranker.rank({ text: "cro", limit: 25, typing: false })).toEqual([0, 1]);
});

test("known items count when first, and by their place among ten", async () => {
  const items = [
    { text: "a", wanted: 7, ceiling: 1, ideal: 1 },
    { text: "b", wanted: 7, ceiling: 0.5, ideal: 1 },
    { text: "c", wanted: 7, ceiling: 0.5, ideal: 0.5 },
    { text: "d", wanted: 7, ceiling: 1, ideal: 1 },
  ];
  const { ranker, asked } = answering({ a: [7, 1], b: [1, 7], c: [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 7] });
  const { score, answered } = await measureRow({ row: "letters", typing: true, items }, ranker);
  expect(score).toMatchObject({
    row: "letters",
    engine: "listed",
    questions: 4,
    ceiling: 0.75,
    success1: 0.25,
  });
  expect(score.mrr10).toBeCloseTo((1 + 1 / 2) / 4);
  expect(answered.map(({ rank }) => rank)).toEqual([1, 2, null, null]);
  expect(asked.every(({ typing }) => typing)).toBe(true);
});
