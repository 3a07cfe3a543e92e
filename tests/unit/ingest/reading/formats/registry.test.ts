import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS, recogniseFormat } from "@/ingest/reading/formats/registry";
import fc from "@/tests/support/properties";
import { readAs } from "@/tests/support/reading";

const FILES = [
  "data/sources/arxiv-atom-feed.txt",
  "data/sources/trending-papers.txt",
  "tests/fixtures/feeds/wrapped-with-doi.xml",
  "tests/fixtures/feeds/old-style-id.xml",
  "tests/fixtures/feeds/error.xml",
] as const;

describe("recogniseFormat", () => {
  it.each([
    ["data/sources/arxiv-atom-feed.txt", "flat-atom"],
    ["data/sources/trending-papers.txt", "trending-text"],
    ["tests/fixtures/feeds/wrapped-with-doi.xml", "arxiv-atom"],
    ["tests/fixtures/feeds/error.xml", "arxiv-atom"],
  ])("knows %s by its content", (file, name) => {
    const found = recogniseFormat(readFileSync(file, "utf8"));
    expect(found.kind === "format" ? found.format.name : found.reason).toBe(name);
  });

  it.each([
    ["", "The file is empty."],
    [" \n", "The file is empty."],
    ["Rate exceeded.", "The file holds arXiv's answer “Rate exceeded.”"],
    ["<!DOCTYPE html>\n<html><body>503</body></html>", "The file is a web page"],
    ["<html>", "The file is a web page"],
    ['<?xml version="1.0"?>\n<rss version="2.0"></rss>', "The file is an RSS feed, but none of arXiv's."],
    [
      '<?xml version="1.0"?><!-- a > b --><rss version="2.0"/>',
      "The file is an RSS feed, but none of arXiv's.",
    ],
    [
      "%PDF-1.5",
      "The file is a PDF, which holds the text of a paper and not what is known of it. Drop it onto",
    ],
    ["00714cam a2200205 a 4500", "The file is MARC, the format of library catalogues. Convert it to MODS"],
    ['<collection xmlns="http://www.loc.gov/MARC21/slim">', "The file is MARCXML"],
    [
      "SQLite format 3\0",
      "The file is a database (SQLite), as programs keep it for themselves. Export BibTeX",
    ],
    ["{\\rtf1\\ansi", "The file is a text in RTF."],
    ["% a\n\\documentclass{article}", "The file is a text in LaTeX. Name the .bib file that it uses."],
    ['<w:document xmlns:w="x">', "The file is a document of Word"],
    ["<article>", "The file is the text of an article in JATS"],
    ['[{"itemType": "book", "creators": []}]', "The file is Zotero's own JSON. Export CSL-JSON"],
    [
      '{"title": "Light", "author": "A", "year": 2020}',
      "The file is JSON of a program that is not known. To bring it in the schema of docs/formats.md, rename “author” to “authors”, “year” to “submitted”.",
    ],
  ])("says what %j is, and what to do", (text, reason) => {
    const found = recogniseFormat(text);
    expect(found.kind === "unknown" ? found.reason : found.format.name).toContain(reason);
  });

  it.each([
    [
      '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "b">]><lolz/>',
      "The file is XML with the root element <lolz>.",
    ],
    ['<?xml version="1.0"?>', "The file is XML that ends before its first element."],
    ["<svg></svg>", "The file is XML with the root element <svg>."],
    ['{"id":1}', "The file looks like JSON."],
    ["a\0b", "The file is binary"],
    ["Dear all,", "The file begins with “Dear all,”"],
  ])("says of %j what is to be seen, and what was expected", (text, reason) => {
    const found = recogniseFormat(text);
    expect(found.kind === "unknown" ? found.reason : found.format.name).toContain(reason);
    expect(found.kind === "unknown" ? found.reason : "").toContain("Expected one of: ");
  });
});

describe("every format", () => {
  const whole = FILES.map((file) => readFileSync(file, "utf8").slice(0, 12_000));
  const broken = fc
    .record({
      text: fc.constantFrom(...whole),
      cutFrom: fc.nat(12_000),
      cutLength: fc.nat(12_000),
      at: fc.nat(12_000),
      put: fc.oneof(
        fc.constantFrom("<", ">", "&", "\n", "$", "\\", "]]>", "\0", "2026-01-01T00:00:00Z"),
        fc.string({ unit: "binary" }),
      ),
    })
    .map(({ text, cutFrom, cutLength, at, put }) => {
      const cut = text.slice(0, cutFrom) + text.slice(cutFrom + cutLength);
      return cut.slice(0, at) + put + cut.slice(at);
    });

  it("takes broken files without throwing, and answers with papers or reasons", async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        recogniseFormat(text);
        for (const format of FORMATS) {
          for (const read of (await readAs(format, text)).records) {
            if (read.kind === "draft") expect(read.title).not.toBe("");
            else expect(read.reason).not.toBe("");
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
