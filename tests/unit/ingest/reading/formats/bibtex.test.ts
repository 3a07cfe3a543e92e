import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft, Refusal } from "@/ingest/draft";
import { bibtex } from "@/ingest/reading/formats/bibtex";
import { recogniseFormat } from "@/ingest/reading/formats/registry";
import { bibtexOf } from "@/lib/cite/bibtex";
import { paperSchema } from "@/lib/paper/paper";
import fc from "@/tests/support/properties";

const FILE = readFileSync("tests/fixtures/formats/from-specification.bib", "utf8");
/** In the order of the file: an entry waits for the volume that it refers to. */
const read = (text: string) => [...bibtex.read(text, "refs.bib")].toSorted((a, b) => placeOf(a) - placeOf(b));
const placeOf = (record: Draft | Refusal) =>
  record.kind === "draft" ? record.origin.position : record.position;
const entry = (fields: string) => read(`@article{key, title = {Light}, ${fields}}`)[0];
const origin = (position: number) => ({ source: "library", format: "bibtex", file: "refs.bib", position });
const nameOf = (text: string) => {
  const found = recogniseFormat(text);
  return found.kind === "format" ? found.format.name : found.reason;
};

describe("a file of BibTeX", () => {
  it.each([
    FILE,
    "% Encoding: UTF-8\n\n@article{a, title = {x}}",
    "\n  @InProceedings (a, title = {x})",
    "@comment{x}",
  ])("is recognised by an entry that begins a line: %#", (text) => {
    expect(nameOf(text)).toBe("bibtex");
  });

  it.each(["Write to me@article {or not}", "<p>\n@article{a,}", "@media {x}", '{"a":\n"\n@article{a}"}'])(
    "is not seen in %j",
    (text) => {
      expect(nameOf(text)).not.toBe("bibtex");
    },
  );

  it("gives everything that an entry says of a paper", () => {
    expect(read(FILE)[0]).toEqual({
      kind: "draft",
      origin: origin(1),
      title: "The GAN of $x^2_{i} < \\frac{1}{2}$ – Études & fugues for Ørsted's ‘bit’",
      titleSource: expect.stringContaining("{GAN}"),
      abstract: "We compute 5% faster.\n\nA second paragraph with $a_{1}$.",
      abstractSource: expect.stringContaining("5\\% faster"),
      authors: [
        { name: "Kurt Gödel" },
        { name: "Anna M. van der Berg Jr." },
        { name: "CMS and ATLAS Collaborations", group: true },
        { name: "Ludwig von Mises" },
      ],
      doubts: { authors: { note: "the source names only the first authors", confidence: 0.5 } },
      journalRef: "Journal of Light, Series B 12(3), 45–67 (March 1931)",
      doi: "10.1000/jol_12.3",
      publication: {
        type: "article-journal",
        container: "Journal of Light, Series B",
        volume: "12",
        issue: "3",
        pages: "45–67",
        issn: "0000-0000",
        date: "1931-03",
        doi: "10.1000/jol_12.3",
      },
      comment: "Reprinted; Keywords: logic, proof theory",
      links: [{ url: "https://github.com/ada/light", kind: "code" }],
    });
  });

  it("takes what is missing from the volume that crossref names, but not its title", () => {
    expect(read(FILE)[1]).toEqual({
      kind: "draft",
      origin: origin(2),
      title: 'Engines "at work"',
      titleSource: 'Engines {"}at work{"}',
      authors: [{ name: "Ada Byron" }, { name: "Charles Babbage" }],
      journalRef: "Proceedings of the First Conference on Engines, 1–9 (ACM Press, 1999)",
      publication: {
        type: "paper-conference",
        container: "Proceedings of the First Conference on Engines",
        publisher: "ACM Press",
        pages: "1–9",
        editors: [{ name: "Grace Hopper" }],
        date: "1999",
      },
    });
  });

  it("names the editors of a volume without authors in its comment", () => {
    expect(read(FILE)[2]).toEqual({
      kind: "draft",
      origin: origin(3),
      title: "Proceedings of the First Conference on Engines",
      comment: "Edited by Grace Hopper",
      journalRef: "ACM Press, 1999",
      publication: {
        type: "book",
        publisher: "ACM Press",
        editors: [{ name: "Grace Hopper" }],
        date: "1999",
      },
    });
  });

  it("knows the id and category of an arXiv paper, as arXiv, and the id as DBLP writes them", () => {
    expect(read(FILE).slice(3, 5)).toEqual([
      {
        kind: "draft",
        origin: origin(4),
        title: "Attention Is All You Need",
        arxivId: "1706.03762",
        version: 5,
        authors: [{ name: "Ashish Vaswani" }, { name: "Noam Shazeer" }],
        publication: { type: "article", date: "2017" },
        categories: ["cs.CL"],
      },
      {
        kind: "draft",
        origin: origin(5),
        title: "BERT",
        titleSource: "{BERT}",
        arxivId: "1810.04805",
        authors: [{ name: "Jacob Devlin" }],
        publication: { type: "article", date: "2018" },
      },
    ]);
  });

  it("dates a work only where the day is stated, and says that it is the day of publication", () => {
    expect(read(FILE)[5]).toEqual({
      kind: "draft",
      origin: origin(6),
      title: "Notes",
      authors: [{ name: "Ada of Lovelace" }],
      submitted: "1843-09-05",
      doubts: { submitted: { note: "date of publication", confidence: 0.5 } },
      journalRef: "PhD thesis, University of Light (1843)",
      publication: {
        type: "thesis",
        genre: "PhD thesis",
        publisher: "University of Light",
        date: "1843-09-05",
      },
      links: [{ url: "https://example.org/notes", kind: "other" }],
    });
  });

  it("refuses broken entries by name and line, and reads those after them", () => {
    const records = read(FILE).slice(6);
    expect(records.map((one) => (one.kind === "refusal" ? [one.position, one.reason] : one.title))).toEqual([
      [7, expect.stringMatching(/^The entry “broken” on line 61 .* line 66: a closing brace is missing\.$/)],
      [
        8,
        "The entry “nocomma” on line 66 is not BibTeX: expected fields such as title = {text}, parted by commas.",
      ],
      [9, expect.stringMatching(/^The entry “early” on line 68 .*there is a closing brace too many\.$/)],
      [10, "The entry “untitled” on line 70 has no title."],
      "The Last",
    ]);
  });

  it("refuses a file with nothing but comments", () => {
    expect(read('@comment{@article{a, title={x}}} @preamble{"x"}')).toEqual([
      { kind: "refusal", file: "refs.bib", position: 0, reason: expect.stringContaining("no entries") },
    ]);
  });
});

