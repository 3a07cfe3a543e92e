import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pairSchema } from "@/tests/bench/pairs/pair";
import { type Judgement, judgementOf } from "@/tests/support/pairs";

/** `arxiv.json` is made by tests/bench/pairs.ts from arXiv's metadata (CC0), `hand-made.json` is written by hand. */
const FILES = ["arxiv.json", "hand-made.json"];

function judgementsOf(file: string): Judgement[] {
  const text = readFileSync(`tests/fixtures/pairs/${file}`, "utf8");
  return z.array(pairSchema).parse(JSON.parse(text)).map(judgementOf);
}

/** For people: what was tried, and the two titles. */
function told({ pair: { about, a, b } }: Judgement): string {
  return `${about}: ${a.title} | ${b.title ?? a.title}`;
}

describe.each(FILES)("the pairs of %s", (file) => {
  const judgements = judgementsOf(file);

  it("are never joined when they are different works", () => {
    const different = judgements.filter(({ pair }) => pair.label === "different");
    expect(different.length).toBeGreaterThan(40);
    expect(different.filter(({ isJoined }) => isJoined).map(told)).toEqual([]);
  });

  it("are found, 99 of 100, when they are one work", () => {
    const same = judgements.filter(({ pair }) => pair.label === "same");
    const missed = same.filter(({ isJoined }) => !isJoined).map(told);
    expect(same.length).toBeGreaterThan(30);
    expect(missed.length / same.length, missed.join("\n")).toBeLessThanOrEqual(0.01);
  });
});
