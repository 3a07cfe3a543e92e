import { readFileSync } from "node:fs";

const PAPER_LINE = {
  title: "Computing with Light",
  abstract: "Photons $n < 2$ multiply.",
  authors: ["Ada Byron", { name: "Kay Key", affiliations: ["Here"] }],
  arxivId: "2401.00001v2",
  submitted: "2024-01-02",
  links: [{ url: "https://example.org/code", kind: "code" }],
};

const CSL_ITEM = {
  type: "article-journal",
  title: "Computing with Light",
  author: [{ family: "Byron", given: "Ada" }],
  issued: { "date-parts": [[2024, 1, 2]] },
};

/** The examples of `docs/formats.md`, by the names of their formats. */
export const EXAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  [...readFileSync("docs/formats.md", "utf8").matchAll(/^```[a-z]+ ([\w-]+)\n(.*?)^```$/gms)].map(
    ([, name = "", example = ""]) => [name, example],
  ),
);

/** A dump of every format, by its name: its example, or something longer; a few thousand bytes are best. */
export const DUMPS: Readonly<Record<string, string | Uint8Array>> = {
  ...EXAMPLES,
  "arxiv-atom": readFileSync("tests/fixtures/feeds/wrapped-with-doi.xml"),
  "arxiv-list-atom": readFileSync("tests/fixtures/lists/atom-from-specification.xml"),
  "arxiv-rss": readFileSync("tests/fixtures/lists/rss-from-specification.xml"),
  "oai-pmh": readFileSync("tests/fixtures/oai/arxiv-raw-list.xml"),
  "flat-atom": readFileSync("data/sources/arxiv-atom-feed.txt"),
  "trending-text": readFileSync("data/sources/trending-papers.txt"),
  "hf-daily-papers": readFileSync("tests/fixtures/hugging-face/daily-papers-from-specification.json"),
  "csl-json": readFileSync("tests/fixtures/formats/from-specification.csl.json"),
  "csl-lines": `${JSON.stringify(CSL_ITEM)}\n`.repeat(8),
  ris: readFileSync("tests/fixtures/formats/from-specification.ris"),
  bibtex: readFileSync("tests/fixtures/formats/from-specification.bib"),
  "arxiv-snapshot": readFileSync("tests/fixtures/formats/arxiv-snapshot.jsonl"),
  "paper-lines": `${JSON.stringify(PAPER_LINE)}\n`.repeat(8),
};
