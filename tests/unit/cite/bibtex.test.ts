import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import bibtexTidy from "bibtex-tidy";
import { beforeAll, describe, expect, it } from "vitest";
import { bibtex } from "@/ingest/reading/formats/bibtex";
import { bibliographyOf, bibtexOf, citationKey } from "@/lib/cite/bibtex";
import { barePaper } from "@/tests/support/bare-paper";
import { hostilePapers } from "@/tests/support/hostile";
import { fileIn, temporaryFolder } from "@/tests/support/ingest";
import { wholeOf } from "@/tests/support/whole";

const URL = "https://papers.example/papers/x";

describe("BibTeX", () => {
  it("gives an arXiv paper its eprint, authors family first, and its formula untouched", () => {
    const record = bibtexOf(
      barePaper({
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

  it("leads to the version that the address names", () => {
    const paper = barePaper({ arxivId: "2505.23819", version: 5 });
    const url = "https://papers.example/papers/2505.23819";
    expect(bibtexOf(paper, `${url}v5`)).toContain("url           = {https://arxiv.org/abs/2505.23819v5}");
    expect(bibtexOf(paper, url)).toContain("url           = {https://arxiv.org/abs/2505.23819}");
  });

  it("gives a paper without id, author or date what it has, and its permalink", () => {
    expect(bibtexOf(barePaper({ title: "The OPU story" }), URL)).toBe(
      "@misc{opu,\n  title = {The {OPU} story},\n  url   = {https://papers.example/papers/x}\n}\n",
    );
  });

  it("keeps the capitals of acronyms from the style, and escapes what TeX would read as a command", () => {
    const record = bibtexOf(barePaper({ title: "MoEless: 80% & more_of #1" }), URL);
    expect(record).toContain("{{MoEless:} 80\\% \\& more\\_of \\#1}");
  });

  it("keeps a compound surname whole", () => {
    const record = bibtexOf(barePaper({ authors: [{ name: "Stephen de Bruyn Kops" }] }), URL);
    expect(record).toContain("author = {de Bruyn Kops, Stephen}");
  });

  it("makes a key of letters and digits alone", () => {
    const key = citationKey(
      barePaper({
        authors: [{ name: "Íñigo Goiri" }],
        submitted: "2026-03-06",
        title: "The StreamWise system",
      }),
    );
    expect(key).toBe("goiri2026streamwise");
  });

  it("writes the braces of a title by their names, and a formula's that it cannot balance as text", () => {
    expect(bibtexOf(barePaper({ title: "Sets } of {" }), URL)).toContain(
      "title = {Sets \\textbraceright{} of \\textbraceleft{}}",
    );
    expect(bibtexOf(barePaper({ title: "The set $\\{a\\}$" }), URL)).toContain(
      "{The set {$\\lbrace a\\rbrace $}}",
    );
    expect(bibtexOf(barePaper({ title: "Half $x_{1$ done" }), URL)).toContain(
      "{Half \\$x\\_\\textbraceleft{}1\\$ done}",
    );
  });

  it("gives a formula no end before its end: no comment, no escaped dollar", () => {
    expect(bibtexOf(barePaper({ title: "At $50%$" }), URL)).toContain("{At {$50\\%$}}");
    expect(bibtexOf(barePaper({ title: "A $x\\ $ b" }), URL)).toContain("{A {$x\\ $} b}");
  });

  it("keeps DOI and address as they are, but for what would end their fields", () => {
    const record = bibtexOf(barePaper({ doi: "10.1002/(SICI)a_b<1::C>3.0;2-{x}" }), URL);
    expect(record).toContain("doi   = {10.1002/(SICI)a_b<1::C>3.0;2-%7Bx%7D}");
    expect(record).toContain("url   = {https://doi.org/10.1002/(SICI)a_b%3C1::C%3E3.0;2-%7Bx%7D}");
    expect(bibtexOf(barePaper({}), `${URL}?a=b_c}`)).toContain(
      "url   = {https://papers.example/papers/x?a=b_c%7D}",
    );
  });

  it("leaves out a category that is none", () => {
    const categories = ["cs.PL}, note = {x"];
    expect(bibtexOf(barePaper({ arxivId: "2505.23819", categories }), URL)).not.toContain("primaryClass");
  });

  it.each([
    ["Barnes and Noble", "{Barnes and Noble}"],
    ["others", "{others}"],
    ["family=Berg", "{family=Berg}"],
    ["A, B, C, D", "A, B C D"],
    ["Martin Luther King, Jr.", "King, Jr., Martin Luther"],
    ["The ATLAS Collaboration", "{The ATLAS Collaboration}"],
  ])("writes the name %s as one name", (name, written) => {
    expect(bibtexOf(barePaper({ authors: [{ name }] }), URL)).toContain(`author = {${written}}`);
  });

  it("names a hundred authors and then the others", () => {
    const authors = Array.from({ length: 101 }, (_, i) => ({ name: `Ada Member${i}` }));
    expect(bibtexOf(barePaper({ authors }), URL)).toContain("Member99, Ada and others}");
    expect(bibtexOf(barePaper({ authors: authors.slice(0, 100) }), URL)).toContain("Member99, Ada}");
    expect(bibtexOf(barePaper({ authors: authors.slice(0, 2), cut: { authors: 20_000 } }), URL)).toContain(
      "Member1, Ada and others}",
    );
  });
});

describe("a file of BibTeX", () => {
  it("has no two records of one key, whatever the case of its letters", async () => {
    const same = { paper: barePaper({ title: "Apes" }), url: URL };
    expect(keysIn(await wholeOf(bibliographyOf([same, same, same])))).toEqual(["apes", "apes-2", "apes-3"]);
  });

  const hostile = hostilePapers(394, 9);
  const cited = hostile.map((one) => ({ paper: one, url: `${URL}-${one.key}` }));
  let file: string;
  beforeAll(async () => {
    file = await wholeOf(bibliographyOf(cited));
  });

  it("of 394 hostile papers is read back as 394, by as many authors each", () => {
    const records = [...bibtex.read(file, "hostile.bib")];
    const read = records.map((record) =>
      record.kind === "draft" ? (record.authors ?? []).length : record.reason,
    );
    // A name without a letter is none.
    const named = hostile.map(({ authors }) => authors.filter(({ name }) => /\p{L}/u.test(name)));
    expect(read).toEqual(named.map(({ length }) => length));
  });

  // A parser that others use to put their libraries in order: strict. Those that translate TeX are in parsers.test.ts.
  it("of 394 hostile papers is read by bibtex-tidy as 394, without a warning", () => {
    const { count, warnings } = bibtexTidy.tidy(file, { duplicates: ["key"] });
    expect({ count, warnings }).toEqual({ count: 394, warnings: [] });
  });

  it("of 394 hostile papers is read by BibTeX itself as 394, without an error", ({ skip }) => {
    const read = readByBibtex(file);
    if (read === null) skip("BibTeX is not installed");
    expect(read).toEqual({ records: 394, errors: [] });
  });
});

function keysIn(bib: string): string[] {
  return [...bib.matchAll(/^@misc\{([^,]+),/gm)].map(([, key = ""]) => key);
}

/** A style of a few lines that prints each key, and reads title and names as any style does. */
const STYLE = `ENTRY {title author year eprint doi note url primaryclass archiveprefix}{}{}
FUNCTION {misc} {
  "%%" cite$ * write$ newline$
  title "t" change.case$ pop$
  author empty$ 'skip$ { author #1 "{ff }{vv }{ll}{, jj}" format.name$ pop$ author num.names$ pop$ } if$
}
READ
ITERATE {call.type$}
`;

/** How many records BibTeX finds in a file, and what it says is wrong; null where it is not installed. */
function readByBibtex(bib: string): { records: number; errors: string[] } | null {
  if (spawnSync("bibtex", ["--version"]).status !== 0) return null;
  const folder = temporaryFolder();
  fileIn(folder, "h.bib", bib);
  fileIn(folder, "s.bst", STYLE);
  fileIn(folder, "x.aux", "\\relax\n\\citation{*}\n\\bibstyle{s}\n\\bibdata{h}\n");
  const { stdout } = spawnSync("bibtex", ["x"], {
    cwd: folder,
    encoding: "utf8",
    // Without the rest of TeX it does not know where to look.
    env: { ...process.env, BSTINPUTS: ".", BIBINPUTS: "." },
  });
  const printed = readFileSync(join(folder, "x.bbl"), "utf8");
  return {
    records: printed.match(/^%%/gm)?.length ?? 0,
    errors: stdout.split("\n").filter((line) => /error|warning|executing/i.test(line)),
  };
}
