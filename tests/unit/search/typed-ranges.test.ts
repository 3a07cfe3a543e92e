import { describe, expect, it } from "vitest";
import { typedRanges } from "@/lib/search/typed-ranges";

describe("the typed letters of a name", () => {
  it.each<[typed: string, name: string, marked: string[]]>([
    ["mix", "A Mixture of Mixed Experts", ["Mix", "Mix"]],
    ["mixture", "A Mixture of Mixtures", ["Mixture", "Mixture"]],
    ["mixture ", "A Mixture of Mixtures", ["Mixture"]],
    ["mixture of exp", "A Mixture of Experts of Old", ["Mixture", "Exp"]],
    ["noninv", "Non-invasive imaging", []],
    ["noninvasive", "Non-invasive imaging", ["Non-invasive"]],
    ["godel", "Ada Gödel", ["Gödel"]],
    ["gö", "Ada Gödel", ["Gö"]],
    ["zebra", "Ada Gödel", []],
    ["", "Ada Gödel", []],
  ])("%s in %s", (typed, name, marked) => {
    expect(typedRanges(name, typed).map(([start, end]) => name.slice(start, end))).toEqual(marked);
  });
});
