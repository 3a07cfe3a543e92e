import { describe, expect, it } from "vitest";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import type { RelatedPaper } from "@/lib/search/engine";
import { paperOf, type Sketch, TOPICS, textsOf } from "./papers";

/** What is related to the first of some papers. */
function relatedToFirst(...sketches: readonly Sketch[]): Promise<readonly RelatedPaper[]> {
  const papers = sketches.map(paperOf);
  return openEngine(buildIndex(papers), textsOf(papers), TOPICS).related(0, 5);
}

describe("related papers", () => {
  it("come in the order of how much they share, the topic too", async () => {
    const moe = { topics: ["moe"] };
    const related = await relatedToFirst(
      { title: "Routing tokens to experts", abstract: "Experts and tokens.", ...moe },
      { title: "Tokens for experts", abstract: "Pricing." },
      { title: "Tokens for experts", abstract: "Sparsity.", ...moe },
      { title: "Sailing", abstract: "Wind and waves." },
    );
    expect(related.map(({ paper }) => paper)).toEqual([2, 1]);
  });

  it("are never so for words that every abstract is written with", async () => {
    const related = await relatedToFirst(
      { title: "Robust results", abstract: "A novel method improves performance. We propose tulips." },
      { title: "Robust methods", abstract: "A novel method improves performance. We propose turbines." },
      { title: "Growing tulips", abstract: "Tulips in spring." },
    );
    expect(related.map(({ paper, reasons }) => [paper, reasons])).toEqual([[2, ["tulips"]]]);
  });

  it("are never so for where code is to be had", async () => {
    const code = "Code is available at https://github.com/lab.";
    const related = await relatedToFirst(
      { title: "Deep turbines", abstract: `Blades of turbines. ${code}` },
      { title: "Light turbines", abstract: `Blades of turbines. ${code}` },
    );
    expect(related.flatMap(({ reasons }) => reasons)).toEqual(["blades of turbines"]);
  });
});
