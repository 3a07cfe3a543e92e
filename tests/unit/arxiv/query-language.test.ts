import { describe, expect, it, test } from "vitest";
import { arxivQuery } from "@/lib/arxiv/query-language";
import { printQuery } from "@/lib/query/print";
import fc from "@/tests/support/properties";

function printed(text: string): string | null {
  const query = arxivQuery(text);
  return query === null ? null : printQuery(query);
}

describe("arXiv's query language", () => {
  // The left sides are the examples and rules of arXiv's manual.
  test.each([
    ["all:electron", "electron"],
    ["au:del_maestro AND ti:checkerboard", 'author:"del maestro" AND title:checkerboard'],
    ["au:del_maestro ANDNOT ti:checkerboard", 'author:"del maestro" AND -title:checkerboard'],
    ["au:del_maestro AND NOT ti:checkerboard", 'author:"del maestro" AND -title:checkerboard'],
    [
      "au:del_maestro ANDNOT (ti:checkerboard OR ti:Pyrochlore)",
      'author:"del maestro" AND -(title:checkerboard OR title:Pyrochlore)',
    ],
    ['au:del_maestro AND ti:"quantum criticality"', 'author:"del maestro" AND title:"quantum criticality"'],
    ["ANDNOT ti:checkerboard", "-title:checkerboard"],
    ["ANDNOT (a OR b)", "-(a OR b)"],
    ["abs:electron co:pages jr:nature", "abstract:electron OR comment:pages OR journal:nature"],
    ["electron proton", "electron OR proton"],
    ["a b AND c", "a OR b AND c"],
    ["a AND b OR c AND d", "a AND b OR c AND d"],
    ["ti:(a AND (b OR c))", "title:a AND (title:b OR title:c)"],
    ["cat:(cs.AI OR cs.LG)", "category:cs.AI OR category:cs.LG"],
    ["cat:(cs.AI OR (cs.LG ANDNOT ti:x))", "category:cs.AI OR category:cs.LG AND -title:x"],
    ["cat:q-fin.*", "category:q-fin"],
    ["cat:cs*", "category:cs"],
    ['ti:"a AND b"', 'title:"a AND b"'],
    ["ti:quant*", "title:quant*"],
    ["submittedDate:[202301010600 TO 202401010600]", "submitted:2023-01-01..2024-01-01"],
    ["submittedDate:[199103 TO 1992]", "submitted:1991-03..1992"],
    ["id:2505.23819", "id:2505.23819"],
  ])("%s is %s", (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it("reads what the search box would take for a citation or a sentence as words", () => {
    expect(printed("Vaswani, 2017")).toBe("Vaswani, OR 2017");
  });

  test.each(["", "()", "AND", "((((", "cat:("])("has nothing to look for in %j", (text) => {
    expect(arxivQuery(text)).toBeNull();
  });

  it("knows no report numbers", () => {
    expect(printed("rn:IHES-01")).toContain("id:");
  });

  it("takes whatever is typed", () => {
    const sign = fc.constantFrom(
      ...'()":*?[]_- ',
      " AND ",
      " OR ",
      " ANDNOT ",
      "ti:",
      "cat:",
      "rn:",
      "submittedDate:",
    );
    const text = fc.array(fc.oneof(sign, fc.string({ maxLength: 6 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => {
        const query = arxivQuery(pieces.join(""));
        expect(query === null || query.kind !== "all").toBe(true);
      }),
    );
  });
});
