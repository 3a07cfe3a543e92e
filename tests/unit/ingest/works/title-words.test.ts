import { describe, expect, it } from "vitest";
import {
  distinctionsOf,
  kindOf,
  mainAndSubtitle,
  slipBetween,
  tellingWords,
  titleWords,
} from "@/ingest/works/title-words";

describe("the words of a title", () => {
  it.each<[string, string, string]>([
    [
      "capitals, punctuation and little words aside",
      "The Theory & Practice of Light.",
      "theory practice of light",
    ],
    ["accents aside", "Schrödinger's Ångström", "schrodingers angstrom"],
    ["TeX as it is read", "$H_2$O in $\\mathbb{R}^3$", "h2o in r3"],
    ["Greek letters by name", "β-decay and $\\alpha$ decay", "beta decay alpha decay"],
    ["American spelling", "Modelling the behaviour of fibres", "modeling behavior of fibers"],
    ["a part by its number", "Light, Part II", "light 2"],
    ["a Roman numeral at the end", "Light. I", "light 1"],
    ["no numeral in the middle", "Type V stars", "type v stars"],
    ["other scripts", "光の計算", "光の計算"],
    ["none", "?!", ""],
  ])("are kept with %s", (_, title, words) => {
    expect(titleWords(title).join(" ")).toBe(words);
  });

  it.each<[string, number]>([
    ["Computing with Light", 3],
    ["Editorial", 0],
    ["Introduction to the Special Issue", 0],
    ["Annual Report 2020", 0],
    ["Annual Report of the Observatory 2020", 4],
  ])("of “%s” that could tell its work are %i", (title, count) => {
    expect(tellingWords(titleWords(title))).toHaveLength(count);
  });
});

describe("what tells works apart", () => {
  it.each<[string, string]>([
    ["Light, Part II", "2"],
    ["Erratum: Light at 13 TeV", "13 erratum"],
    ["Surfaces of genus one", "one"],
    ["Light (extended abstract)", "abstract extended"],
    ["The frequency response of light", ""],
    ["Response to Light", "response"],
  ])("in “%s” is “%s”", (title, distinctions) => {
    expect(distinctionsOf(titleWords(title))).toBe(distinctions);
  });

  it("is the kind of a work about another one, but not the form of a work", () => {
    expect(kindOf(titleWords("Reply to the Comment on Light"))).toBe("comment reply");
    expect(kindOf(titleWords("Light, extended version"))).toBe("");
  });
});

describe("a title's parts", () => {
  it.each<[string, string, string]>([
    ["Light: A Survey", "Light", "A Survey"],
    ["Light – a survey", "Light", "a survey"],
    ["Light (a survey)", "Light", "a survey)"],
    ["Is it light? A survey", "Is it light", "A survey"],
    ["Light-matter states (and more) of atoms", "Light-matter states (and more) of atoms", ""],
  ])("of “%s” are “%s” and “%s”", (title, main, subtitle) => {
    expect(mainAndSubtitle(title)).toEqual([main, subtitle]);
  });
});

describe("a slip of the pen", () => {
  it.each<[string, string, ReturnType<typeof slipBetween>]>([
    ["silicon", "silcon", "moved"],
    ["silicon", "sillicon", "moved"],
    ["silicon", "siliocn", "moved"],
    ["alkanes", "alkenes", "replaced"],
    ["symmetric", "asymmetric", null],
    ["linear", "nonlinear", null],
    ["light", "sight", null],
    ["odd", "add", null],
    ["2019a", "2020a", null],
    ["networks", "networking", null],
  ])("between %s and %s is %s", (a, b, slip) => {
    expect(slipBetween(a, b)).toBe(slip);
    expect(slipBetween(b, a)).toBe(slip);
  });
});
