import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "@/lib/corpus/corpus";
import { parseQuery } from "@/lib/query/parse";
import type { Sort } from "@/lib/query/state";
import { INITIAL_STATE } from "@/lib/query/url";
import { listLength, type SearchResult } from "@/lib/search/engine";
import fc from "@/tests/support/properties";
import { bundledCorpus } from "../support/bundled";
import { JUDGED } from "./judged";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await bundledCorpus();
}, 120_000);

function page(q: string, sort: Sort, offset: number, limit: number): Promise<SearchResult> {
  const { filters } = INITIAL_STATE;
  return corpus.engine.search({ query: parseQuery(q).query, filters, sort, offset, limit });
}

const words = Object.values(JUDGED).flatMap((group) => group.flatMap(({ q }) => q.split(" ")));
const queries = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(" "));
const sorts = fc.constantFrom<Sort>("relevance", "newest", "updated", "oldest", "title");

describe("the pages of a list", () => {
  it("neither overlap nor skip a paper, and the last one is neither missing nor empty", async () => {
    await fc.assert(
      fc.asyncProperty(queries, sorts, fc.integer({ min: 1, max: 100 }), async (q, sort, limit) => {
        const whole = await page(q, sort, 0, 1_000);
        const length = listLength(whole);
        expect(whole.hits).toHaveLength(length);
        expect(new Set(whole.hits.map(({ paper }) => paper)).size).toBe(length);
        expect(whole.hits.findLastIndex(({ complete }) => complete)).toBe(whole.total - 1);
        const alike = whole.hits.filter(({ reasons }) => reasons !== undefined);
        expect(alike).toEqual(whole.hits.slice(whole.total + whole.partial));
        const parts: SearchResult["hits"][number][] = [];
        for (let offset = 0; offset < length; offset += limit) {
          const { hits, total, partial, alike: more } = await page(q, sort, offset, limit);
          expect(hits.length).toBeGreaterThan(0);
          expect({ total, partial, more }).toEqual({
            total: whole.total,
            partial: whole.partial,
            more: alike.length,
          });
          parts.push(...hits);
        }
        expect(parts).toEqual(whole.hits);
        expect((await page(q, sort, length, limit)).hits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
