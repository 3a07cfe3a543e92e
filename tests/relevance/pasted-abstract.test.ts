import { beforeAll, describe, expect, it } from "vitest";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { cleanQuery } from "@/lib/query/clean";
import { INITIAL_STATE } from "@/lib/query/url";
import { readQuery } from "@/lib/search/read-query";
import { bundledCorpus } from "../support/bundled";

let corpus: LocalCorpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
}, 120_000);

describe("an abstract that is pasted", () => {
  it("finds its paper first, each of the bundled ones", async () => {
    const others: string[] = [];
    for (let paper = 0; paper < corpus.texts.count; paper++) {
      const { abstract, title } = corpus.texts.read(paper);
      const { text, cut } = cleanQuery(abstract);
      if (text === "") continue;
      expect(cut, title).toBe(false);
      const { query } = readQuery(text);
      const { filters, sort } = INITIAL_STATE;
      const { hits } = await corpus.engine.search({ query, filters, sort, offset: 0, limit: 1 });
      if (hits[0]?.paper !== paper) others.push(title);
    }
    expect(others).toEqual([]);
  }, 120_000);
});
