import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cslJson, cslLines } from "@/ingest/reading/formats/csl-json";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import fc from "@/tests/support/properties";

const FILE = readFileSync("tests/fixtures/formats/from-specification.csl.json", "utf8");
const read = (text: string) => [...cslJson.read(text, "refs.json")];
const item = (fields: object) => read(JSON.stringify([{ type: "article", title: "Light", ...fields }]))[0];
const origin = (position: number) => ({ source: "library", format: "csl-json", file: "refs.json", position });
const nameOf = (text: string) => {
  const found = recogniseFormat(text);
  return found.kind === "format" ? found.format.name : found.reason;
};
const BOOK = '{"type":"book","title":"Light"}';

describe("a file of CSL-JSON", () => {
  it.each([
    [FILE, "csl-json"],
    [`[${BOOK}]`, "csl-json"],
    [`{"items":[${BOOK}]}`, "csl-json"],
    ['{\n  "type": "book",\n  "title": "Light"\n}', "csl-json"],
    [`${BOOK}\n${BOOK}\n`, "csl-lines"],
    [BOOK, "csl-lines"],
    ['{"title":"Light","authors":["Ada Byron"],"type":"article"}', "paper-lines"],
    ['[{"name":"Ada"}]', "The file looks like JSON."],
  ])("is told from other JSON: %#", (text, name) => {
    expect(nameOf(text)).toContain(name);
  });

  it("gives everything that an item says of a paper, without markup", () => {
    expect(read(FILE)[0]).toEqual({
      kind: "draft",
      origin: origin(1),
      title: "Scattering of slow photons in H₂O & GaAs at $x^2 < 3$",
      titleSource: expect.stringContaining("<i>slow</i>"),
      abstract: "We compute.\n\nThen we rest.",
      abstractSource: expect.stringContaining("<jats:p>"),
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
        publisher: "Ray Press",
        date: "2020-03-04",
        doi: "10.1000/jol.12.3",
      },
      comment: "Reprinted; Keywords: optics",
      categories: ["cs.LG"],
      links: [{ url: "https://github.com/ada/light", kind: "code" }],
    });
  });

  it("tells chapters, preprints and theses apart, and refuses an item without title", () => {
    expect(read(FILE).slice(1)).toEqual([
      {
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
      },
      {
        kind: "draft",
        origin: origin(3),
        title: "Attention Is All You Need",
        arxivId: "1706.03762",
        authors: [{ name: "Ashish Vaswani" }],
        doubts: { authors: { note: "the source names only the first authors", confidence: 0.5 } },
        publication: { type: "article", date: "2017-06" },
        comment: "Comment: 15 pages",
        categories: ["cs.CL"],
      },
      {
        kind: "draft",
        origin: origin(4),
        title: "Notes",
        comment: "in press",
        journalRef: "PhD thesis, University of Light",
        publication: { type: "thesis", genre: "PhD thesis", publisher: "University of Light" },
      },
      { kind: "refusal", file: "refs.json", position: 5, reason: "The item has no title." },
    ]);
  });

  it("gives the items of an object around them, and a single one", () => {
    for (const text of [`{"items": [${BOOK}]}`, `{"items": [${BOOK}], "more": {}}`, BOOK]) {
      expect(read(text)).toEqual([
        { kind: "draft", origin: origin(1), title: "Light", publication: { type: "book" } },
      ]);
    }
  });

  it.each([
    ["a comma too many", `[\n${BOOK},\n{"type": "book",, "title": "B"},\n${BOOK}\n]`, 3],
    ["a bracket missing", `[\n${BOOK},\n{"type": "book", "author": [{"family": "X"\n,\n${BOOK}\n]`, 3],
    ["a quote missing", `[\n${BOOK},\n{"type": "book", "title": "B},\n${BOOK}\n]`, 3],
    ["no end", `[\n${BOOK},\n${BOOK},\n{"type": "bo`, 4],
  ])("with %s costs that item alone", (_what, text, line) => {
    const records = read(text);
    expect(records.flatMap((one) => (one.kind === "draft" ? [one.title] : []))).toEqual(["Light", "Light"]);
    const refused = records.flatMap((one) => (one.kind === "refusal" ? [one.reason] : []));
    expect(refused).toEqual([
      expect.stringMatching(new RegExp(`^The item on line ${line} is not JSON: expected`)),
    ]);
  });

  it("refuses what is no item", () => {
    expect(read("[]")).toMatchObject([{ position: 0, reason: "The file has no item." }]);
    expect(read(`[7, null, ${BOOK}]`)).toMatchObject([
      { kind: "refusal" },
      { kind: "refusal" },
      { kind: "draft" },
    ]);
    expect(read('[{"type":"book","__proto__":{"title":"x"}}]')).toMatchObject([{ kind: "refusal" }]);
  });

  it("is read an item a line too", () => {
    expect(cslLines.readLine(BOOK, "refs.jsonl", 7)).toEqual({
      kind: "draft",
      origin: { source: "library", format: "csl-lines", file: "refs.jsonl", position: 7 },
      title: "Light",
      publication: { type: "book" },
    });
    expect(cslLines.readLine("{", "refs.jsonl", 8)).toMatchObject({ kind: "refusal", position: 8 });
  });

  it("is refused, not feared, where brackets or a string have no end", () => {
    for (const text of [
      `[{"type":"book","a":${"[".repeat(1e6)}`,
      `[{"type":"book","a":"${"x".repeat(1e7)}`,
    ]) {
      expect(read(text)).toMatchObject([{ kind: "refusal", position: 1 }]);
    }
  });
});

describe("an item of CSL-JSON", () => {
  it.each([
    [{ "date-parts": [["2020", "3", "4"]] }, "2020-03-04", "2020"],
    [{ "date-parts": [[2020, 3]] }, undefined, "March 2020"],
    [{ "date-parts": [[null]], raw: "2020-03-04" }, "2020-03-04", "2020"],
    [{ "date-parts": [[2021, 2, 29]] }, undefined, "February 2021"],
    [{ "date-parts": [[2020], [2021]] }, undefined, "2020"],
    ["2020", undefined, "2020"],
    ["2020-03-XX", undefined, "March 2020"],
    [{ literal: "Spring 2020" }, undefined, "2020"],
    [{ raw: "4 March 2020" }, "2020-03-04", "2020"],
  ])("dated %j is of %s", (issued, submitted, journalRef) => {
    const draft = item({ issued });
    expect(draft?.kind === "draft" ? [draft.submitted, draft.journalRef] : []).toEqual([
      submitted,
      journalRef,
    ]);
  });

  it("may have lists where Crossref has them, and nothing but a title", () => {
    expect(
      item({ title: ["Light"], "container-title": ["J. Light"], author: null, issued: 7, DOI: null }),
    ).toEqual({
      kind: "draft",
      origin: origin(1),
      title: "Light",
      journalRef: "J. Light",
      publication: { type: "article", container: "J. Light" },
    });
  });
});

describe("any text", () => {
  it("is read without throwing", () => {
    const field = fc.constantFrom("title", "author", "issued", "note", "URL", "DOI", "page", "keyword");
    const items = fc.array(fc.dictionary(field, fc.jsonValue())).map((list) => JSON.stringify(list));
    const broken = fc
      .tuple(items, fc.nat(200), fc.string())
      .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(items, broken, fc.string()), (text) => {
        const records = [...read(text), cslLines.readLine(text || "x", "refs.jsonl", 1)];
        for (const one of records) expect(one.kind === "draft" ? one.title : one.reason).not.toBe("");
      }),
    );
  });
});
