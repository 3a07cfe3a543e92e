import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeQuery } from "@/lib/query/describe";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";
import { bare, hostileQueries } from "./hostile";

/** Query text, its canonical form, and how it is described; empty descriptions are those that only repeat the words. */
const TABLE: readonly (readonly [typed: string, printed: string, described: string])[] = [
  ["", "", ""],
  ["mixture of experts", "mixture of experts", "mixture of experts"],
  ['"mixture of experts" fpga', '"mixture of experts" fpga', "“mixture of experts” and fpga"],
  ["“curly quotes”", '"curly quotes"', "“curly quotes”"],
  ["moe -survey", "moe -survey", "moe and not survey"],
  ["moe NOT survey", "moe -survey", "moe and not survey"],
  ["NOT survey", "-survey", "not survey"],
  ["moe ANDNOT survey", "moe AND -survey", "moe and not survey"],
  ["NOT --flag", "NOT --flag", "not --flag"],
  ["NOT NOT survey", "survey", "survey"],
  ["moe not survey", "moe not survey", "moe not survey"],
  ["non-invasive imaging", "non-invasive imaging", "non-invasive imaging"],
  ["a - b --flag", "a - b --flag", "a - b --flag"],
  ["a OR b c", "a OR b c", "a or b c"],
  ["a b AND c", "a b AND c", "a and b and c"],
  ["(a OR b) c", "(a OR b) c", "(a or b) and c"],
  ["a AND (b OR c)", "a AND (b OR c)", "a and (b or c)"],
  ["-(a b)", "-(a b)", "not (a b)"],
  ["(a b)", "a b", "a b"],
  ["x (a b) AND c", "x (a b) AND c", "x and a b and c"],
  ["photon*", "photon*", "photon…"],
  ["ti:(linear layouts)", "title:linear title:layouts", "title: linear layouts"],
  ["au:zhou ti:layouts", "author:zhou title:layouts", "author: zhou and title: layouts"],
  ["title: mixture -cat:cs.CL", "title:mixture -category:cs.CL", "title: mixture and not category: cs.CL"],
  ["au:del_maestro", 'author:"del maestro"', "author: “del maestro”"],
  ['au:"del maestro"', 'author:"del maestro"', "author: “del maestro”"],
  ["ti:(a OR au:b)", "title:a OR author:b", "title: a or author: b"],
  [
    "abs:x co:y jr:z all:w",
    "abstract:x comment:y journal:z w",
    "abstract: x and comment: y and journal: z and w",
  ],
  ["year:2024", "year:2024", "year: 2024"],
  ["year:2023..2025", "year:2023..2025", "year: 2023 to 2025"],
  ["year:2023-2025", "year:2023..2025", "year: 2023 to 2025"],
  ["year:2023..", "year:2023..", "year: 2023 to"],
  [
    "submitted:2026-03-01..2026-03-31",
    "submitted:2026-03-01..2026-03-31",
    "submitted: 2026-03-01 to 2026-03-31",
  ],
  ["submittedDate:[202301010600 TO 2024]", "submitted:2023-01-01..2024", "submitted: 2023-01-01 to 2024"],
  ["has:code id:2505.23819v5", "has:code id:2505.23819v5", "has: code and id: 2505.23819v5"],
  [
    "doi:10.1016/0031-8914(53)80099-6 x",
    'doi:"10.1016/0031-8914(53)80099-6" x',
    "doi: 10.1016/0031-8914(53)80099-6 and x",
  ],
  ['topic:"mixture of experts"', 'topic:"mixture of experts"', "topic: mixture of experts"],
  ["https://arxiv.org/abs/2505.23819v2", "id:2505.23819v2", "id: 2505.23819v2"],
  ["https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "doi: 10.1000/xyz"],
  ["all:OR all:-x all:ti:y", "all:OR all:-x all:ti:y", "OR -x ti:y"],
  [
    "UniEdit-I: Training-free Editing",
    "UniEdit-I: Training-free Editing",
    "UniEdit-I: Training-free Editing",
  ],
  ["Source: a study", "Source: a study", "Source: a study"],
];

describe("the query language", () => {
  it.each(TABLE)("reads %s", (typed, printed, described) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(printed);
    expect(describeQuery(query)).toBe(described);
    expect(notes).toEqual([]);
    expect(bare(parseQuery(printed).query)).toEqual(bare(query));
  });

  it("keeps the place of every word in the text", () => {
    expect(parseQuery(" -ti:moe").query).toEqual({
      kind: "not",
      of: { kind: "word", field: "title", text: "moe", prefix: false, at: { start: 2, end: 8 } },
    });
  });

  it("lets words be relaxed only where nothing was asked for explicitly", () => {
    expect(parseQuery("a b").query).toMatchObject({ kind: "and", explicit: false });
    expect(parseQuery("a AND b").query).toMatchObject({ kind: "and", explicit: true });
    expect(parseQuery("(a b)").query).toMatchObject({ kind: "and", explicit: false });
  });

  it("joins with OR where arXiv's interface does, and still excludes from the whole", () => {
    expect(printQuery(parseQuery("a b -c", { defaultOperator: "or" }).query)).toBe("(a OR b) AND -c");
  });

  it.each([
    ['moe "open phrase', 'moe "open phrase"', 4, 16],
    ["(moe", "moe", 0, 1],
    ["moe)", "moe", 3, 4],
    ["moe ()", "moe", 4, 5],
    ['moe ""', "moe", 4, 6],
    ["OR moe", "moe", 0, 2],
    ["moe OR", "moe", 4, 6],
    ["moe AND", "moe", 4, 7],
    ["moe NOT", "moe", 4, 7],
    ["moe ti:", "moe", 4, 7],
    ["moe *", "moe", 4, 5],
    ["moe has:everything", "moe", 4, 18],
    ["moe year:soon", "moe", 4, 13],
    ["moe submitted:2024-13", "moe", 4, 21],
    ["year:2025..2023", "year:2023..2025", 0, 15],
    ["year:(a b)", "a b", 0, 5],
  ])("searches for what it can of %s, and marks the rest", (typed, printed, start, end) => {
    const { query, notes } = parseQuery(typed);
    expect(printQuery(query)).toBe(printed);
    expect(notes.map((note) => note.at)).toEqual([{ start, end }]);
  });

  it("takes as many terms as the site allows, and says where it stopped", () => {
    const { query, notes } = parseQuery("a b c d", { maxTerms: 2 });
    expect(printQuery(query)).toBe("a b");
    expect(notes).toEqual([
      { at: { start: 4, end: 7 }, message: "A query can have 2 words; those from here on were left out." },
    ]);
  });

  it("has no limit of its own, and no depth that breaks it", () => {
    expect(parseQuery("word ".repeat(20_000)).notes).toEqual([]);
    expect(parseQuery(`${"(".repeat(50_000)}moe`).query).toMatchObject({ kind: "word" });
    expect(parseQuery(`${"NOT ".repeat(50_001)}moe`).query).toMatchObject({ kind: "not" });
    expect(() => printQuery(parseQuery("-(".repeat(50_000)).query)).not.toThrow();
  });

  it("prints what reads back as the same query, whatever was typed", () => {
    fc.assert(
      fc.property(hostileQueries, (typed) => {
        const { query, notes } = parseQuery(typed);
        expect(bare(parseQuery(printQuery(query)).query)).toEqual(bare(query));
        for (const { at } of notes)
          expect(0 <= at.start && at.start < at.end && at.end <= typed.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
