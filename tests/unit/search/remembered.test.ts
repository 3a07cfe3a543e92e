import { expect, test } from "vitest";
import { Budget } from "@/lib/search/budget";
import { Remembered } from "@/lib/search/embedded/match/remembered";
import { Work } from "@/lib/search/embedded/match/work";

const PAPERS = 100;
const of = (entries: number) => ({ entries, weight: 0 });

/** Asks for the same thing at work of its own; gives what was found and the steps that were counted. */
async function asked(remembered: Remembered<string>, name: string, looked: string[], horizon = PAPERS) {
  const budget = new Budget();
  const work = new Work(budget, horizon);
  const value = await remembered.of(name, work, async () => {
    looked.push(name);
    work.spend(name.length);
    return name.toUpperCase();
  });
  return { value, steps: budget.spent };
}

test("what was found is found again without looking, and counts as many steps", async () => {
  const remembered = new Remembered<string>(of(10), PAPERS);
  const looked: string[] = [];
  expect(await asked(remembered, "qubit", looked)).toEqual({ value: "QUBIT", steps: 5 });
  expect(await asked(remembered, "qubit", looked)).toEqual({ value: "QUBIT", steps: 5 });
  expect(looked).toEqual(["qubit"]);
});

test("among a part of the papers it is looked for anew, and not taken for what all have", async () => {
  const remembered = new Remembered<string>(of(10), PAPERS);
  const looked: string[] = [];
  await asked(remembered, "qubit", looked, PAPERS - 1);
  await asked(remembered, "qubit", looked);
  await asked(remembered, "qubit", looked, PAPERS - 1);
  expect(looked).toEqual(["qubit", "qubit", "qubit"]);
});

test("of more than it keeps, what was asked for last is kept", async () => {
  const remembered = new Remembered<string>(of(2), PAPERS);
  const looked: string[] = [];
  for (const name of ["a", "b", "a", "c", "a", "b"]) await asked(remembered, name, looked);
  expect(looked).toEqual(["a", "b", "c", "b"]);
});

test("what was given up half way is not kept", async () => {
  const remembered = new Remembered<string>(of(2), PAPERS);
  const given = () =>
    remembered.of("a", new Work(new Budget(), PAPERS), () => Promise.reject(new Error("no")));
  await expect(given()).rejects.toThrow("no");
  await expect(given()).rejects.toThrow("no");
  expect(await asked(remembered, "a", [])).toEqual({ value: "A", steps: 1 });
});

test("what weighs much drives out what was asked for before", async () => {
  const weigh = (value: string) => value.length;
  const remembered = new Remembered<string>({ entries: 100, weight: 30 }, PAPERS, weigh);
  const looked: string[] = [];
  // Eleven of three letters weigh more than thirty.
  for (const name of "abcdefghijk") await asked(remembered, name.repeat(3), looked);
  await asked(remembered, "kkk", looked);
  await asked(remembered, "aaa", looked);
  expect(looked.slice(11)).toEqual(["aaa"]);
});