describe("what an entry takes from others", () => {
  it.each([
    ["before it", "@xdata{d, publisher = {Ray}, address = {Y}}", "@book{a, title = {A}, xdata = {d}}"],
    ["behind it", "@book{a, title = {A}, xdata = {d}}", "@xdata{d, publisher = {Ray}}"],
    [
      "of which there are two",
      "@xdata{e, year = 2020} @xdata{d, publisher = {Ray}}",
      "@book{a, title = {A}, xdata = {d, e}}",
    ],
  ])("is data %s, which is no work itself", (_, first, second) => {
    expect(read(`${first}\n${second}`)).toMatchObject([
      { kind: "draft", title: "A", journalRef: expect.stringContaining("Ray") },
    ]);
  });

  const PARTS = {
    entry: "@inproceedings{a, title = {A}, xdata = {d}, crossref = {v}}",
    data: "@xdata{d, pages = {3--9}, xdata = {e}}",
    deeper: "@xdata{e, number = 7}",
    volume: "@proceedings{v, title = {Proc. X}, xdata = {p}, crossref = {s}}",
    publisher: "@xdata{p, publisher = {Ray}}",
    series: "@proceedings{s, title = {All of X}, year = 2020}",
  };
  const ALONE = [PARTS.data, PARTS.deeper, PARTS.volume, PARTS.publisher, PARTS.series];

  it.each([
    ["behind all of them", [...ALONE, PARTS.entry]],
    [
      "before the volume",
      [PARTS.data, PARTS.deeper, PARTS.publisher, PARTS.series, PARTS.entry, PARTS.volume],
    ],
    ["before its data", [PARTS.deeper, PARTS.publisher, PARTS.series, PARTS.volume, PARTS.entry, PARTS.data]],
    [
      "between data and what that names",
      [PARTS.publisher, PARTS.series, PARTS.volume, PARTS.data, PARTS.entry, PARTS.deeper],
    ],
  ])("comes with a volume that has data of its own, and is in another: an entry %s", (_, parts) => {
    const drafts = read(parts.join("\n"));
    const own = drafts.find((one) => "title" in one && one.title === "A");
    expect(own).toMatchObject({
      kind: "draft",
      publication: { container: "Proc. X", pages: "3–9", publisher: "Ray" },
      journalRef: expect.stringContaining("2020"),
    });
  });

  it("ends where data names itself, round about", () => {
    const round = "@xdata{d, year = 2020, xdata = {e}}\n@xdata{e, number = 7, xdata = {d}}";
    const volumes =
      "@proceedings{v, title = {V}, crossref = {w}}\n@proceedings{w, title = {W}, crossref = {v}}";
    const entry = "@inproceedings{a, title = {A}, xdata = {d}, crossref = {v}}";
    expect(read(`${round}\n${volumes}\n${entry}`)).toHaveLength(3);
  });

  it("does not go before its own", () => {
    expect(read("@xdata{d, title = {B}, year = 1999}\n@misc{a, title = {A}, xdata = {d}}")).toMatchObject([
      { title: "A", journalRef: "1999" },
    ]);
  });

  it("is nothing where an entry names itself, or nothing", () => {
    expect(read("@misc{a, title = {A}, xdata = {a}}\n@misc{b, title = {B}, xdata = {none}}")).toMatchObject([
      { title: "A" },
      { title: "B" },
    ]);
  });
});

