import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import { describeEngine } from "./contract";
import { PAPERS, paperOf, TOPICS, textsOf } from "./papers";

describeEngine("the embedded engine", async (papers, topics) =>
  openEngine(buildIndex(papers), textsOf(papers), topics),
);

describe("the index", () => {
  it("is the same, byte for byte, for the same papers", () => {
    expect(buildIndex(PAPERS)).toEqual(buildIndex(PAPERS));
  });

  it("is refused for another number of papers", () => {
    expect(() => openEngine(buildIndex(PAPERS), textsOf(PAPERS.slice(1)), TOPICS)).toThrow("6 papers");
  });

  it("is refused when a file is missing", () => {
    const files = new Map(buildIndex(PAPERS));
    files.delete("postings.papers");
    expect(() => openEngine(files, textsOf(PAPERS), TOPICS)).toThrow("postings.papers");
  });

  it("works without a paper", async () => {
    const engine = openEngine(buildIndex([]), textsOf([]), TOPICS);
    const { filters } = INITIAL_STATE;
    const { query } = parseQuery('moe "a phrase" -x*');
    expect(await engine.search({ query, filters, sort: "relevance", offset: 0, limit: 25 })).toMatchObject({
      hits: [],
      total: 0,
    });
    expect(await engine.suggest("moe", 5)).toEqual([]);
  });

  it("may begin anywhere in a larger buffer", async () => {
    const files = new Map(
      [...buildIndex(PAPERS)].map(([name, bytes]) => {
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        return [name, shifted.subarray(1)];
      }),
    );
    expect(() => openEngine(files, textsOf(PAPERS), TOPICS)).not.toThrow();
  });

  it("finds words and phrases beyond the first block of a long list", async () => {
    const papers = Array.from({ length: 1_000 }, (_, place) =>
      paperOf(
        { title: `Study ${place}`, abstract: place % 3 === 0 ? "red green blue" : "green red blue" },
        place,
      ),
    );
    const engine = openEngine(buildIndex(papers), textsOf(papers), TOPICS);
    const { filters } = INITIAL_STATE;
    const request = { filters, sort: "oldest", offset: 0, limit: 1_000 } as const;
    const { hits } = await engine.search({ ...request, query: parseQuery('"red green"').query });
    expect(hits.map((hit) => hit.paper)).toEqual(
      papers.flatMap((_, place) => (place % 3 === 0 ? [place] : [])),
    );
    const late = await engine.search({ ...request, query: parseQuery('"red green" title:999').query });
    expect(late.hits.map((hit) => hit.paper)).toEqual([999]);
  });
});
