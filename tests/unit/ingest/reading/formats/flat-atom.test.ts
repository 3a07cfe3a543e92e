import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { flatAtom } from "@/ingest/reading/formats/flat-atom";
import { readFlatFeed } from "@/ingest/reading/formats/flat-entries";
import { splitReference } from "@/ingest/reading/formats/flat-reference";
import { readTotals } from "@/ingest/reading/formats/flat-totals";
import expected from "../../../../fixtures/expected/arxiv-feed.json";

const dump = readFileSync("data/sources/arxiv-atom-feed.txt", "utf8");

function draftsOf(text: string): Draft[] {
  return [...flatAtom.read(text, "feed.txt")].flatMap((read) => (read.kind === "draft" ? [read] : []));
}

describe("the bundled flattened feed", () => {
  const drafts = draftsOf(dump);

  it("gives exactly 15 papers and refuses nothing", () => {
    expect([...flatAtom.read(dump, "feed.txt")]).toHaveLength(15);
    expect(drafts).toHaveLength(15);
  });

  it("says what it is, its run-together numbers read in the one way that fits", () => {
    expect(flatAtom.header(dump)).toEqual(expected.feed);
  });

  it.each(expected.papers.map((paper, i) => [paper.title, i] as const))(
    "has every field of %s",
    (_title, i) => {
      const draft = drafts[i];
      if (draft === undefined) throw new Error("no such draft");
      const { kind, origin, arxivId, authors, doubts, ...rest } = draft;
      expect({ id: arxivId, authors: authors?.map(({ name }) => name), ...rest }).toEqual(expected.papers[i]);
      expect(kind).toBe("draft");
      expect(origin).toEqual({ source: "arxiv", format: "flat-atom", file: "feed.txt", position: i + 1 });
      expect(doubts?.authors).toMatchObject({
        note: "authors split by rule",
        raw: expect.stringContaining(authors?.[0]?.name ?? "?"),
      });
    },
  );
});

const HEAD = "https://arxiv.org/api/abc2026-04-12T08:40:45Z10010";
const A = "2020-01-01T00:00:00Z";
const B = "2021-02-02T00:00:00Z";

function only(entry: string): Draft | undefined {
  return draftsOf(`${HEAD}${entry}\n`)[0];
}

describe("an entry of a flattened feed", () => {
  it.each([
    ["http://arxiv.org/abs/2001.00001v12D materials", A, A, 1, "2D materials"],
    ["http://arxiv.org/abs/2001.00001v10", A, A, 1, "0"],
    ["http://arxiv.org/abs/2001.00001v12Deep learning", B, A, 12, "Deep learning"],
    ["http://arxiv.org/abs/2001.00001v23D printing", B, A, 2, "3D printing"],
    ["http://arxiv.org/abs/2001.00001v3A-3PO", B, A, 3, "A-3PO"],
  ])("%s is told apart by its dates", (opening, updated, published, version, title) => {
    expect(only(`${opening}${updated}An abstract.${published}Keren ZhouMario Lezcano`)).toMatchObject({
      version,
      title,
    });
  });

  it("may have an old-style id", () => {
    expect(only(`http://arxiv.org/abs/hep-th/9901001v2Strings${B}Text.${A}Edward Witten`)).toMatchObject({
      arxivId: "hep-th/9901001",
      version: 2,
      title: "Strings",
    });
  });

  it("may quote addresses of arXiv in abstract and comment", () => {
    const text = `${HEAD}http://arxiv.org/abs/2001.00001v1One${A}See http://arxiv.org/abs/1901.00001v1 too.${A}Erratum of http://arxiv.org/abs/1901.00002v3Keren Zhouhttp://arxiv.org/abs/2001.00002v1Two${A}Text.${A}Jan Gorzny`;
    expect(draftsOf(text).map((draft) => draft.title)).toEqual(["One", "Two"]);
    expect(draftsOf(text)[0]?.abstract).toBe("See http://arxiv.org/abs/1901.00001v1 too.");
  });

  it("has a comment, a journal reference, authors and a DOI", () => {
    const tail = "4 figuresJournal of Applied Physics 116, 244307 (2014)S. J. Ray10.1063/1.4904358";
    expect(only(`http://arxiv.org/abs/1509.01687v1Nanopore${A}Text.${A}${tail}`)).toMatchObject({
      comment: "4 figures",
      journalRef: "Journal of Applied Physics 116, 244307 (2014)",
      authors: [{ name: "S. J. Ray" }],
      doi: "10.1063/1.4904358",
    });
  });

  it("that is cut off is refused, and the others are read", () => {
    const read = [...flatAtom.read(`${HEAD}http://arxiv.org/abs/2001.00001v1One${A}Text that ends`, "x")];
    expect(read).toMatchObject([
      { kind: "refusal", position: 1, reason: expect.stringContaining("cut off") },
    ]);
  });

  it("keeps its place when another entry is refused", () => {
    expect(
      readFlatFeed(
        `${HEAD}http://arxiv.org/abs/2513.00001v1One${A}T.${A}Jan Gorznyhttp://arxiv.org/abs/2001.00002v1Two${A}T.${A}Jan Gorzny`,
      )?.entries,
    ).toMatchObject([expect.stringContaining("no arXiv id"), { title: "Two" }]);
  });
});