describe("an entry of BibTeX", () => {
  it.each([
    ["Donald E. Knuth", ["Donald E. Knuth"]],
    ["Knuth, Donald E.", ["Donald E. Knuth"]],
    ["de la Vall{\\'e}e Poussin, Charles Louis", ["Charles Louis de la Vallée Poussin"]],
    ["Ford, Jr., Henry AND Smith, III, Jane", ["Henry Ford Jr.", "Jane Smith III"]],
    ["{Barnes and Noble, Inc.} and A. Byron", ["Barnes and Noble, Inc.", "A. Byron"]],
    ["{\\L}ukasz Kaiser and {\\v{S}}koda, \\'Ivo", ["Łukasz Kaiser", "Ívo Škoda"]],
    ["Anderson, Sandy\n   and Band, Andy", ["Sandy Anderson", "Andy Band"]],
    ["Plato", ["Plato"]],
    ["Donald~E. Knuth", ["Donald E. Knuth"]],
    ["Doe, Jane; Roe, Rick; Poe, Ann", ["Jane Doe", "Rick Roe", "Ann Poe"]],
    ["Jane Doe, Rick Roe, Ann Poe, Bob Moe", ["Jane Doe", "Rick Roe", "Ann Poe", "Bob Moe"]],
    ["Doe, J., Roe, R. B., Poe, A.", ["J. Doe", "R. B. Roe", "A. Poe"]],
    ["Jane Doe, Rick Roe, and Ann Poe", ["Jane Doe", "Rick Roe", "Ann Poe"]],
    ["Doe, Jane, and Roe, Rick, and Poe, Ann", ["Jane Doe", "Rick Roe", "Ann Poe"]],
    ["Jane Doe \\& Rick Roe", ["Jane Doe", "Rick Roe"]],
    ["Doe J. and Roe R.B. and van der Key K.", ["J. Doe", "R.B. Roe", "K. van der Key"]],
    ["Doe J and Roe RB", ["J Doe", "R. B. Roe"]],
    ["Wei XU and Xin LI", ["Wei XU", "Xin LI"]],
    ["Malcolm X. and Jane Doe", ["Malcolm X.", "Jane Doe"]],
    ["Roe, Rick, Jr. and Doe, V.", ["Rick Roe Jr.", "V. Doe"]],
    [
      "{Institute of Light, Lamps, and Rays} and Doe, Jane",
      ["Institute of Light, Lamps, and Rays", "Jane Doe"],
    ],
    ["M&uuml;ller, Kay and O&apos;Neil, Sam", ["Kay Müller", "Sam O'Neil"]],
    [
      "Ho\\ifmmode \\check{r}\\else \\v{r}\\fi{}ava, P. and Ho$\\check{r}$ava, P.",
      ["P. Hořava", "P. Hořava"],
    ],
    ["D\\textquotesingle Roe, Rick and :", ["Rick D'Roe"]],
  ])("has the authors of %j", (author, names) => {
    expect(entry(`author = {${author}}`)).toMatchObject({ authors: names.map((name) => ({ name })) });
  });

  it.each([
    ["author = {Doe, Jane and others}", ["Jane Doe"]],
    ["author = {Doe, Jane and et~al.}", ["Jane Doe"]],
    ["author = {Doe, Jane et al.}", ["Jane Doe"]],
    ["author = {Jane Doe, Rick Roe, and others}", ["Jane Doe", "Rick Roe"]],
  ])("with %s names the first of its authors", (fields, names) => {
    expect(entry(fields)).toMatchObject({
      authors: names.map((name) => ({ name })),
      doubts: { authors: { note: "the source names only the first authors" } },
    });
  });

  it.each([
    ["collaboration = {LAMP}, author = {Doe, Jane and others}", ["LAMP Collaboration", "Jane Doe"]],
    ["collaboration = {The Lamp Group}", ["The Lamp Group"]],
    [
      "collaboration = {ATLAS, CMS}, author = {Doe, Jane}",
      ["ATLAS Collaboration", "CMS Collaboration", "Jane Doe"],
    ],
    ["collaboration = {LAMP}, author = {{LAMP Collaboration}}", ["LAMP Collaboration"]],
  ])("with %s is of %j", (fields, names) => {
    expect(entry(fields)).toMatchObject({ authors: names.map((name) => ({ name })) });
  });

  it.each([
    ["note = {Extends arXiv:1409.1556 by R. Roe}"],
    ["annote = {arXiv:1409.1556}"],
    ["abstract = {As arXiv:1409.1556 has shown, lamps burn.}"],
    ["note = {See https://github.com/roe/lamps and doi:10.1000/other}"],
  ])("with %s states neither an id, nor a DOI, nor a link", (fields) => {
    const draft = entry(fields);
    for (const field of ["arxivId", "doi", "links"]) expect(draft).not.toHaveProperty(field);
  });

  it.each([
    ["note = {References: Roe, R., Very deep lamps (2014); Poe, A., Lamps (2015)}"],
    ["note = {Correspondence Address: J. Doe; email: jane.doe@example.org}"],
    ["note = {cited By 3}"],
    [
      "note = {Roe, R., Very deep lamps, 2014; Poe, A., Lamps in other code, 2015; Moe, B., Lamps of the world, 2016}",
    ],
  ])("does not show %s", (fields) => {
    expect(entry(fields)).not.toHaveProperty("comment");
  });

  it("states an id as its DOI, and DOIs of which the first is its own", () => {
    expect(entry("doi = {arXiv:2401.00007}")).toMatchObject({ arxivId: "2401.00007" });
    expect(entry("doi = {10.1000/a, 10.1000/b}")).toMatchObject({
      doi: "10.1000/a",
      links: [{ url: "https://doi.org/10.1000/b", kind: "other" }],
    });
    expect(entry("doi = {10.1002/x\\textless{}1\\textgreater{}\\_2}")).toMatchObject({
      doi: "10.1002/x<1>_2",
    });
  });

  it.each([
    ["subtitle = {and Lamps}", "Light: and Lamps"],
    ["subtitle = {Light}", "Light"],
  ])("with %s has the title %s", (fields, title) => {
    expect(entry(fields)).toMatchObject({ title });
  });

  it.each([
    ["{{A} {B}ig {LaTeX} title}", "A Big LaTeX title"],
    ['"An {{All} Braced} title"', "An All Braced title"],
    ["{On $\\{x\\}$ and \\{sets\\}}", "On $\\{x\\}$ and {sets}"],
    ["{The {$\\mathcal{O}(n)$} bound}", "The $\\mathcal{O}(n)$ bound"],
    ["{It costs \\$5 to $10}", "It costs $5 to $10"],
    ["{{\\em Nature} and \\textbf{{N}urture}: \\enquote{both}}", "Nature and Nurture: “both”"],
    ['{{\\ss} {\\aa}ngstr{\\"{o}}m na{\\"\\i}ve {\\c{c}}a \\v{z}}', "ß ångström naïve ça ž"],
    ["{A -- B --- C ``D''~E}", "A – B — C “D”\u00a0E"],
    ["{photo\\-electrons in C_{60} and a\\_{b}}", "photoelectrons in C_{60} and a_b"],
    ["{a \\textasciicircum{} b\\textbackslash c}", "a ^ b\\c"],
    ["{200 \\mbox{$\\mu$}J, 100~$\\mu$J}", "200 $\\mu$J, 100\u00a0$\\mu$J"],
    ["{{The {\\{}GAN{\\}} of {\\{}0, 1{\\}}}}", "The GAN of {0, 1}"],
    ["{Über Größe 日本}", "Über Größe 日本"],
  ])("has the title that %s prints", (title, text) => {
    expect(read(`@misc{a, title = ${title}}`)).toMatchObject([{ title: text }]);
  });

  it.each([
    ["eprint = {hep-th/9901001}", "hep-th/9901001"],
    ["eprint = {2401.00001}, eprinttype = {arxiv}", "2401.00001"],
    ["arxivId = {2401.00001}", "2401.00001"],
    ["doi = {10.48550/arXiv.2401.00001}", "2401.00001"],
    ["url = {https://arxiv.org/pdf/2401.00001v2}", "2401.00001"],
    ["journal = {arXiv preprint arXiv:2401.00001}, year = 2024", "2401.00001"],
    ["howpublished = {arXiv:2401.00001 [cs.LG]}", "2401.00001"],
    ["eprint = {12345678}, eprinttype = {pubmed}", undefined],
    ["note = {See arXiv for 2024.12345678}", undefined],
  ])("with %s has the arXiv id %s", (fields, id) => {
    const draft = entry(fields);
    expect(draft?.kind === "draft" ? draft.arxivId : "refused").toBe(id);
    expect(draft).not.toHaveProperty("doi");
    expect(draft).not.toHaveProperty("journalRef");
  });

  it.each([
    ["journal = {J. Light}, year = 2020", "J. Light (2020)"],
    [
      "journal = {J. Light}, volume = 3, pages = {e12}, year = 2020, month = {3}",
      "J. Light 3, e12 (March 2020)",
    ],
    ["journal = {J. Light}, number = 3", "J. Light no. 3"],
    ["journal = {J. Light}, volume = 3, article-number = {2114}", "J. Light 3, 2114"],
    [
      "journal = {J. Light}, volume = 3, art_number = {e7}, year = {Mar. 2017}",
      "J. Light 3, e7 (March 2017)",
    ],
    ["journal = {Light &amp; Lamps}, volume = 3, eid = 7", "Light & Lamps 3, 7"],
    [
      "booktitle = {Proc. Light}, series = {LNCS}, volume = 7, publisher = {Ray}",
      "Proc. Light, LNCS 7 (Ray)",
    ],
    ["institution = {CERN}, year = {c. 1999}", "CERN, 1999"],
    ["journal = {\\apj}, volume = 744, year = 2012", "ApJ 744 (2012)"],
    ["journal = \\aap, pages = {L1}", "A&A, L1"],
    ["year = 2020", "2020"],
    ["year = 2020, month = 1 # {--} # 2", "2020"],
    ["journal = {J. Light}, eprint = {2401.00001}, year = 2024", "J. Light (2024)"],
  ])("with %s appeared in %j", (fields, journalRef) => {
    expect(entry(fields)).toMatchObject({ journalRef });
  });

  it.each([
    ["year = 2020, month = feb, day = 29", "2020-02-29"],
    ["year = 2020, month = {29 February}", "2020-02-29"],
    ['year = 2020, month = feb # "~29"', "2020-02-29"],
    ["date = {2020-02-29/2020-03-02}", "2020-02-29"],
    ["year = 2021, month = feb, day = 29", undefined],
    ["year = 2020, month = {February 28--29}", undefined],
    ["year = {to appear}", undefined],
  ])("with %s is of %s", (fields, submitted) => {
    const draft = entry(fields);
    expect(draft?.kind === "draft" ? draft.submitted : "refused").toBe(submitted);
  });

  it("keeps a year that is no year as a comment, and the DOI that stands as an address", () => {
    expect(entry("year = {to appear}, url = {https://doi.org/10.1000/X}")).toEqual({
      kind: "draft",
      origin: origin(1),
      title: "Light",
      comment: "to appear",
      doi: "10.1000/X",
      publication: { type: "article-journal", doi: "10.1000/X" },
    });
  });

  it("may have any key, or none, and names of fields in any case", () => {
    const text = "@misc{, title={A}} @misc{a(1)[b]:c, TITLE={B}} @misc{title={C}} @misc{ä b, Title={D}}";
    expect(read(text)).toMatchObject(["A", "B", "C", "D"].map((title) => ({ kind: "draft", title })));
  });

  it("takes the first of two fields of a name, and fields named as parts of every object", () => {
    const [draft] = read("@misc{a, title={A}, title={B}, __proto__={x}, constructor={y}}");
    expect(draft).toEqual({ kind: "draft", origin: origin(1), title: "A" });
  });

  it("is refused where its abbreviation would stand for a text without end", () => {
    const doubled = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join("\n");
    const records = read(`@string{s0 = {ten signs.}}\n${doubled}\n@misc{a, title = {A}, note = s60}`);
    expect(records.at(0)).toMatchObject({
      kind: "refusal",
      reason: expect.stringContaining("10000 characters"),
    });
    expect(records.at(-1)).toMatchObject({
      kind: "draft",
      title: "A",
      comment: expect.stringMatching(/^.{1,200}$/),
    });
  });

  it("is refused where braces have no end or none could be read, and costs nothing else", () => {
    const texts = [
      "{".repeat(100_000),
      `{${"{".repeat(100_000)}${"}".repeat(100_000)}}`,
      `{${"{x}".repeat(100_000)}}`,
    ];
    for (const text of texts) {
      expect(read(`@misc{a, title = ${text}\n@misc{b, title = {B}}`).at(-1)).toMatchObject({ title: "B" });
    }
  });
});

