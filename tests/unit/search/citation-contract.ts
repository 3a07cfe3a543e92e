import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import type { OpenForTest } from "./contract";
import { paperOf, type Sketch } from "./papers";

/** The wanted papers are never the newest of those that have the name and the year, so that ties do not help them. */
const SKETCHES: readonly Sketch[] = [
  { title: "A survey", abstract: "Jones and Smith wrote of it in 2018.", submitted: "2020-05-01" },
  { title: "Apps", authors: ["Gunther Eysenbach", "Anna Stein"], submitted: "2020-02-01" },
  { title: "Rivers", authors: ["Olaf Berg", "Mary Smith", "Cy Jones"], submitted: "2018-06-01" },
  { title: "Screens", authors: ["Gunther Eysenbach", "Carl Lund"], submitted: "2018-04-01" },
  { title: "Lakes", authors: ["Ada Smith", "Ben Jones"], submitted: "2018-03-01" },
  { title: "Early web", authors: ["Carl Lund", "Gunther Eysenbach"], submitted: "2009-04-01" },
];

/** That a paper is found as others cite it: by its first author and its year. */
export function describeCitations(open: OpenForTest): void {
  describe("a citation finds its paper first", () => {
    it.each([
      ["Eysenbach et al., 2018", "Screens"],
      ["Eysenbach 2020", "Apps"],
      ["Smith and Jones 2018", "Lakes"],
    ])("%s", async (q, title) => {
      const engine = await open(SKETCHES.map(paperOf), { topics: [] });
      const { filters } = INITIAL_STATE;
      const { query } = parseQuery(q);
      const { hits } = await engine.search({ query, filters, sort: "relevance", offset: 0, limit: 25 });
      expect(SKETCHES[hits[0]?.paper ?? -1]?.title).toBe(title);
    });
  });
}
