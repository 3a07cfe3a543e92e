import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { draftsInMemory } from "@/ingest/works/drafts";
import { groupDrafts } from "@/ingest/works/group";
import { mergeDrafts } from "@/ingest/works/merge";
import { differenceOf, placeIn } from "@/ingest/works/publications";

const ABSTRACT = "Photonic accelerators compute matrix products with light and need very little energy.";

function draft(journalRef: string, rest: Partial<Draft> = {}): Draft {
  return {
    kind: "draft",
    origin: { source: "library", format: "test", file: "test.bib", position: 1 },
    title: "Computing with Light on Lamps",
    authors: [{ name: "Jane Doe" }],
    journalRef,
    ...rest,
  };
}

describe("a journal reference", () => {
  it.each([
    [
      "J. Light 12(3), 45–67 (March 2020)",
      { venue: "J. Light", volume: "12", issue: "3", pages: "45–67", year: "2020" },
    ],
    ["Lamps 96, 133331 (2020)", { venue: "Lamps", volume: "96", issue: "", pages: "133331", year: "2020" }],
    ["J. Light no. 3", { venue: "J. Light", volume: "", issue: "3", pages: "", year: "" }],
    [
      "Proc. Light, LNCS 7 (Ray, 2019)",
      { venue: "Proc. Light, LNCS", volume: "7", issue: "", pages: "", year: "2019" },
    ],
    ["March 2020", { venue: "", volume: "", issue: "", pages: "", year: "2020" }],
    ["2020", { venue: "", volume: "", issue: "", pages: "", year: "2020" }],
  ])("%s names a place", (reference, place) => {
    expect(placeIn(reference)).toEqual(place);
  });

  it.each([
    ["LampNews 6(3), 113–114 (1985)", "LampNews 7(1), 3–4 (1986)", "place"],
    ["LampNews 6(3), 113 (1985)", "LampNews 6(4), 113 (1985)", "place"],
    ["LampNews 6(3), 113 (1985)", "LampNews 6(3), 120–121 (1985)", "place"],
    ["LampNews (1985)", "LampNews (1986)", "year"],
    ["Phys. Rev. D 60, 94012 (1999)", "Physical Review D 61, 94012 (1999)", "place"],
    ["Phys. Rev. D 60(9), 094012 (1999)", "Physical Review D 60, 94012 (2000)", null],
    ["Lamps 12, 2114 (2020)", "Lamps 12, 1–20 (2020)", null],
    ["Proc. of the 31st Lamp Conference (2019)", "Lamp Journal 7 (2020)", null],
    ["J. Lamps 5", "J. Lamps 5, 12 (2020)", null],
  ])("%s and %s differ in: %s", (a, b, difference) => {
    expect(differenceOf(a, b)).toBe(difference);
    expect(differenceOf(b, a)).toBe(difference);
  });
});

describe("records of one title", () => {
  it.each([
    ["two columns in two volumes", [draft("LampNews 6, 3 (1985)"), draft("LampNews 7, 4 (1986)")], 2],
    ["two columns of two years", [draft("LampNews (1985)"), draft("LampNews (1986)")], 2],
    [
      "one paper that two libraries date otherwise, with its abstract",
      [draft("LampNews (1985)", { abstract: ABSTRACT }), draft("LampNews (1986)", { abstract: ABSTRACT })],
      1,
    ],
    [
      "one paper and its journal abbreviated",
      [draft("Phys. Rev. D 60, 9 (1999)"), draft("Physical Review D 60, 9 (1999)")],
      1,
    ],
    [
      "a conference paper and its article",
      [draft("Proc. Lamp Conf. (2019)"), draft("Lamp Journal 7 (2020)")],
      1,
    ],
  ])("are %s", (_, drafts, works) => {
    expect(groupDrafts(draftsInMemory(drafts)).count).toBe(works);
  });

  it("do not lend the DOI of the article to the conference paper", () => {
    const work = mergeDrafts([
      draft("Proc. Lamp Conf. (2019)"),
      draft("Lamp Journal 7, 3 (2020)", { doi: "10.1000/article" }),
    ]);
    expect(work.journalRef).toBe("Proc. Lamp Conf. (2019)");
    expect(work.doi).toBeUndefined();
  });

  it("lend the DOI of one publication", () => {
    const work = mergeDrafts([
      draft("Lamps 7, 3 (2020)"),
      draft("Lamps J. 7, 3–9 (2020)", { doi: "10.1000/a" }),
    ]);
    expect(work).toMatchObject({ journalRef: "Lamps 7, 3 (2020)", doi: "10.1000/a", links: [] });
  });
});
