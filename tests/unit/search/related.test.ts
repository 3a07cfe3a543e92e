import { describe, expect, it } from "vitest";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { SeenTwice } from "@/lib/search/embedded/build/seen-twice";
import { openEngine } from "@/lib/search/embedded/open";
import type { RelatedPaper } from "@/lib/search/engine";
import { WorkCounter } from "@/tests/support/patterns/work";
import { paperOf, type Sketch, TOPICS, textsOf } from "./papers";

/** What is related to the first of some papers. */
function relatedToFirst(...sketches: readonly Sketch[]): Promise<readonly RelatedPaper[]> {
  const papers = sketches.map(paperOf);
  return openEngine(buildIndex(papers), textsOf(papers), TOPICS).related(0, 5);
}

describe("what is related to a paper", () => {
  const like = { title: "Tokens for experts", abstract: "Sparse attention routes tokens through layers." };
  const unlike = { title: "Sailing", abstract: "Wind and waves." };
  const others: readonly Sketch[] = [
    ...Array.from({ length: 20 }, () => like),
    ...Array.from({ length: 80 }, () => unlike),
  ];
  const giant = {
    title: "Routing tokens to experts",
    abstract: "Experts route tokens through layers of sparse attention. ".repeat(180),
  };

  it("is found without reading any text but its own", async () => {
    const papers = [giant, ...others].map(paperOf);
    const read = new Set<number>();
    const texts = textsOf(papers);
    const counted = {
      count: texts.count,
      read: (paper: number) => {
        read.add(paper);
        return texts.read(paper);
      },
    };
    const engine = openEngine(buildIndex(papers), counted, TOPICS);
    const related = await engine.related(0, 5);
    expect(related).toHaveLength(5);
    expect(related[0]?.reasons).toContain("sparse attention");
    expect(read).toEqual(new Set([0]));
  });

  it("takes no more work where its text is a hundred times as long", async () => {
    const counter = new WorkCounter();
    await counter.start();
    const workFor = async (first: Sketch) => {
      const papers = [first, ...others].map(paperOf);
      const engine = openEngine(buildIndex(papers), textsOf(papers), TOPICS);
      await engine.related(0, 5);
      return counter.of(() => engine.related(0, 5));
    };
    const short = await workFor({ ...giant, abstract: giant.abstract.slice(0, 113) });
    const long = await workFor(giant);
    counter.stop();
    expect(long).toBeLessThan(2 * short);
  });
});

describe("texts that are noted to see which come again", () => {
  it("are told apart from those that come once", () => {
    const seen = new SeenTwice();
    for (const text of ["a b", "a c", "a b"]) seen.add(SeenTwice.slotOf(text));
    expect(["a b", "a c", "a d"].map((text) => seen.has(SeenTwice.slotOf(text)))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the reasons for which papers are related", () => {
  const sea = { title: "Sailing", abstract: "Wind and waves." };
  const rest = Array.from({ length: 60 }, () => sea);
  const reasonsOf = async (said: string) => {
    const related = await relatedToFirst(
      { title: "Sparse experts", abstract: `Sparse experts route tokens. ${said}` },
      { title: "Sparse experts again", abstract: `Sparse experts route photons. ${said}` },
      ...rest,
    );
    return related[0]?.reasons ?? [];
  };

  it.each(["definition", "logical", "survey", "fine-grained"])(
    "are telling phrases of both, and not that both say “%s” in passing",
    async (word) => {
      const reasons = await reasonsOf(`The ${word} here. The ${word} there.`);
      expect(reasons.join(" ")).toContain("experts");
      expect(reasons.join(" ")).not.toContain(word);
    },
  );

  it("are a single rare word only where one of them insists on it", async () => {
    expect(await reasonsOf("A spinnaker. Another spinnaker.")).not.toContain("spinnaker");
    expect(await reasonsOf("Spinnaker, spinnaker, spinnaker!")).toContain("spinnaker");
  });
});

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
      { title: "Lattice clocks", abstract: "Clocks of ytterbium. Ytterbium, clocks, ytterbium." },
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
      { title: "Lattice clocks", abstract: "Clocks of ytterbium. Ytterbium, clocks, ytterbium." },
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
