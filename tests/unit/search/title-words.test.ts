import { describe, expect, it } from "vitest";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { Dictionary } from "@/lib/search/embedded/match/dictionary";
import type { Leaf } from "@/lib/search/embedded/match/leaf";
import { Titles } from "@/lib/search/embedded/rank/title-words";
import { IndexViews } from "@/lib/search/embedded/storage/index-views";
import { barePaper } from "../../support/bare-paper";

/** Where the words of a query stand in a title, as they were typed. */
function placesIn(title: string, word: Partial<Leaf>): unknown {
  const views = new IndexViews(buildIndex([barePaper({ title: "Another" }), barePaper({ title })]));
  const titles = new Titles(views, new Dictionary(views));
  return titles.places(1, titles.spellings({ ...LEAF, ...word }));
}

const LEAF: Leaf = {
  field: "any",
  spellings: [],
  names: [],
  prefix: "none",
  exact: false,
  little: false,
  text: "",
};

describe("a word of a query in a title", () => {
  it("stands where it was written, counted in words that carry something", () => {
    expect(placesIn("Traps for the cold ions", { spellings: [["ions"]] })).toEqual([[2, 2]]);
  });

  it("stands nowhere in another form", () => {
    expect(placesIn("Traps for cold ions", { spellings: [["trap"]] })).toEqual([]);
  });

  it("stands where its beginning does while it is typed", () => {
    expect(placesIn("Trapping cold ions", { spellings: [["tra"]], prefix: "typing" })).toEqual([[0, 0]]);
  });

  it("may be several that follow each other", () => {
    const spellings = [["mixture", "of", "experts"]];
    expect(placesIn("A mixture of experts", { spellings })).toEqual([[0, 1]]);
    expect(placesIn("Experts of a mixture", { spellings })).toEqual([]);
  });

  it("may be a compound, parted or as one", () => {
    expect(placesIn("Safe non-invasive imaging", { spellings: [["noninvasive"]] })).toEqual([[1, 1]]);
    expect(placesIn("Safe non-invasive imaging", { spellings: [["non", "invasive"]] })).toEqual([[1, 2]]);
    expect(placesIn("Safe non-invasive imaging", { spellings: [["imaging"]] })).toEqual([[3, 3]]);
    expect(placesIn("Safe non-invasive imaging", { spellings: [["nonin"]], prefix: "typing" })).toEqual([]);
  });

  it("stands nowhere when no title has it", () => {
    expect(placesIn("Cold ions", { spellings: [["quark"]] })).toEqual([]);
  });
});
