import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";

/** What is typed, and the same in the query language. */
const CITATIONS = [
  ["Eysenbach et al., 2018", "author:Eysenbach 2018"],
  ["Chorowski et al. (2015)", "author:Chorowski 2015"],
  ["chorowski et. al 2015", "author:chorowski 2015"],
  ["(Vaswani et al., 2017)", "author:Vaswani 2017"],
  ["Greene, Esry et al. 2018", "author:Greene author:Esry 2018"],
  ["Greene and Esry et al. 2018", "author:Greene author:Esry 2018"],
  ["van der Waals et al. 1910", 'author:"van der Waals" 1910'],
  ["C. H. Greene et al.", 'author:"C. H. Greene"'],
  ["Greene, C. H., Esry, B. D., et al.", 'author:"Greene, C. H." author:"Esry, B. D."'],
  ["attention by Vaswani et al.", "attention by author:Vaswani"],
  ["Vaswani et al.'s transformer", "author:Vaswani transformer"],
  ["Smith and Jones 2018", "Smith and Jones 2018"],
  ["author:booth et al. 2012", "author:booth 2012"],
  ["et al", "all:et all:al"],
  ["all:et all:al", "all:et all:al"],
] as const;

describe("a citation", () => {
  it.each(CITATIONS)("%s is %s", (typed, meant) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(meant);
    expect(notes).toEqual([]);
  });

  it("leaves et al. out of a pasted reference", () => {
    const reference =
      "Booth et al. Breaking the carbon dimer: the challenges of multiple bond dissociation with full methods 2011";
    expect(printQuery(parseQuery(reference).query)).not.toContain("et al");
  });

  it("is none in a pasted abstract, which speaks of others' work", () => {
    const abstract =
      "Backward Filtering Forward Guiding is a bidirectional algorithm proposed in Mider et al and studied more in depth " +
      "in a general setting by others. In category theory, optics have been proposed for modelling systems with " +
      "bidirectional data flow. We connect both, and report (arXiv:2512.20856) that they are equivalent";
    const printed = printQuery(parseQuery(abstract).query);
    expect(printed).not.toContain("author:");
    expect(printed).not.toContain("id:");
  });
});
