import { describe, expect, it } from "vitest";
import { abstractLikeness, type Company, company } from "@/ingest/works/likeness";

describe("how alike abstracts are", () => {
  const TEXT = "one two three four five six seven eight nine ten";

  it("is the share of the shorter one's runs of three words that the other has", () => {
    // Of the 8 runs of the shorter text, those with "nine" and "ten" in them are not in the other: 6 are.
    expect(abstractLikeness(TEXT, "one two three four five six seven eight eleven twelve thirteen")).toBe(
      6 / 8,
    );
    expect(abstractLikeness(TEXT, `Zero ${TEXT.toUpperCase()}, eleven.`)).toBe(1);
    expect(abstractLikeness(TEXT, "ten nine eight seven six five four three two one")).toBe(0);
  });

  it("is not known where one is missing or very short", () => {
    expect(abstractLikeness(TEXT, undefined)).toBeNull();
    expect(abstractLikeness("We compute with light.", TEXT)).toBeNull();
  });
});

describe("the company of two lists of authors", () => {
  it.each<[string, string[], string[], Company]>([
    [
      "all, by initials and in another order",
      ["Ada Byron", "Charles Babbage"],
      ["C. Babbage", "A. Byron"],
      "all",
    ],
    ["all that are named before others", ["Ada Byron", "C. Babbage"], ["Byron, Ada and others"], "all"],
    ["all before et al.", ["Ada Byron", "C. Babbage"], ["Ada Byron", "et al."], "all"],
    ["most", ["Ada Byron", "Charles Babbage"], ["Ada Byron", "Alan Turing"], "most"],
    ["few", ["Ada Byron", "Charles Babbage", "Mary Somerville"], ["Ada Byron", "X. Y", "Z. W"], "few"],
    ["few, of one family name", ["Jian Zhou"], ["Keren Zhou"], "few"],
    ["most, spelled in another way", ["Sergei Ivanov"], ["Sergey Ivanov"], "most"],
    ["most, without umlauts", ["Jürgen Müller"], ["Juergen Mueller"], "most"],
    ["unknown beside nobody", ["Ada Byron"], [], null],
    ["unknown beside a collaboration", ["Ada Byron"], ["ATLAS Collaboration"], null],
    ["few of two collaborations", ["CMS Collaboration"], ["ATLAS Collaboration"], "few"],
    ["all of one collaboration", ["The ATLAS Collaboration"], ["The ATLAS Collaboration"], "all"],
  ])("%s", (_, a, b, shared) => {
    expect(company(a, b)).toBe(shared);
    expect(company(b, a)).toBe(shared);
  });
});
