import { describe, expect, it } from "vitest";
import { PaperSets } from "@/lib/search/embedded/match/paper-sets";
import fc from "@/tests/support/properties";

describe("the papers whose lists are wanted together", () => {
  it("are those, in rising order, and nothing is left of the search before", () => {
    const sets = new PaperSets(10);
    const [a, b] = [Uint32Array.of(1, 4, 9), Uint32Array.of(0, 4)];
    expect([...sets.of([a, b], (bits) => bits === 3)]).toEqual([4]);
    expect([...sets.of([a, b], (bits) => bits !== 2)]).toEqual([1, 4, 9]);
    expect([...sets.of([b], () => true)]).toEqual([0, 4]);
  });

  it("are the same however many there are", () => {
    const list = fc
      .uniqueArray(fc.nat(699), { maxLength: 30 })
      .map((papers) => Uint32Array.from(papers).sort());
    const sets = new PaperSets(700);
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), fc.nat(15), (lists, wanted) => {
        const bitsOf = (paper: number) =>
          lists.reduce((bits, papers, i) => bits | (papers.includes(paper) ? 1 << i : 0), 0);
        const all = Array.from({ length: 700 }, (_, paper) => paper);
        const expected = all.filter((paper) => bitsOf(paper) > 0 && (bitsOf(paper) & wanted) === wanted);
        expect([...sets.of(lists, (bits) => (bits & wanted) === wanted)]).toEqual(expected);
      }),
    );
  });
});
