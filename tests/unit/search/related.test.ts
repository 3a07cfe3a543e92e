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
      { title: "Routing tokens to sparse experts", abstract: "Sparse experts and tokens.", ...moe },
      { title: "Tokens for sparse experts", abstract: "Pricing." },
      { title: "Tokens for sparse experts", abstract: "Sparsity.", ...moe },
      { title: "Sailing", abstract: "Wind and waves." },
    );
    expect(related.map(({ paper }) => paper)).toEqual([2, 1]);
  });

  it("share a phrase of two or three words, or a word that hardly another paper has", async () => {
    const related = await relatedToFirst(
      { title: "Lattice clocks", abstract: "Clocks of ytterbium. Ytterbium, clocks." },
      { title: "Lattice clocks", abstract: "Ytterbium is a metal. Ytterbium glows." },
      // "clocks" is in all three, so that it is no reason.
      { title: "Clocks", abstract: "Clocks, clocks." },
    );
    expect(related.map(({ paper, reasons }) => [paper, reasons])).toEqual([
      [1, ["lattice clocks", "ytterbium"]],
    ]);
  });

  it("are not said to share a word that more have", async () => {
    const related = await relatedToFirst(
      { title: "Lattice clocks", abstract: "Clocks of ytterbium. Ytterbium, clocks." },
      { title: "Lattice clocks", abstract: "Ytterbium is a metal. Ytterbium glows." },
      { title: "Metals", abstract: "Ytterbium, ytterbium." },
    );
    expect(related.find(({ paper }) => paper === 1)?.reasons).toEqual(["lattice clocks"]);
  });

  it("are never so for a phrase in passing", async () => {
    const related = await relatedToFirst(
      { title: "Turbine blades", abstract: "Blades wear. We use a logical definition of wear." },
      { title: "Blades", abstract: "Blades wear. We use a logical definition of wear." },
      { title: "Gardens", abstract: "A logical definition. A garden grows." },
    );
    expect(related.map(({ paper }) => paper)).not.toContain(2);
  });

  it("are none where nothing is near", async () => {
    expect(
      await relatedToFirst(
        { title: "Robots gather on a ring", abstract: "Robots see each other, in a moving frame." },
        {
          title: "Optical flow",
          abstract: "Cameras see a moving frame and more: pixels, edges, corners, lines.",
        },
        { title: "Sailing", abstract: "Wind and waves." },
      ),
    ).toEqual([]);
  });

  it("are never so for words that every abstract is written with", async () => {
    const related = await relatedToFirst(
      { title: "Robust tulips", abstract: "A novel method improves performance. We propose tulips." },
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
      { title: "Sailing", abstract: `Wind and waves. ${code}` },
      { title: "Gardens", abstract: `Trees and flowers. ${code}` },
    );
    expect(related.flatMap(({ reasons }) => reasons)).toEqual(["blades of turbines"]);
  });
});
