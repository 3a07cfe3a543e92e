import { describe, expect, it } from "vitest";
import { judged } from "@/tests/bench/field-expectation";

const PAPER = {
  title: "Lamps – and Light",
  authors: [{ name: "Jane Doe" }],
  submitted: "2020-01-02T10:00:00Z",
  comment: "5 pages",
  links: [],
};
const reading = (papers: readonly Record<string, unknown>[], refusals: readonly string[] = []) => ({
  papers,
  refusals,
});

describe("a case of expected values", () => {
  it("counts each value, and takes texts for equal when their letters are", () => {
    const wanted = {
      title: "Lamps and Light",
      authors: ["jane doe"],
      submitted: "2020-01-02",
      links: [],
      arxivId: null,
      commentLacks: ["@"],
    };
    expect(judged({ papers: [wanted] }, reading([PAPER]))).toEqual({ right: 6, wrong: [], refused: [] });
  });

  it("names each value that differs", () => {
    const wanted = { title: "Lamps", authors: ["Rick Roe"], commentLacks: ["pages"], version: 2 };
    expect(judged({ papers: [wanted] }, reading([PAPER])).wrong).toEqual([
      'title: "Lamps – and Light", expected "Lamps"',
      'authors: [{"name":"Jane Doe"}], expected ["Rick Roe"]',
      'commentLacks: "5 pages", expected ["pages"]',
      "version: nothing, expected 2",
    ]);
  });

  it("compares papers of any order, and misses none and no one too many", () => {
    const papers = [{ title: "A" }, { title: "B" }];
    expect(judged({ papers }, reading([{ title: "B" }, { title: "A" }])).wrong).toEqual([]);
    expect(judged({ papers }, reading([{ title: "A" }])).wrong).toEqual(['no paper for {"title":"B"}']);
    expect(judged({ papers: [] }, reading([{ title: "A" }])).wrong).toEqual([
      'a paper that nothing names: "A"',
    ]);
  });

  it("wants the words of a refusal", () => {
    const wanted = { papers: [], refusalSays: "RSS" };
    expect(judged(wanted, reading([], ["The file is an RSS feed."]))).toMatchObject({ right: 1, wrong: [] });
    expect(judged(wanted, reading([])).wrong).toEqual(['no refusal says "RSS"']);
  });
});
