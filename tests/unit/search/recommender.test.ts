import { describe, expect, test } from "vitest";
import { Budget } from "@/lib/search/budget";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import { paperOf, type Sketch, textsOf } from "./papers";

/** Six papers on each of six subjects, whose abstracts share the words of the subject. */
const SUBJECTS = [
  ["photonic waveguides", "photonic waveguides couple silicon resonators"],
  ["protein folding", "protein folding predicts residue contacts"],
  ["blockchain sharding", "blockchain sharding scales ledger throughput"],
  ["glacier melting", "glacier melting raises coastal floods"],
  ["bayesian phylogenetics", "bayesian phylogenetics dates ancestral clades"],
  ["compiler vectorization", "compiler vectorization unrolls nested loops"],
] as const;

const SKETCHES: readonly Sketch[] = SUBJECTS.flatMap(([title, words]) =>
  Array.from({ length: 6 }, (_, i) => ({
    title: `${title} ${["alpha", "beta", "gamma", "delta", "epsilon", "zeta"][i]}`,
    abstract: `${words}; ${words} twice.`,
  })),
);
const PAPERS = SKETCHES.map(paperOf);
const engine = openEngine(buildIndex(PAPERS), textsOf(PAPERS), { topics: [] });

const recommended = async (given: readonly number[], most: number, budget?: Budget) =>
  (await engine.recommend?.(given, most, budget)) ?? [];

describe("papers for somebody who keeps some", () => {
  test("are of the subject of these, and none of these", async () => {
    const papers = (await recommended([0, 1], 4)).map(({ paper }) => paper);
    expect([...papers].sort()).toEqual([2, 3, 4, 5]);
  });

  test("are of each subject of several, each near a paper of its own", async () => {
    const found = await recommended([0, 6], 10);
    const subject = (paper: number) => Math.floor(paper / 6);
    expect(new Set(found.map(({ paper }) => subject(paper)))).toEqual(new Set([0, 1]));
    for (const { paper, near } of found) expect(subject(near)).toBe(subject(paper));
  });

  test("come the best first, as many as are asked for", async () => {
    const found = await recommended([12], 3);
    expect(found).toHaveLength(3);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test("are none where nothing is given", async () => {
    expect(await recommended([], 5)).toEqual([]);
  });

  test("share what can be said in words", async () => {
    expect((await engine.shared?.(0, 1))?.[0]).toMatch(/^photonic waveguides/);
    expect(await engine.shared?.(0, 7)).toEqual([]);
  });

  test("cost what is counted, and end when nobody waits any more", async () => {
    const budget = new Budget();
    await recommended([0, 1, 2], 5, budget);
    expect(budget.spent).toBeGreaterThan(0);
    const left = new AbortController();
    left.abort(new Error("nobody waits"));
    await expect(recommended([0], 5, new Budget(left.signal))).rejects.toThrow("nobody waits");
  });
});
