import { describe, expect, it } from "vitest";
import { summaryOf } from "@/ingest/command/report";
import { authorsIn } from "@/ingest/reading/formats/exports/cell-authors";
import { EXAMPLES } from "@/tests/support/dumps";
import { readDump } from "@/tests/support/reading";

const titlesIn = async (text: string, size = 4096) =>
  (await readDump(text, size)).records.map((record) =>
    record.kind === "draft" ? record.title : record.reason,
  );

describe("a table of papers", () => {
  it("gives everything that its example says, and names the column that nobody knows", async () => {
    const { records, report } = await readDump(EXAMPLES.table ?? "");
    expect(records).toMatchObject([
      {
        title: 'Computing with Light, "a survey"',
        abstract: "Photons multiply.",
        authors: [{ name: "Ada Byron" }, { name: "Kay M. Key" }],
        journalRef: "Journal of Light 12(3), 45–67 (2020)",
        doi: "10.1000/jol.12.3",
        comment: "Keywords: optics, light",
        publication: { type: "article-journal", container: "Journal of Light", volume: "12", issue: "3" },
      },
      {
        title: "More Light",
        authors: [{ name: "A. Byron" }, { name: "K. M. Key" }],
        journalRef: "Journal of Light 13, 114 (2021)",
      },
    ]);
    expect(report.header.notes).toEqual(["Columns that are not read: “Mood”."]);
    const summary = summaryOf({ sources: [report], refusals: [], published: null, seconds: 1 });
    expect(summary).toContain("Noted:\n  dump: Columns that are not read: “Mood”.");
  });

  it.each([
    [
      "Zotero",
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","Date","Pages"\n"A","journalArticle","2020","Byron, Ada; Key, Kay","Light","J","2020-03-04","1-9"',
    ],
    [
      "IEEE Xplore",
      '"Document Title",Authors,"Publication Title",Publication Year,"Start Page","End Page"\n"Light","A. Byron; K. Key","J",2020,"1","9"',
    ],
    [
      "PubMed",
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year\n1,"Light","Byron A, Key K.",x,Byron A,J,2020',
    ],
    [
      "the ACM Digital Library",
      '"type","id","author","title","pages","journal","year"\n"article","1","Ada Byron and Kay Key","Light","1--9","J","2020"',
    ],
    ["somebody", "Title\tAuthors\tYear\tJournal\nLight\tAda Byron, Kay Key\t2020\tJ"],
    ["somebody elsewhere", "Title;Authors;Year;Journal\nLight;Ada Byron, Kay Key;2020;J"],
    ["pandas", ",title,authors,year,journal\n0,Light,\"['Ada Byron', 'Kay Key']\",2020.0,J"],
    [
      "Embase",
      'Title,Author Names,Source\n"Light","Byron A., Key K.","J (2020) 12:3 (1-9). Date of Publication: 2020"',
    ],
  ])("is read as %s writes it", async (_who, text) => {
    const { records, report } = await readDump(text);
    expect(report.format).toBe("table");
    const [draft] = records;
    expect(draft).toMatchObject({ title: "Light", journalRef: expect.stringMatching(/^J\b.*2020\)$/) });
    const names = draft?.kind === "draft" ? draft.authors?.map(({ name }) => name) : [];
    expect(names?.map((name) => name.replace(/^(A|K)\S+/, "$1."))).toEqual(["A. Byron", "K. Key"]);
  });

  it("may have lines about itself before its head", async () => {
    const text = '"About the data: Exported on Mar 4, 2020."\nRank,Title,Authors\n1,Light,Ada Byron\n';
    expect(await titlesIn(text)).toEqual(["Light"]);
  });

  it.each([
    ["a quote that is not closed", 'title,year\nA,2020\nB "x,2020\nC,2020\nD,2020\n'],
    ["a cell too many", "title,year\nA,2020\nB,2020,x\nC,2020\nD,2020\n"],
    ["no title", "title,year\nA,2020\n,2020\nC,2020\nD,2020\n"],
  ])("with %s costs that row alone", async (_what, text) => {
    for (const size of [1, 7, 4096])
      expect(await titlesIn(text, size)).toEqual([
        "A",
        expect.stringMatching(/^The row on line 3 has /),
        "C",
        "D",
      ]);
  });

  it("is the same in whatever pieces it comes", async () => {
    const whole = await titlesIn(EXAMPLES.table ?? "");
    for (const size of [1, 2, 3, 50]) expect(await titlesIn(EXAMPLES.table ?? "", size)).toEqual(whole);
  });

  it.each(["Title and some words, with a comma\nMore words, and more", "name,phone\nAda,1", "title\nLight"])(
    "is not seen in %j",
    async (text) => {
      expect((await readDump(text)).report.format).not.toBe("table");
    },
  );

  it("without rows says so", async () => {
    expect(await titlesIn("title,year\n")).toEqual(["The table has no rows."]);
  });
});

describe("the names of a cell", () => {
  it.each([
    ["Byron A., Key K.M.", ["A. Byron", "K. M. Key"]],
    ["Byron A.; Key K.-M.", ["A. Byron", "K.-M. Key"]],
    ["Byron, Ada; Key, Kay", ["Ada Byron", "Kay Key"]],
    ["Byron, Ada", ["Ada Byron"]],
    ["Ada Byron, Kay Key and Grace Gray", ["Ada Byron", "Kay Key", "Grace Gray"]],
    ["Byron, Ada and Key, Kay", ["Ada Byron", "Kay Key"]],
    ["A. Byron; K. Key", ["A. Byron", "K. Key"]],
    ["van der Berg A.", ["A. van der Berg"]],
    ["Ada Byron, et al.", ["Ada Byron"]],
    ["", []],
  ])("are read from %j", (cell, names) => {
    const { authors, hasMoreAuthors } = authorsIn(cell);
    expect(authors.map(({ name }) => name)).toEqual(names);
    expect(hasMoreAuthors).toBe(cell.includes("et al"));
  });
});
