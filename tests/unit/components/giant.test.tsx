import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CutNote } from "@/components/paper/cut-note";
import { WholeAbstract } from "@/components/search/passage";
import { Result } from "@/components/search/result";
import { shapeAnswer } from "@/lib/api/shape-answer";
import { LONGEST, LONGEST_IN_LIST, MOST, MOST_NAMED } from "@/lib/paper/limits";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { stateFrom } from "@/lib/query/url";
import { onScreen } from "@/tests/support/markup";
import { paperOf } from "../search/papers";

/** A paper as large as ingest leaves one. */
const GIANT = {
  ...paperOf({ title: "Apes and bees ".repeat(70), abstract: "Of apes and bees. ".repeat(555) }, 0),
  authors: Array.from({ length: MOST.authors }, (_, i) => ({ name: `Ada Member${i}` })),
  cut: { title: 1_000_000, abstract: 3_600_000, authors: 100_000 },
};
const { query } = parseQuery("apes");

describe("a giant paper in a list", () => {
  const markup = renderToStaticMarkup(<Result paper={GIANT} query={query} topics={[]} />);

  test("takes little more than the title", () => {
    const marks = "<mark></mark>".length * 1_000;
    expect(GIANT.abstract.length).toBeLessThan(LONGEST.abstract);
    expect(markup.length).toBeLessThan(2 * LONGEST.title + marks + 8_000);
  });

  test("names five authors and counts all of them", () => {
    expect(markup).toContain("Ada Member4");
    expect(onScreen(markup)).not.toContain("Ada Member5");
    expect(markup).toContain("and 99,995 more");
  });

  test("leads on to its page where its abstract does not end", () => {
    const unfolded = (paper: Paper) =>
      renderToStaticMarkup(<WholeAbstract paper={paper} query={query} href="/papers/paper-0" />);
    expect(unfolded(GIANT)).toMatch(/<a [^>]*href="\/papers\/paper-0"[^>]*>Read on<\/a>/);
    expect(unfolded(GIANT).length).toBeLessThan(LONGEST_IN_LIST + 1_000 + "<mark></mark>".length * 1_000);
    expect(unfolded({ ...GIANT, abstract: "Of apes." })).not.toContain("Read on");
  });
});

describe("a giant paper in an answer of the API", () => {
  test("has its first hundred authors, and their number", () => {
    const hit = { paper: 0, score: 1, complete: true };
    const facets = { source: [], topic: [], category: [], venue: [], year: [], has: [] };
    const result = { hits: [hit], total: 1, partial: 0, alike: 0, matching: "every-word" as const, facets };
    const { state, notes } = stateFrom({ q: "apes" });
    const answered = { state, notes, parsed: parseQuery("apes"), page: 1, byPrefix: false, result };
    const answer = shapeAnswer({ ...answered, listed: [{ hit, paper: GIANT, topics: [] }] }, "https://a.org");
    expect(answer.papers[0]?.authors).toHaveLength(MOST_NAMED.answer);
    expect(answer.papers[0]?.authorCount).toBe(100_000);
    expect(JSON.stringify(answer).length).toBeLessThan(LONGEST.abstract + LONGEST.title + 5_000);
  });
});

describe("the note on what is cut", () => {
  test("says how much of each field is kept", () => {
    expect(renderToStaticMarkup(<CutNote paper={GIANT} />)).toContain(
      "title, the first 1,000 of 1,000,000 characters; abstract, the first 10,000 of 3,600,000 characters; authors, the first 10,000 of 100,000 names.",
    );
  });

  test("is not drawn for any other paper", () => {
    expect(renderToStaticMarkup(<CutNote paper={paperOf({ title: "Apes" }, 0)} />)).toBe("");
  });
});
