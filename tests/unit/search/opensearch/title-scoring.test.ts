import { describe, expect, it } from "vitest";
import { titleParts } from "@/lib/search/opensearch/title-scoring";
import type { Weighed } from "@/lib/search/opensearch/weighing";

function weighed(form: string, idf: number): Weighed {
  const leaf = {
    field: "any",
    spellings: [[form]],
    names: [],
    prefix: "none",
    exact: false,
    little: false,
    text: form,
  } as const;
  return { leaf, papers: 1, idf };
}

/** What the parts whose name begins so can add together. */
function worthOf(words: readonly Weighed[], begins: string): number {
  const boosts = titleParts(words)
    .filter(({ name }) => name.startsWith(begins))
    .map(({ query }) => Number(/"boost":([\d.]+)}}$/.exec(JSON.stringify(query))?.[1]));
  return boosts.reduce((sum, boost) => sum + boost, 0);
}

describe("being called by the words of a query", () => {
  // 0.5 for holding them and 0.3 for holding little besides, times a weight of 5.
  it.each([[[5]], [[2, 3]], [[1, 1, 1, 2]]])("is worth the same however many they are: %j", (weights) => {
    const words = weights.map((idf, i) => weighed(`word${i}`, idf));
    expect(worthOf(words, "called-")).toBeCloseTo(4);
  });

  it("by one of four words is worth a seventh of its share", () => {
    const words = [1, 1, 1, 2].map((idf, i) => weighed(`word${i}`, idf));
    expect(worthOf(words, "called-3")).toBeCloseTo(0.8 * 2 * 0.15);
  });

  it("by most of them asks for three of four, and for both of two", () => {
    const least = (count: number) =>
      /"minimum_should_match":(\d+)}},"boost"/.exec(
        JSON.stringify(
          titleParts(Array.from({ length: count }, (_, i) => weighed(`word${i}`, 1))).find(
            ({ name }) => name === "called-most",
          ),
        ),
      )?.[1];
    expect([least(2), least(3), least(4), least(8)]).toEqual(["2", "3", "3", "6"]);
  });
});
