import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LARGEST_RECORD } from "@/ingest/reading/formats/format";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import { ris } from "@/ingest/reading/formats/ris";
import fc from "@/tests/support/properties";
import { readDump } from "@/tests/support/reading";

const FILE = readFileSync("tests/fixtures/formats/from-specification.ris", "utf8");
const read = (text: string) => [...ris.read(text, "refs.ris")];
const record = (...lines: string[]) => read(["TY  - JOUR", "TI  - Light", ...lines, "ER  - "].join("\n"))[0];
const origin = (position: number) => ({ source: "library", format: "ris", file: "refs.ris", position });

describe("a file of RIS", () => {
  it.each([FILE, "TY  - JOUR\r\nTI  - x\r\nER  - \r\n", "\n\nTY - BOOK\nTI - x\nER -"])(
    "is recognised by the first line of a record: %#",
    (text) => {
      const found = recogniseFormat(text);
      expect(found.kind === "format" ? found.format.name : found.reason).toBe("ris");
    },
  );

  it("gives everything that a record says of a paper", () => {
    expect(read(FILE)[0]).toEqual({
      kind: "draft",
      origin: origin(1),
      title: "Scattering of $x^2$ photons – a study",
      abstract: "We compute. AI - based methods do not.\n\nNor do others.",
      authors: [{ name: "Anna M. van der Berg Jr." }, { name: "Kurt Gödel" }, { name: "CMS Collaboration" }],
      submitted: "2020-03-04",
      doubts: { submitted: { note: "date of publication", confidence: 0.5 } },
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      publication: {
        type: "article-journal",
        container: "Journal of Light",
        volume: "12",
        issue: "3",
        pages: "45–67",
        issn: "0000-0000",
        date: "2020-03-04",
        doi: "10.1000/jol.12.3",
      },
      comment: "Reprinted; Keywords: optics",
      categories: ["cs.LG"],
      links: [{ url: "https://github.com/ada/light", kind: "code" }],
    });
  });

  it("tells books, chapters, theses and preprints apart", () => {
    const records = read(FILE);
    expect(records[1]).toEqual({
      kind: "draft",
      origin: origin(2),
      title: "Engines at work",
      authors: [{ name: "Ada Byron" }],
      journalRef: "The First Book of Engines, 1–9 (Ray Press, 1999)",
      publication: {
        type: "chapter",
        container: "The First Book of Engines",
        publisher: "Ray Press",
        pages: "1–9",
        editors: [{ name: "Grace Hopper" }],
        date: "1999",
      },
    });
    expect(records[3]).toEqual({
      kind: "draft",
      origin: origin(4),
      title: "Attention Is All You Need",
      arxivId: "1706.03762",
      authors: [{ name: "Ashish Vaswani" }],
      publication: { type: "article", date: "2017-06" },
      doubts: { authors: { note: "the source names only the first authors", confidence: 0.5 } },
    });
    expect(records[4]).toEqual({
      kind: "draft",
      origin: origin(5),
      title: "The Collected Notes",
      comment: "in press; Edited by Grace Hopper",
      journalRef: "Ray Press",
      publication: { type: "book", publisher: "Ray Press", editors: [{ name: "Grace Hopper" }] },
    });
    expect(records[5]).toMatchObject({ journalRef: "PhD thesis, University of Light (1843)" });
  });

  it("takes a last record without ER", () => {
    expect(read(FILE).at(-1)).toMatchObject({ kind: "draft", title: "The end is mis" });
  });

  it("refuses what is no record or has no title, each with its line", () => {
    const refused = read(FILE).flatMap((one) => (one.kind === "refusal" ? [[one.position, one.reason]] : []));
    expect(refused).toEqual([
      [3, "Line 38 (“AU”) is part of no record: expected TY before it."],
      [7, "The record on line 63 has no title (TI or T1)."],
    ]);
  });

  it.each([
    [
      "TY  - JOUR\nTI  - Light\nAU  - Doe, Jane\nKW - lamp\nUV - is no tag\nPY  - 2020\nER  - ",
      { title: "Light", authors: [{ name: "Jane Doe" }], comment: "Keywords: lamp, UV - is no tag" },
    ],
    [
      "TY  - Journal Article\nTI  - Light\nJO  - J. Light\nVL  - 7\nC7  - 2114\nER  -",
      { journalRef: "J. Light 7, 2114" },
    ],
    [
      "TY  - JOUR\nTI  - Light:\u2028on lamps\nAB  - One.\u2028Two.\u0085Three\nNL  - \nER  - ",
      { title: "Light: on lamps", abstract: "One. Two. Three" },
    ],
    [
      "TY  - JOUR\nTI  - Light\nA1  - Doe, Jane\nAU  - Roe, Rick\nAU  - Poe, Ann\nER  - ",
      { authors: [{ name: "Jane Doe" }, { name: "Rick Roe" }, { name: "Ann Poe" }] },
    ],
    [
      "TY  - JOUR\nTI  - Light\nAU  - Doe, J.\nAU  - Roe, R.\nA1  - Doe, Jane\nA1  - Roe, Rick\nER  - ",
      { authors: [{ name: "Jane Doe" }, { name: "Rick Roe" }] },
    ],
    [
      "TY  - JOUR\nTI  - Light\nAU  - Doe J.A.\nAU  - Roe R.\nAU  - et al.\nER  - ",
      { authors: [{ name: "J.A. Doe" }, { name: "R. Roe" }] },
    ],
    [
      "TY  - JOUR\nTI  - Light\nAU  - Doe, Jane; O&apos;Neil, Sam\nER  - ",
      { authors: [{ name: "Jane Doe" }, { name: "Sam O'Neil" }] },
    ],
    [
      "TY  - JOUR\nTI  - Light\nN1  - Times Cited: 7\nCorrespondence: x\nA remark.\nER  - ",
      { comment: "A remark." },
    ],
    ["TY  - JOUR\nTI  - Light\nDA  - JUN 19\nPY  - 2023\nER  - ", { submitted: "2023-06-19" }],
    ["TY  - JOUR\nTI  - Light\nPY  - 2020\nY1  - 4-8 Aug. 2020\nER  - ", { journalRef: "August 2020" }],
    [
      "TY  - JOUR\nTI  - <i>Light</i> &amp;lt; CO<sub>2</sub>\nDO  - https://doi.org/10.1000%2Fx\nER  - ",
      { title: "Light < CO₂", doi: "10.1000/x" },
    ],
  ])("is read with what other programs make of the format: %j", (text, fields) => {
    expect(read(text)).toMatchObject([fields]);
  });

  it("takes no id or link from what is only mentioned", () => {
    const [draft] = read(
      "TY  - JOUR\nTI  - Light\nN1  - References: Roe, R., Lamps (2014), arXiv:1409.1556; https://github.com/a/b\nER  - ",
    );
    for (const field of ["arxivId", "links", "comment"]) expect(draft).not.toHaveProperty(field);
  });

  it("with one space before the hyphens is read too", () => {
    expect(read("TY - JOUR\nTI - Light\nAU - Byron, Ada\nER -")).toMatchObject([
      { title: "Light", authors: [{ name: "Ada Byron" }] },
    ]);
  });
});

