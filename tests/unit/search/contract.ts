import { beforeAll, describe, expect, it } from "vitest";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import type { Filters } from "@/lib/query/state";
import { INITIAL_STATE } from "@/lib/query/url";
import {
  listLength,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  type TopicNames,
} from "@/lib/search/engine";
import fc from "@/tests/support/properties";
import { hostileQueries } from "../query/hostile";
import { describeCitations } from "./citation-contract";
import { PAPERS, TOPICS } from "./papers";
import { describeRanking } from "./ranking-contract";
import { describeShortLists } from "./short-list-contract";

export type OpenForTest = (papers: readonly Paper[], topics: TopicNames) => Promise<SearchEngine>;

const LAYOUTS = 0;
const IMAGING = 1;
const FPGAS = 2;
const SERVING = 3;
const CHAINS = 4;
const ATTENTION = 5;

/** What every search engine does, whatever it is made of. */
export function describeEngine(name: string, open: OpenForTest): void {
  describe(name, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await open(PAPERS, TOPICS);
    });

    function search(
      q: string,
      more: Partial<SearchRequest> & { only?: Partial<Filters> } = {},
    ): Promise<SearchResult> {
      const { only, ...request } = more;
      const filters = { ...INITIAL_STATE.filters, ...only };
      return engine.search({
        query: parseQuery(q).query,
        sort: "relevance",
        offset: 0,
        limit: 25,
        ...request,
        filters,
      });
    }

    /** The papers that match completely, in the order of their numbers. */
    async function matching(q: string, more: Parameters<typeof search>[1] = {}): Promise<number[]> {
      const { hits } = await search(q, more);
      return hits
        .filter((hit) => hit.complete)
        .map((hit) => hit.paper)
        .sort((a, b) => a - b);
    }

    async function listed(q: string, more: Parameters<typeof search>[1] = {}): Promise<number[]> {
      return (await search(q, more)).hits.map((hit) => hit.paper);
    }

    describe("words", () => {
      it.each<[string, number[]]>([
        ["goedel OR godel", [IMAGING]],
        ["Gödel", [IMAGING]],
        ["inigo goiri", [LAYOUTS]],
        ["non-invasive", [IMAGING, ATTENTION]],
        ["noninvasive", [IMAGING, ATTENTION]],
        ["non invasive", [IMAGING, ATTENTION]],
        ["gpt4", [IMAGING, ATTENTION]],
        ["GPT-4", [IMAGING, ATTENTION]],
        ["gpt 4", [IMAGING, ATTENTION]],
        ["3.0×", [LAYOUTS]],
        ["3.0times", [LAYOUTS]],
        ["F_2", [LAYOUTS]],
        ["network", [IMAGING]],
        ["fpga", [FPGAS]],
        ["zhou linear layouts", [LAYOUTS]],
        ["icassp", [IMAGING]],
        ["general", [CHAINS]],
        ["generated", [LAYOUTS, CHAINS]],
        ["zebra", []],
        ["__proto__", []],
      ])("finds %s", async (q, papers) => {
        expect(await matching(q)).toEqual(papers);
      });
    });

    describe("syntax", () => {
      it.each<[string, number[]]>([
        ['"mixture of experts"', [FPGAS, SERVING]],
        ['"experts mixture"', []],
        ['author:"keren zhou"', [LAYOUTS]],
        ['author:"zhou íñigo"', []],
        ["mixture -experts", [ATTENTION]],
        ["-mixture", [LAYOUTS, IMAGING]],
        ["fpga OR blockchains", [FPGAS, CHAINS]],
        ["(fpga OR serving) language", [SERVING]],
        ["-(mixture OR imaging)", [LAYOUTS]],
        ["author:zhou", [LAYOUTS, FPGAS]],
        ["title:serving", [SERVING]],
        ["abstract:serving", [FPGAS, SERVING]],
        ["comment:icassp", [IMAGING]],
        ["tens*", [LAYOUTS]],
        ["topic:moe", [FPGAS, SERVING]],
        ['topic:"distributed ledgers"', [CHAINS]],
        ["cat:cs.LG", [LAYOUTS, FPGAS]],
        ["cat:cs", [LAYOUTS, IMAGING, FPGAS]],
        ["source:trending", [SERVING, CHAINS, ATTENTION]],
        ["has:code", [FPGAS]],
        ["-has:code year:2024", [IMAGING]],
        ["year:2023..2024", [IMAGING, FPGAS, SERVING]],
        ["year:2025..", [LAYOUTS]],
        ["submitted:2024-03-02", [IMAGING]],
        ["updated:2026", [SERVING]],
        ["doi:10.1000/layouts(1)", [LAYOUTS]],
        ["id:paper-3", [SERVING]],
        ["id:nothing", []],
      ])("answers %s", async (q, papers) => {
        expect(await matching(q)).toEqual(papers);
      });
    });

    describe("what counts as a match", () => {
      it("lets words that carry nothing in a request rank, but not restrict", async () => {
        expect(await matching("that paper about the fpga for me")).toEqual([FPGAS]);
      });

      it("asks for such words when there are no others", async () => {
        expect(await matching("is all you")).toEqual([ATTENTION]);
      });

      it("asks for every one of a few words, and shows papers with most of them below", async () => {
        const { hits, total, partial } = await search("serving mixture cheap");
        expect(total).toBe(1);
        expect(hits[0]).toMatchObject({ paper: FPGAS, complete: true });
        expect(hits.slice(1).every((hit) => !hit.complete)).toBe(true);
        expect(hits.filter(({ reasons }) => reasons === undefined)).toHaveLength(1 + partial);
        expect(hits.map((hit) => hit.paper)).toContain(SERVING);
      });

      it("asks for most of many words", async () => {
        expect((await listed("serving language models cheaply without mixture of expert systems"))[0]).toBe(
          SERVING,
        );
      });

      it("relaxes nothing that was asked for explicitly", async () => {
        expect((await search("title:serving title:cheap")).partial).toBe(0);
        expect(await listed('mixture zebra "linear layouts"')).toEqual([]);
      });

      it("searches the words as typed when that is asked for", async () => {
        expect(await matching("expert", { exact: true })).toEqual([SERVING]);
        expect((await search("mixture cheap zebra", { exact: true })).hits).toEqual([]);
      });

      it("takes the last word for the beginning of one while the reader is typing", async () => {
        expect(await matching("linear lay", { typing: true })).toEqual([LAYOUTS]);
        expect(await matching("linear lay")).toEqual([]);
      });
    });

    describe("order", () => {
      it("puts the paper first whose title was typed", async () => {
        expect((await listed("attention is all you need"))[0]).toBe(ATTENTION);
        expect((await listed("serving a mixture of experts"))[0]).toBe(SERVING);
      });

      it("follows dates, with undated papers last in the order of their sources", async () => {
        expect(await listed("", { sort: "newest" })).toEqual([
          LAYOUTS,
          IMAGING,
          FPGAS,
          SERVING,
          CHAINS,
          ATTENTION,
        ]);
        expect(await listed("", { sort: "oldest" })).toEqual([
          SERVING,
          FPGAS,
          IMAGING,
          LAYOUTS,
          CHAINS,
          ATTENTION,
        ]);
        expect(await listed("", { sort: "updated" })).toEqual([
          SERVING,
          LAYOUTS,
          IMAGING,
          FPGAS,
          CHAINS,
          ATTENTION,
        ]);
        expect(await listed("", { sort: "title" })).toEqual([
          CHAINS,
          ATTENTION,
          LAYOUTS,
          FPGAS,
          IMAGING,
          SERVING,
        ]);
      });

      it("means newest by relevance when there is nothing to rank by", async () => {
        expect(await listed("")).toEqual(await listed("", { sort: "newest" }));
      });

      it("cuts the same list into pages of any size", async () => {
        const whole = await listed("mixture experts zebra");
        const parts = await Promise.all(
          whole.map((_, offset) => listed("mixture experts zebra", { offset, limit: 1 })),
        );
        expect(whole.length).toBeGreaterThan(1);
        expect(parts.flat()).toEqual(whole);
      });

      it("shows the same list whatever the size of the page", async () => {
        for (const q of ["mixture experts", "serving mixture cheap", "experts"]) {
          const whole = await listed(q, { limit: 100 });
          expect(await listed(q, { limit: 2 })).toEqual(whole.slice(0, 2));
          expect(await listed(q, { offset: 2, limit: 2 })).toEqual(whole.slice(2, 4));
        }
      });

      it("answers whatever is typed, the same way every time", async () => {
        await fc.assert(
          fc.asyncProperty(hostileQueries, fc.boolean(), fc.boolean(), async (q, typing, exact) => {
            const result = await search(q, { typing, exact });
            expect(result.hits.length).toBe(Math.min(25, listLength(result)));
            expect(await search(q, { typing, exact })).toEqual(result);
          }),
          { numRuns: 300 },
        );
      });

      it("has an end", async () => {
        expect(await search("mixture", { offset: 100 })).toMatchObject({ hits: [], total: 4 });
      });
    });

    describe("why a paper stands where it stands", () => {
      async function explained(q: string, paper: number, more: Partial<SearchRequest> = {}) {
        const { hits } = await search(q, { explain: true, ...more });
        const hit = hits.find((one) => one.paper === paper);
        if (hit?.explanation === undefined) throw new Error(`no explanation of paper ${paper}`);
        return { score: hit.score, ...hit.explanation };
      }

      it("names the words as typed, the fields that have them, and the words that are missing", async () => {
        const { words, missing } = await explained("Zhou FPGA cheap layouts", FPGAS);
        expect(new Map(words.map(({ text, fields }) => [text, fields]))).toEqual(
          new Map([
            ["Zhou", ["author"]],
            ["FPGA", ["title"]],
            ["cheap", ["abstract"]],
          ]),
        );
        expect(missing).toEqual(["layouts"]);
      });

      it("names every field that has a word, and no word that carries nothing as missing", async () => {
        const { words, missing } = await explained("find papers on mixture", FPGAS);
        expect(words.find(({ text }) => text === "mixture")?.fields).toEqual(["title", "abstract"]);
        expect(missing).toEqual([]);
      });

      it("adds up to the score, from the words and from the parts", async () => {
        for (const q of [
          "mixture of experts",
          "serving mixture zebra",
          "non-invasive imaging",
          "expert expert",
        ]) {
          for (const { score, explanation, reasons } of (await search(q, { explain: true })).hits) {
            if (reasons !== undefined) continue;
            const of = (list: readonly { score: number }[] = []) =>
              list.reduce((sum, one) => sum + one.score, 0);
            expect(of(explanation?.parts)).toBeCloseTo(score, 9);
            const ofWords = explanation?.parts.find(({ part }) => part === "words");
            expect(of(explanation?.words)).toBeCloseTo(ofWords?.score ?? Number.NaN, 9);
          }
        }
      });

      it("is left out where it was not asked for, and where nothing is ranked", async () => {
        expect((await search("mixture")).hits[0]).not.toHaveProperty("explanation");
        expect((await search("mixture", { explain: true, sort: "newest" })).hits[0]).not.toHaveProperty(
          "explanation",
        );
      });

      it("changes nothing of the order", async () => {
        expect(await listed("mixture of experts zebra", { explain: true })).toEqual(
          await listed("mixture of experts zebra"),
        );
      });
    });

    describe("facets", () => {
      it("count all matches, not those of the page", async () => {
        const { facets } = await search("", { limit: 1 });
        expect(facets.source).toEqual([
          { value: "arxiv", count: 3 },
          { value: "trending", count: 3 },
        ]);
        expect(facets.topic).toEqual([
          { value: "moe", count: 2 },
          { value: "blockchains", count: 1 },
          { value: "compilers", count: 1 },
        ]);
        expect(facets.year.map(({ value, count }) => `${value}: ${count}`)).toEqual([
          "2023: 1",
          "2024: 2",
          "2025: 1",
          "none: 2",
        ]);
        expect(facets.has.find(({ value }) => value === "code")).toEqual({ value: "code", count: 1 });
      });

      it("count each facet under every filter but its own", async () => {
        const { facets, total } = await search("", { only: { year: ["2024"], category: ["cs.LG"] } });
        expect(total).toBe(1);
        expect(facets.year).toEqual([
          { value: "2024", count: 1 },
          { value: "2025", count: 1 },
        ]);
        expect(facets.category).toEqual([
          { value: "cs.CV", count: 1 },
          { value: "cs.LG", count: 1 },
        ]);
        expect(facets.topic).toEqual([{ value: "moe", count: 1 }]);
      });

      it("count venues, and keep those whose venue is chosen", async () => {
        expect((await search("")).facets.venue).toEqual([{ value: "ICASSP", count: 1 }]);
        expect((await search("", { only: { venue: ["ICASSP"] } })).total).toBe(1);
        expect((await search("", { only: { venue: ["NeurIPS"] } })).total).toBe(0);
        expect((await search("venue:icassp")).total).toBe(1);
        expect((await search("-venue:icassp")).total).toBe(5);
      });

      it("keep a chosen value that nothing has", async () => {
        const { facets, total } = await search("linear", { only: { topic: ["moe"], year: ["none"] } });
        expect(total).toBe(0);
        expect(facets.topic).toEqual([{ value: "moe", count: 0 }]);
        expect(facets.year).toEqual([{ value: "none", count: 0 }]);
      });

      it("filter by any of a key's values, and by all of what a paper must have", async () => {
        expect(await matching("", { only: { year: ["none", "..2023"] } })).toEqual([
          SERVING,
          CHAINS,
          ATTENTION,
        ]);
        expect(await matching("", { only: { month: ["2024-03"] } })).toEqual([IMAGING, FPGAS]);
        expect(await matching("", { only: { has: ["code", "comment"] } })).toEqual([]);
      });
    });

    describe("mistakes, suggestions and relations", () => {
      it("reads a word that no paper has as the nearest that some have, and says so", async () => {
        const result = await search("mixtre fpga");
        expect(result.hits[0]?.paper).toBe(FPGAS);
        expect(result.corrected?.text).toBe("mixture fpga");
        expect((await search("mixtre fpga", { exact: true })).corrected).toBeUndefined();
      });

      it("corrects nothing that matches", async () => {
        expect((await search("mixture fpga")).corrected).toBeUndefined();
      });

      it("suggests papers, authors and topics from the beginnings of words", async () => {
        expect(await engine.suggest("linear la", 5)).toContainEqual({
          kind: "paper",
          text: PAPERS[LAYOUTS]?.title,
          paper: LAYOUTS,
        });
        expect(await engine.suggest("keren z", 5)).toContainEqual({
          kind: "author",
          text: "Keren Zhou",
          slug: "keren-zhou",
          count: 1,
        });
        expect(await engine.suggest("mix", 5)).toContainEqual({
          kind: "topic",
          text: "Mixture of experts",
          slug: "moe",
          count: 2,
        });
      });

      it("suggests nothing for nothing, and never more than asked for", async () => {
        expect(await engine.suggest("  ", 5)).toEqual([]);
        expect(await engine.suggest("m", 2)).toHaveLength(2);
      });

      it("names what a paper shares with those like it, and never the paper itself", async () => {
        const [first, ...rest] = await engine.related(FPGAS, 3);
        expect(first?.paper).toBe(SERVING);
        expect(first?.reasons.join(", ")).toContain("mixture of experts");
        expect(rest.map((one) => one.paper)).not.toContain(FPGAS);
        expect(await engine.related(99, 3)).toEqual([]);
      });
    });

    describeRanking(open);
    describeCitations(open);
    describeShortLists(open);
  });
}