describe("a flattened feed without entries", () => {
  it("is refused", () => {
    expect([...flatAtom.read(`${HEAD}`, "x")]).toMatchObject([{ kind: "refusal", position: 0 }]);
  });
});

describe("run-together totals", () => {
  it.each([
    ["2795349515", 15, { totalResults: 27953, startIndex: 495, itemsPerPage: 15 }],
    ["100331573700", 100, null],
    ["15184100050", 51, null],
    ["", 15, null],
  ])("%s with %i entries", (digits, entries, totals) => {
    expect(readTotals(digits, entries)).toEqual(totals);
  });

  it("are read with the page size first where the feed names its start", () => {
    expect(readTotals("100331573700", 100, 3700)).toEqual({
      totalResults: 33157,
      startIndex: 3700,
      itemsPerPage: 100,
    });
  });
});

describe("splitReference", () => {
  it.each([
    ["12 pagesPhys. Rev. B 91, 184507 (2015)", "12 pages", "Phys. Rev. B 91, 184507 (2015)"],
    ["EPTCS 54, 2011, pp. 237-249", "", "EPTCS 54, 2011, pp. 237-249"],
    [
      "In Proceedings GandALF 2011, arXiv:1106.0814EPTCS 54, 2011, pp. 237-249",
      "In Proceedings GandALF 2011, arXiv:1106.0814",
      "EPTCS 54, 2011, pp. 237-249",
    ],
    ["Accepted by ICASSP 2026", "Accepted by ICASSP 2026", ""],
    ["Code at GitHub, EgoVis Workshop 2026", "Code at GitHub, EgoVis Workshop 2026", ""],
    ["published in Phys. Rev. B 91, 184507 (2015)", "published in Phys. Rev. B 91, 184507 (2015)", ""],
    // Abbreviated without spaces, behind a comment that ends in another abbreviation.
    ["Phys.Rev.D75:094018,2007", "", "Phys.Rev.D75:094018,2007"],
    [
      "Version published in PRDPhys.Rev.D77:085033,2008",
      "Version published in PRD",
      "Phys.Rev.D77:085033,2008",
    ],
    [
      "to be published in Int. J. Mod. Phys. AInt.J.Mod.Phys.A22:1953-1982,2007",
      "to be published in Int. J. Mod. Phys. A",
      "Int.J.Mod.Phys.A22:1953-1982,2007",
    ],
    // Told by their form, whatever the journal.
    [
      "6 pages, Journal-ref addedRIMS Kokyuroku, No.1551, pp.57-62 (2007)",
      "6 pages, Journal-ref added",
      "RIMS Kokyuroku, No.1551, pp.57-62 (2007)",
    ],
    ["Studia Math. 182 (2007) no. 3, 283-294", "", "Studia Math. 182 (2007) no. 3, 283-294"],
    ["Interact 2009 (2009)", "", "Interact 2009 (2009)"],
    [
      "Edited by M. de Leon, A. Ibort and D. Martin de DiegoARBOR Vol 189, No 764 (2013), a083",
      "Edited by M. de Leon, A. Ibort and D. Martin de Diego",
      "ARBOR Vol 189, No 764 (2013), a083",
    ],
    // Said twice.
    ["SIGIR 2026SIGIR 2026", "SIGIR 2026", "SIGIR 2026"],
    // Names in capitals, and addresses.
    [
      "accepted in PLOS ONEPLOS One, volume 8, issue 6, e66443 (2013)",
      "accepted in PLOS ONE",
      "PLOS One, volume 8, issue 6, e66443 (2013)",
    ],
    [
      "See http://a.ch/Atlas/PHYSICS/PAPERS/EXOT-2016-38/Eur. Phys. J. C 79 (2019) 120",
      "See http://a.ch/Atlas/PHYSICS/PAPERS/EXOT-2016-38/",
      "Eur. Phys. J. C 79 (2019) 120",
    ],
    [
      "text overlap with arXiv:2407.17597The Astrophysical Journal, 1001 (2026) 152",
      "text overlap with arXiv:2407.17597",
      "The Astrophysical Journal, 1001 (2026) 152",
    ],
  ])("parts %s", (before, comment, journalRef) => {
    expect(splitReference(before, false)).toEqual({ comment, journalRef });
  });
});
