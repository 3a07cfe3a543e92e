import { describe, expect, it } from "vitest";
import { bibtexOf, citationKey } from "@/lib/cite/bibtex";
import { type Paper, paperSchema } from "@/lib/paper/paper";

const URL = "https://papers.example/papers/x";

function paper(facts: Record<string, unknown>): Paper {
  return paperSchema.parse({
    key: "x",
    title: "A title",
    abstract: "",
    authors: [],
    categories: [],
    links: [],
    topics: [],
    otherVersions: [],
    origins: [{ source: "trending", format: "trending-text", file: "a.txt", position: 1 }],
    provenance: {},
    ...facts,
  });
}

describe("BibTeX", () => {
  it("gives an arXiv paper its eprint, authors family first, and its formula untouched", () => {
    const record = bibtexOf(
      paper({
        arxivId: "2505.23819",
        title: "Linear Layouts Using $\\mathbb{F}_2$",
        authors: [{ name: "Keren Zhou" }, { name: "Mario Lezcano" }],
        submitted: "2025-05-28T00:45:50Z",
        categories: ["cs.PL", "cs.DC"],
      }),
      URL,
    );
    expect(record).toBe(
      [
        "@misc{zhou2025linear,",
        "  title         = {Linear Layouts Using {$\\mathbb{F}_2$}},",
        "  author        = {Zhou, Keren and Lezcano, Mario},",
        "  year          = {2025},",
        "  eprint        = {2505.23819},",
        "  archivePrefix = {arXiv},",
        "  primaryClass  = {cs.PL},",
        "  url           = {https://arxiv.org/abs/2505.23819}",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("gives a paper without id, author or date what it has, and its permalink", () => {
    expect(bibtexOf(paper({ title: "The OPU story" }), URL)).toBe(
      "@misc{opu,\n  title = {The {OPU} story},\n  url   = {https://papers.example/papers/x}\n}\n",
    );
  });

  it("keeps the capitals of acronyms from the style, and escapes what TeX would read as a command", () => {
    const record = bibtexOf(paper({ title: "MoEless: 80% & more_of #1" }), URL);
    expect(record).toContain("{{MoEless:} 80\\% \\& more\\_of \\#1}");
  });

  it("keeps a compound surname whole", () => {
    const record = bibtexOf(paper({ authors: [{ name: "Stephen de Bruyn Kops" }] }), URL);
    expect(record).toContain("author = {de Bruyn Kops, Stephen}");
  });

  it("makes a key of letters and digits alone", () => {
    const key = citationKey(
      paper({ authors: [{ name: "Íñigo Goiri" }], submitted: "2026-03-06", title: "The StreamWise system" }),
    );
    expect(key).toBe("goiri2026streamwise");
  });
});
