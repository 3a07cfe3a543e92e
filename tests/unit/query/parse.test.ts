import { describe, expect, it } from "vitest";
import { describeQuery } from "@/lib/query/describe";
import { pastedIdentifier } from "@/lib/query/identifier";
import { parseQuery } from "@/lib/query/parse";
import { printQuery } from "@/lib/query/print";
import fc from "@/tests/support/properties";
import { bare, hostileQueries, longQueries } from "./hostile";

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
  ["a OR b AND NOT c", "a OR b AND -c", "a or b and not c"],
  ["a and b or not c", "a and b or not c", "a and b or not c"],
  ["(a OR b) ANDNOT (c OR d)", "(a OR b) AND -(c OR d)", "(a or b) and not (c or d)"],
  ["NOT a OR b", "-a OR b", "not a or b"],
  ["NOT (a OR b)", "-(a OR b)", "not (a or b)"],
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
  ["ti:(a OR b) c", "(title:a OR title:b) c", "(title: a or title: b) and c"],
  ["ti:((a OR b) -c)", "(title:a OR title:b) -title:c", "(title: a or title: b) and not title: c"],
  [
    "au:(zhou AND del_maestro)",
    'author:zhou AND author:"del maestro"',
    "author: zhou and author: “del maestro”",
  ],
  ['author:"de Bruyn Kops"', 'author:"de Bruyn Kops"', "author: “de Bruyn Kops”"],
  ["au:de_Bruyn_Kops", 'author:"de Bruyn Kops"', "author: “de Bruyn Kops”"],
  ["au:j_smith", 'author:"j smith"', "author: “j smith”"],
  ["ti:(a OR au:b)", "title:a OR author:b", "title: a or author: b"],
  [
    "abs:x co:y jr:z all:w",
    "abstract:x comment:y journal:z w",
    "abstract: x and comment: y and journal: z and w",
  ],
  ["year:2024", "year:2024", "year: 2024"],
  ["year:2023..2025", "year:2023..2025", "year: 2023 to 2025"],
  ["year:2023-2025", "year:2023..2025", "year: 2023 to 2025"],
  ["year:2023..", "year:2023..", "year: from 2023"],
  [
    "submitted:2026-03-01..2026-03-31",
    "submitted:2026-03-01..2026-03-31",
    "submitted: 2026-03-01 to 2026-03-31",
  ],
  ["submittedDate:[202301010600 TO 2024]", "submitted:2023-01-01..2024", "submitted: 2023-01-01 to 2024"],
  ["submitted:[20230101 TO *]", "submitted:2023-01-01..", "submitted: from 2023-01-01"],
  ["lastUpdatedDate:[* TO 2024]", "updated:..2024", "updated: until 2024"],
  ["submittedDate:202403", "submitted:2024-03", "submitted: 2024-03"],
  ["has:code id:2505.23819v5", "has:code id:2505.23819v5", "has: code and id: 2505.23819v5"],
  [
    "doi:10.1016/0031-8914(53)80099-6 x",
    'doi:"10.1016/0031-8914(53)80099-6" x',
    "doi: 10.1016/0031-8914(53)80099-6 and x",
  ],
  ['topic:"mixture of experts"', 'topic:"mixture of experts"', "topic: mixture of experts"],
  [
    "moe id:https://arxiv.org/abs/2505.23819v2",
    "moe id:https://arxiv.org/abs/2505.23819v2",
    "moe and id: https://arxiv.org/abs/2505.23819v2",
  ],
  ["id:math.GT/0309136 x", "id:math.GT/0309136 x", "id: math.GT/0309136 and x"],
  ["moe arXiv: 2505.23819", "moe id:2505.23819", "moe and id: 2505.23819"],
  ["arXiv:2505.23819v2 [cs.PL]", "id:2505.23819v2", "id: 2505.23819v2"],
  ["math.GT/0309136", "id:math/0309136", "id: math/0309136"],
  ["10.48550/arXiv.2505.23819", "id:2505.23819", "id: 2505.23819"],
  ["DOI: 10.1000/xyz", "doi:10.1000/xyz", "doi: 10.1000/xyz"],
  [
    "doi:10.48550/arXiv.2505.23819 moe",
    "doi:10.48550/arXiv.2505.23819 moe",
    "doi: 10.48550/arXiv.2505.23819 and moe",
  ],
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

  // What people paste and ask: none of it may restrict more than its words do.
  it.each([
    ["vitamin D: effects (in adults)", "vitamin D: effects in adults"],
    ["what is R&D? a review.", "what is R&D? a review."],
    ["(GAN)", "GAN"],
    ["graph neural networks (GNNs) for molecules", "graph neural networks GNNs for molecules"],
    ["homozygous alpha(+)-thalassemia", "homozygous alpha + all:-thalassemia"],
    ["alkaline-earth(-like) atoms", "alkaline-earth all:-like atoms"],
    ["a Ti:sapphire laser", "a Ti:sapphire laser"],
    ["algebras C^* and H_*(X)", "algebras C^* and H_* X"],
    ["control by fluid injection -dash papers .", "control by fluid injection all:-dash papers"],
    ["storage at -20 °C", "storage at -20 °C"],
    ["p53 +/- mice", "p53 +/- mice"],
    ["A* search", "A* search"],
    ['10: the 5" pipe', "10: the 5 pipe"],
    ["Parkinson's disease in the 'young'", "Parkinson's disease in the 'young'"],
    ['"Why Should I Trust You?": Explaining Predictions', "Why Should I Trust You? : Explaining Predictions"],
    ['the "so-called"-effect', "the so-called all:-effect"],
    ["SEARCH AND RETRIEVAL OF OLD OR NEW ABSTRACTS", "SEARCH all:AND RETRIEVAL OF OLD all:OR NEW ABSTRACTS"],
  ])("takes %s for bare words", (typed, printed) => {
    const { query } = parseQuery(typed);
    expect(printQuery(query)).toBe(printed);
    const parts = query.kind === "and" && !query.explicit ? query.of : [query];
    expect(parts.every((part) => part.kind === "word" && part.field === "any" && !part.prefix)).toBe(true);
  });

  it("takes a pasted abstract for bare words, and says so where its signs could be syntax", () => {
    const abstract =
      'We ask whether "emergent" abilities are real: the adjusted OR was 2.3 (95% CI: 1.1 to 4.0) -measured ' +
      "over a title: the set of forty tasks which earlier work had used for the same purpose, and we do NOT find that " +
      "larger models behave in another way than smaller models once the metric is chosen with some care.";
    const { query, notes } = parseQuery(abstract);
    expect(query).toMatchObject({ kind: "and", explicit: false });
    if (query.kind !== "and") throw new Error("several words were typed");
    expect(query.of.every((part) => part.kind === "word" && part.field === "any")).toBe(true);
    expect(query.of).toHaveLength(58);
    expect(notes.map((note) => abstract.slice(note.at.start, note.at.end))).toEqual(['"emergent"']);
    expect(parseQuery(`all:${abstract}`).query).toMatchObject({ kind: "or" });
  });

  it("still excludes at the beginning of a group", () => {
    expect(printQuery(parseQuery("a ((-b) OR c) ti:(-d)").query)).toBe("a (-b OR c) -title:d");
  });

  it("takes many words with as many operators for what they say", () => {
    expect(parseQuery("sparse models OR mixtures of experts AND speech").query).toMatchObject({ kind: "or" });
    expect(parseQuery("SPARSE OR DENSE AND NOT SPEECH").query).toMatchObject({ kind: "or" });
    expect(parseQuery('"mixture of experts" serving on edge devices').query).toMatchObject({
      of: [{ kind: "phrase" }, {}, {}, {}, {}],
    });
  });

  it.each([
    ["moe tit:layout", "tit:"],
    ["abstrct:layout", "abstrct:"],
    ["Keywords:layout", "Keywords:"],
  ])("names the field that there is not in %s, and searches the words", (typed, marked) => {
    const { notes, query } = parseQuery(typed);
    expect(notes.map(({ at }) => typed.slice(at.start, at.end))).toEqual([marked]);
    expect(printQuery(query)).toBe(typed);
  });

  it.each(["std::vector", "http://example.org", "ratio 3:4", "python:3"])("sees no field in %s", (typed) => {
    expect(parseQuery(typed).notes).toEqual([]);
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
      fc.property(fc.oneof(hostileQueries, longQueries), (typed) => {
        const { query, notes } = parseQuery(typed);
        const printed = printQuery(query);
        // What is nothing but an id once signs around it are gone leads to its paper, in whatever field or quotes.
        if (pastedIdentifier(printed) === null) expect(bare(parseQuery(printed).query)).toEqual(bare(query));
        for (const { at } of notes)
          expect(0 <= at.start && at.start < at.end && at.end <= typed.length).toBe(true);
      }),
      { numRuns: 2_000, examples: [["(+)-2505.23819*"]] },
    );
  });
});
