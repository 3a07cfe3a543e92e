import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { SearchResult } from "@/lib/search/engine";
import type { OpenForTest } from "./contract";
import { paperOf, type Sketch } from "./papers";

/** Which of two papers comes first, whatever the engine is made of, and which are below the divider. */
export function describeRanking(open: OpenForTest): void {
  async function search(sketches: readonly Sketch[], q: string, typing = false): Promise<SearchResult> {
    const engine = await open(sketches.map(paperOf), { topics: [] });
    const { filters } = INITIAL_STATE;
    const { query } = parseQuery(q);
    return engine.search({ query, filters, sort: "relevance", offset: 0, limit: 25, typing });
  }

  /** The titles of what was found, best first; the wanted paper is always given last, so that ties do not help it. */
  async function titles(sketches: readonly Sketch[], q: string, typing = false): Promise<string[]> {
    const { hits } = await search(sketches, q, typing);
    return hits.map(({ paper }) => sketches[paper]?.title ?? "");
  }

  describe("what is called by the words of the query", () => {
    it("comes before what only says them often", async () => {
      const sketches = [
        {
          title: "Nonlinear optics",
          abstract: "Photonic chips, photonic meshes, photonic circuits, all photonic.",
        },
        { title: "A photonic processor with a rather long name", abstract: "It is fast." },
      ];
      expect((await titles(sketches, "photonic"))[0]).toBe(sketches[1]?.title);
    });

    it("comes before what is called by other forms of them", async () => {
      const sketches = [
        { title: "Connected atoms in fields" },
        { title: "Connecting atomic states in a field" },
      ];
      expect((await titles(sketches, "connecting atomic field"))[0]).toBe(sketches[1]?.title);
    });

    it("comes before what is called by them in another order", async () => {
      const sketches = [{ title: "Trapping a cold ion gas" }, { title: "Gas of a cold ion trapping" }];
      expect((await titles(sketches, "gas cold"))[0]).toBe(sketches[1]?.title);
    });

    it("comes before what is called by them and much besides", async () => {
      const sketches = [
        { title: "Lattice clocks and some further instruments for the measurement of weak forces" },
        { title: "Lattice clocks" },
      ];
      expect((await titles(sketches, "lattice clocks"))[0]).toBe(sketches[1]?.title);
    });

    it("comes first by an author's name and a word of the title", async () => {
      const sketches = [
        { title: "Tunnelling", abstract: "The Weinberg model of quantum fields, by quantum means." },
        { title: "Quantum magnets", authors: ["Anne Weinberg"] },
      ];
      expect((await titles(sketches, "weinberg quantum"))[0]).toBe(sketches[1]?.title);
    });

    it("comes first by a word and the beginning of the next", async () => {
      const sketches = [
        { title: "Magnetic fields of stars", abstract: "Magnetic magnetic responses." },
        { title: "Restored magnetic phases" },
        { title: "Nuclear magnetic resonance" },
      ];
      expect((await titles(sketches, "magnetic res", true))[0]).toBe(sketches[2]?.title);
    });
  });

  describe("many words", () => {
    const question = "entanglement swapping between distant superconducting quantum processors";

    it("are matched by a paper that is about most of them", async () => {
      const { total, hits } = await search(
        [
          { title: "Distant processors" },
          { title: "Entanglement swapping between superconducting quantum circuits" },
          { title: "Something else" },
        ],
        question,
      );
      expect(total).toBe(1);
      expect(hits.map(({ paper, complete }) => [paper, complete])).toEqual([
        [1, true],
        [0, false],
      ]);
    });

    it("are matched by a paper that has all of them in passing", async () => {
      const { total } = await search(
        [{ title: "A review", abstract: `We touch on ${question}.` }, { title: "Another review" }],
        question,
      );
      expect(total).toBe(1);
    });

    it("have papers with any of them below the divider, those with more of them first", async () => {
      const sketches = [
        { title: "Processors" },
        { title: "Distant superconducting processors" },
        { title: "Unrelated" },
      ];
      expect(await titles(sketches, question)).toEqual([sketches[1]?.title, sketches[0]?.title]);
    });
  });
}