describe("what this site gives as BibTeX", () => {
  it.each([
    [
      "On $x_{i}^2$ & 100% of C_60",
      ["Ada van der Key", "Kurt Gödel Jr.", "The Light Collaboration", "Plato"],
    ],
    ["Über C60 for $5: a #1 “study” – 2", ["Ludwig van Beethoven"]],
    ["A ^ b ~ c_d", []],
  ])("is read back: %s", (title, names) => {
    const paper = paperSchema.parse({
      key: "2401.00001",
      arxivId: "2401.00001",
      title,
      abstract: "",
      authors: names.map((name) => ({ name })),
      categories: ["cs.ET"],
      links: [],
      topics: [],
      otherVersions: [],
      origins: [{ source: "own", format: "paper-lines", file: "x", position: 1 }],
      provenance: {},
    });
    const [draft] = read(bibtexOf(paper, "https://example.org/papers/2401.00001"));
    expect(draft).toMatchObject({ title, arxivId: "2401.00001", categories: ["cs.ET"] });
    expect(draft?.kind === "draft" ? (draft.authors ?? []).map(({ name }) => name) : []).toEqual(names);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ...'@article{ @string{ @comment{ @misc( { } ( ) " , = # % \\ $ \n ~ title author and year a 1 é crossref'.split(
      " ",
    ),
    "\n@misc{k,",
    "title={x}",
  );
  it("is read without throwing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const records = read(`${pieces.join("")}\n`);
        for (const one of records) expect(one.kind === "draft" ? one.title : one.reason).not.toBe("");
      }),
    );
  });
});
