import { expect, test } from "vitest";
import { type GeneratedLine, generatedLines } from "@/tests/bench/engine/generate";
import { PlainLoop } from "@/tests/bench/engine/plain";
import { questionsOf } from "@/tests/bench/engine/questions";
import { paperOf, textsOf } from "@/tests/unit/search/papers";

const lines = (count: number, seed?: number): GeneratedLine[] => [...generatedLines(count, seed)];

test("the generator gives the same papers in every run, and a larger corpus begins with a smaller one", () => {
  expect(lines(50)).toEqual(lines(50));
  expect(lines(80).slice(0, 50)).toEqual(lines(50));
  expect(lines(50, 2)).not.toEqual(lines(50));
});

test("generated papers have ids of their own, and words whose frequency falls with their rank", () => {
  const papers = lines(500);
  expect(new Set(papers.map(({ id }) => id)).size).toBe(500);
  const words = papers.flatMap(({ abstract }) => abstract.toLowerCase().match(/[a-z]+/g) ?? []);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first = 0, ...others] = [...counts.values()].sort((a, b) => b - a);
  // The first of a Zipf distribution is about ten times the tenth.
  expect(first / (others[8] ?? 1)).toBeGreaterThan(4);
  expect(others.filter((count) => count === 1).length).toBeGreaterThan(others.length / 3);
});

test("questions are words in a row from a title, and begin with the same words while they are typed", () => {
  const { full, begun } = questionsOf(textsOf([paperOf({ title: "Sparse (graph) attention networks" }, 0)]));
  for (const [at, text] of full.entries()) {
    expect("Sparse  graph  attention networks".replace(/ +/g, " ")).toContain(text);
    expect(text.startsWith(begun[at] ?? "")).toBe(true);
  }
});

test("the plain loop finds the papers with every word, the shorter first, and counts them by year", async () => {
  const loop = new PlainLoop([
    paperOf(
      { title: "Graph attention", abstract: "Long and about other things too", submitted: "2020-01-01" },
      0,
    ),
    paperOf({ title: "Graph attention", submitted: "2021-01-01" }, 1),
    paperOf({ title: "Graph colouring", submitted: "2021-01-01" }, 2),
  ]);
  expect(await loop.full("graph attention")).toMatchObject({ total: 2, best: [1, 0] });
  expect(await loop.prefix("graph att")).toMatchObject({ total: 2 });
  expect(await loop.prefix("gra")).toMatchObject({
    total: 3,
    years: expect.objectContaining({ 2020: 1, 2021: 2 }),
  });
});
