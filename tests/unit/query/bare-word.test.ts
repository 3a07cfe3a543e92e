import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";

describe("a bare word", () => {
  it.each([
    ["cs.LG privacy", "category:cs.LG privacy"],
    ["CS.lg privacy", "category:cs.LG privacy"],
    ["math.GT, stretch", "category:math.GT stretch"],
    ["quant-ph", "category:quant-ph"],
    ["math proofs", "math proofs"],
    ["all:cs.LG", "all:cs.LG"],
    ["category:machine learning privacy", 'category:"machine learning" privacy'],
    [
      "cat:distributed, parallel, and cluster computing",
      'category:"distributed, parallel, and cluster computing"',
    ],
    ["category:machine", "category:machine"],
    ["Greene_C_H", 'author:"Greene C H"'],
    ["Kimball_D_F_J atoms", 'author:"Kimball D F J" atoms'],
    ["F_2", "F_2"],
    ["k_B T", "k_B T"],
    ["greene_c", "greene_c"],
  ])("%s is read as %s", (typed, meant) => {
    const { query } = parseQuery(typed);
    expect(printQuery(query)).toBe(meant);
    expect(printQuery(parseQuery(meant).query)).toBe(meant);
  });

  it.each([
    ["???", ""],
    ["+", ""],
    ["🚀", ""],
    ["—", ""],
    ['"..."', ""],
    ["🚀 rocket", "🚀 rocket"],
    ["+ graphene", "+ graphene"],
    ["gra*ene", "gra*ene"],
    ["gr?phene oxide", "gr?phene oxide"],
    [".NET", ".NET"],
  ])("says of %s what cannot be searched", (typed, searched) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(searched);
    expect(notes).toHaveLength(1);
  });

  it.each(["p53 +/- mice", "a - b", "Graphene — a review", "Who is right ?", "C++", "$\\alpha$"])(
    "says nothing of %s",
    (typed) => {
      expect(parseQuery(typed).notes).toEqual([]);
    },
  );
});