describe("a record of RIS", () => {
  it.each([
    ["PY  - 2020/03/04/", { submitted: "2020-03-04", journalRef: "2020" }],
    ["PY  - 2020/3//Spring", { journalRef: "March 2020" }],
    ["Y1  - 2020///", { journalRef: "2020" }],
    ["PY  - 2021/02/29", { journalRef: "February 2021" }],
    ["PY  - forthcoming", { comment: "forthcoming" }],
  ])("with %s is dated as exactly as that", (line, expected) => {
    const draft = record(line);
    expect(draft).toMatchObject(expected);
    expect(draft?.kind === "draft" && "submitted" in draft).toBe("submitted" in expected);
  });

  it("takes notes of Zotero as text, and leaves out files on a person's computer", () => {
    expect(record("N1  - <p>Comment: 12 pages</p>", "L1  - file:///home/ada/light.pdf")).toEqual({
      kind: "draft",
      origin: origin(1),
      title: "Light",
      comment: "Comment: 12 pages",
      publication: { type: "article-journal" },
    });
  });

  it("knows an arXiv paper by its address or its DOI", () => {
    for (const line of ["UR  - http://arxiv.org/abs/2401.00001v2", "DO  - 10.48550/arXiv.2401.00001"]) {
      expect(record(line)).toMatchObject({ arxivId: "2401.00001" });
      expect(record(line)).not.toHaveProperty("doi");
      expect(record(line)).not.toHaveProperty("links");
    }
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "TY  - JOUR\n",
    "TI  - x\n",
    "ER  - \n",
    "AU  - a, b, c\n",
    "PY  - 2020/\n",
    "\r",
    "KW  - ;",
  );
  it("is read without throwing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        for (const one of read(pieces.join("")))
          expect(one.kind === "draft" ? one.title : one.reason).not.toBe("");
      }),
    );
  });
});

describe("a file of RIS that comes in pieces", () => {
  const text = "About us\r\nTY  - JOUR\rTI  - A\nAB  - One\r\ntwo\nER  - \n\nTY  - BOOK\nTI  - B\n";

  it("is the same in whatever pieces, with lines that end in one sign or two", async () => {
    const whole = [...ris.read(text, "dump")];
    expect(whole).toMatchObject([{ title: "A", abstract: "One two" }, { title: "B" }]);
    for (const size of [1, 2, 3, 40]) expect((await readDump(text, size)).records).toEqual(whole);
  });

  it("costs a record that is too long alone", async () => {
    const long = "word ".repeat(LARGEST_RECORD / 4);
    for (const sign of [" ", "\n"]) {
      const dump = `TY  - JOUR\nTI  - A\nAB  - ${long.replaceAll(" ", sign)}\nER  - \nTY  - JOUR\nTI  - B\nER  - \n`;
      const { records } = await readDump(dump, 1 << 18);
      expect(records).toMatchObject([
        { kind: "refusal", reason: "The record on line 1 is longer than 4 million characters." },
        { title: "B" },
      ]);
    }
  });
});
