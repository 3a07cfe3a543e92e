import { beforeAll, describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { SearchEngine, SearchRequest, SearchResult } from "@/lib/search/engine";
import type { OpenForTest } from "./contract";
import { paperOf, type Sketch } from "./papers";

const HOLOGRAPHY = 0;
const TWEEZERS = 1;
const OLD_TWEEZERS = 2;
const SHIPS = 3;
const SAILING = 4;

const SKETCHES: readonly Sketch[] = [
  {
    title: "Holography with optical tweezers",
    abstract: "Optical tweezers hold cold atoms.",
    submitted: "2025-03-01",
  },
  { title: "Optical tweezers", abstract: "Optical tweezers hold cold atoms.", submitted: "2025-02-01" },
  {
    title: "Cold atoms and optical tweezers",
    abstract: "Optical tweezers and more optical tweezers for cold atoms.",
    submitted: "2019-02-01",
  },
  { title: "Ships", abstract: "A ship and its captain.", submitted: "2018-02-01" },
  { title: "Sailing", abstract: "Wind and waves.", submitted: "2017-02-01" },
];

/** What follows where few papers match, whatever the engine is made of. */
export function describeShortLists(open: OpenForTest): void {
  describe("a list that does not fill a page", () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await open(SKETCHES.map(paperOf), { topics: [] });
    });

    function search(q: string, more: Partial<SearchRequest> = {}): Promise<SearchResult> {
      const { filters } = INITIAL_STATE;
      const { query } = parseQuery(q);
      return engine.search({ query, filters, sort: "relevance", offset: 0, limit: 25, ...more });
    }

    it("goes on with papers that have any of the words, however little it says", async () => {
      // "wind" is one of four words, less than a third of them by number and weight.
      const { hits, total, partial } = await search("holography optical tweezers wind");
      expect(total).toBe(0);
      expect(partial).toBe(4);
      expect(hits.filter(({ reasons }) => reasons === undefined).map(({ paper }) => paper)).toContain(
        SAILING,
      );
    });

    it("ends with papers like the first, and says what they share", async () => {
      const { hits, total, partial, alike } = await search("holography");
      expect({ total, partial, alike }).toEqual({ total: 1, partial: 0, alike: 2 });
      expect(hits.map(({ paper, complete }) => [paper, complete])).toEqual([
        [HOLOGRAPHY, true],
        [expect.toBeOneOf([TWEEZERS, OLD_TWEEZERS]), false],
        [expect.toBeOneOf([TWEEZERS, OLD_TWEEZERS]), false],
      ]);
      expect(hits[0]).not.toHaveProperty("reasons");
      for (const { reasons } of hits.slice(1)) expect(reasons?.join()).toContain("optical tweezers");
    });

    it("counts and facets what was asked for, and nothing of what fills it", async () => {
      const { facets } = await search("holography");
      expect(facets.year).toEqual([{ value: "2025", count: 1 }]);
    });

    it("lists none that the filters leave out", async () => {
      const filters = { ...INITIAL_STATE.filters, year: ["2025"] };
      const { hits } = await search("holography", { filters });
      expect(hits.map(({ paper }) => paper)).toEqual([HOLOGRAPHY, TWEEZERS]);
    });

    it("is the same list in pages of any size", async () => {
      const { hits } = await search("holography");
      const pages = await Promise.all(hits.map((_, offset) => search("holography", { offset, limit: 1 })));
      expect(pages.flatMap((page) => page.hits)).toEqual(hits);
      expect(new Set(pages.map(({ alike }) => alike))).toEqual(new Set([2]));
      expect((await search("holography", { offset: 3 })).hits).toEqual([]);
    });

    it.each<[string, Partial<SearchRequest>, number[]]>([
      ["holography", { exact: true }, [HOLOGRAPHY]],
      ["holography", { sort: "newest" }, [HOLOGRAPHY]],
      ['"holography"', {}, [HOLOGRAPHY]],
      ["title:holography", {}, [HOLOGRAPHY]],
      ["holography -sailing", {}, [HOLOGRAPHY]],
      ["ship OR captain", {}, [SHIPS]],
      ["captain", { filters: { ...INITIAL_STATE.filters, year: ["1999"] } }, []],
    ])("is left as it is where it was asked for so: %s %j", async (q, more, papers) => {
      const { hits, alike } = await search(q, more);
      expect(hits.map(({ paper }) => paper)).toEqual(papers);
      expect(alike).toBe(0);
    });

    it("has nothing to go on with where nothing is like the first", async () => {
      const { hits, alike } = await search("sailing");
      expect(hits.map(({ paper }) => paper)).toEqual([SAILING]);
      expect(alike).toBe(0);
    });
  });
}
