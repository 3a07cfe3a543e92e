import { describe, expect, it } from "vitest";
import { type PaperPublication, publicationTypeSchema } from "@/lib/paper/publication";
import { cleanLine } from "@/lib/paper/text";
import { barePaper } from "@/tests/support/bare-paper";
import {
  LIBRARY_FORMATS,
  type LibraryFormat,
  libraryDrafts,
  libraryOf,
  paperOf,
  saidIn,
} from "@/tests/support/library";
import fc from "@/tests/support/properties";

/** What a library may say of each type of work. */
const BIBTEX = `
@article{a, title = {Scattering of {$x^2$} photons in \\emph{thin} films: 5\\% & 7\\$}, author = {van der Berg, Jr., Anna M. and {Google DeepMind} and {\\'E}tienne Ghys and others},
  journal = {Journal of Light \\& Optics}, shortjournal = {J. Light Opt.}, volume = 12, number = 3, pages = {45--67}, year = 2020, month = mar, day = 4,
  publisher = {Ray Press}, issn = {1234-567X}, doi = {10.1000/jol_12.3}, language = {german}, note = {Reprinted}, keywords = {optics, thin films},
  url = {https://github.com/ada/light}, abstract = {We compute $O(n)$ faster.

Then we rest.}}
@inproceedings{b, title = {Engines at work}, author = {Byron, Ada and Plato}, booktitle = {Proceedings of the First Conference on Engines}, series = {LNCS}, number = 7,
  editor = {Hopper, Grace and Lovelace, Ada}, pages = {1--9}, publisher = {ACM Press}, address = {New York}, eventtitle = {Engines '99}, year = 1999, month = jun, isbn = {978-3-16-148410-0}}
@incollection{c, title = {A chapter}, author = {Byron, Ada}, booktitle = {The Book}, publisher = {Ray Press}, edition = {Second}, year = 2001, pages = {10}}
@inbook{c2, title = {A part}, author = {Byron, Ada}, publisher = {Ray Press}, year = 2001, pages = {10--12}}
@book{d, title = {The Book}, author = {Byron, Ada}, publisher = {Ray Press}, volume = 2, year = 2001, isbn = {3-16-148410-0}}
@book{e, title = {Collected Notes}, editor = {Hopper, Grace}, publisher = {Ray Press}, year = {in press}}
@phdthesis{f, title = {Notes}, author = {Lovelace, Ada}, school = {University of Light, Department of Shade}, year = 1843}
@mastersthesis{g, title = {Fewer notes}, author = {Lovelace, Ada}, school = {University of Light}, year = 1842}
@thesis{h, type = {Habilitation}, title = {More notes}, author = {Lovelace, Ada}, institution = {University of Light}, year = 1844}
@techreport{i, title = {A report}, author = {{University of Light, Institute of Rays}}, institution = {CERN}, number = {TR-7}, year = 1990, month = dec}
@report{j, type = {White paper}, title = {A white paper}, author = {Byron, Ada}, institution = {CERN}, year = 1990}
@misc{k, title = {Attention}, author = {Vaswani, Ashish}, eprint = {1706.03762v5}, archivePrefix = {arXiv}, primaryClass = {cs.CL}, keywords = {attention, cs.LG}, year = 2017}
@inproceedings{l, title = {Attention again}, author = {Vaswani, Ashish}, booktitle = {NeurIPS}, eprint = {1706.03763}, archivePrefix = {arXiv}, year = 2017, pages = {30}}
@dataset{m, title = {Photons}, author = {Byron, Ada}, publisher = {Zenodo}, year = 2021, doi = {10.5281/zenodo.1}}
@software{n, title = {Lighter}, author = {Byron, Ada}, year = 2021, url = {https://example.org/lighter}}
@online{o, title = {A page}, author = {Byron, Ada}, year = 2021, month = feb, url = {https://example.org/page}}
@unpublished{p, title = {A draft}, author = {Byron, Ada}, note = {Manuscript; in preparation}}
@misc{q, title = {Something}, author = {Byron, Ada}, howpublished = {Talk at the club}, year = 2002}
@patent{r, title = {A lamp}, author = {Edison, Thomas}, number = {US 223898}, year = 1880}
@article{s, title = {Nothing but a title}}
@misc{t, title = {Hard ~ signs \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\{x\\} \\#1 a\\_b}, author = {O'Neill, J.-P. and Müller-Lüdenscheidt, Käte and {Barnes and Noble}}}
`;

const RIS = `
TY  - JOUR
AU  - van der Berg, Anna M., Jr.
AU  - Google DeepMind,
AU  - University of Light,, Institute of Rays,
AU  - et al.
TI  - Scattering of photons & "others": 5% <b>
T2  - Journal of Light
J2  - J. Light
VL  - 12
IS  - 3
SP  - 45
EP  - 67
PY  - 2020
DA  - 2020/03/04
PB  - Ray Press
CY  - Berlin
SN  - 1234-567X
DO  - 10.1000/jol.12.3
LA  - de
UR  - https://github.com/ada/light
UR  - https://example.org/slides
AB  - We compute.
N1  - Reprinted
N1  - Second note
KW  - optics
KW  - thin films, and thick ones
ER  - 
TY  - CONF
AU  - Byron, Ada
TI  - Engines at work
T2  - Engines '99
C3  - Proceedings of the First Conference on Engines
C1  - New York
A2  - Hopper, Grace
T3  - LNCS
SV  - 7
PB  - ACM Press
SN  - 978-3-16-148410-0
PY  - 1999
DA  - 1999/06//
SP  - S1-S9
ER  - 
TY  - BOOK
TI  - Collected Notes
ED  - Hopper, Grace
PB  - Ray Press
ET  - 2nd
PY  - in press
ER  - 
TY  - RPRT
AU  - CERN
TI  - A report
M3  - White paper
SN  - TR-7
PB  - CERN
PY  - 1990
ER  - 
TY  - THES
AU  - Lovelace, Ada
TI  - Notes
M3  - PhD thesis
PB  - University of Light
PY  - 1843
ER  - 
TY  - UNPB
AU  - Vaswani, Ashish
TI  - Attention
AN  - arXiv:1706.03762v5
KW  - cs.CL
PY  - 2017
ER  - 
`;

const CSL = JSON.stringify([
  {
    id: "a",
    type: "article-journal",
    title: "Scattering of photons in &lt;b&gt; & 5% of H₂O",
    author: [
      { family: "Berg", given: "Anna M.", "non-dropping-particle": "van der", suffix: "Jr." },
      { literal: "Google DeepMind" },
      { literal: "University of Light, Institute of Rays" },
      { literal: "others" },
    ],
    editor: [{ family: "Hopper", given: "Grace" }],
    "container-title": "Journal of Light",
    "container-title-short": "J. Light",
    volume: "12",
    issue: "3",
    number: "e12",
    page: "45-67",
    publisher: "Ray Press",
    "publisher-place": "Berlin",
    ISSN: "1234-567X",
    DOI: "10.1000/jol.12.3",
    URL: "https://github.com/ada/light",
    language: "de",
    issued: { "date-parts": [[2020, 3, 4]] },
    abstract: "We compute.",
    note: "Reprinted\nhttps://example.org/slides",
    keyword: "optics, thin films",
  },
  {
    id: "b",
    type: "paper-conference",
    title: "Engines at work",
    author: [{ family: "Byron", given: "Ada" }],
    "container-title": "Proceedings of the First Conference on Engines",
    "event-title": "Engines ’99",
    "collection-title": "LNCS",
    "collection-number": "7",
    ISBN: "978-3-16-148410-0",
    issued: { "date-parts": [[1999, 6]] },
  },
  {
    id: "c",
    type: "thesis",
    genre: "Habilitation",
    title: "Notes",
    publisher: "University of Light",
    author: [{ literal: "Plato" }],
  },
  {
    id: "d",
    type: "webpage",
    title: "A page",
    URL: "https://example.org/page",
    issued: { "date-parts": [[2021]] },
  },
  {
    id: "e",
    type: "article",
    title: "Attention",
    number: "arXiv:1706.03762",
    version: "5",
    publisher: "arXiv",
    issued: { "date-parts": [[2017, 6]] },
  },
]);

const LIBRARIES: readonly [LibraryFormat, string][] = [
  ["BibTeX", BIBTEX],
  ["RIS", RIS],
  ["CSL-JSON", CSL],
];

describe.each(LIBRARIES)("a library that was read as %s", (format, library) => {
  const drafts = libraryDrafts(format, library);

  it.each(drafts.map((draft) => [draft.title, draft] as const))(
    "goes out as it came in: %s",
    async (_title, draft) => {
      const [again] = libraryDrafts(format, await libraryOf(format, [paperOf(draft)]));
      expect(saidIn(again)).toEqual(saidIn(draft));
    },
  );

  it("is all of it in one file, no two records with one key", async () => {
    const again = libraryDrafts(
      format,
      await libraryOf(
        format,
        drafts.map((draft) => paperOf(draft)),
      ),
    );
    expect(again.map(saidIn)).toEqual(drafts.map(saidIn));
  });
});

describe("what a library says of a publication", () => {
  const word = fc.constantFrom(
    ...'Light Étude C++ A&B 50% a_b $x_1$ {x} #1 ~ ^ \\ <i> &amp; "q" O\'Neill Müller 北京 x^2 - – 1–2 .'.split(
      " ",
    ),
  );
  const text = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .map((words) => cleanLine(`A ${words.join(" ")} z`).text);
  const publication = fc.record(
    {
      type: fc.constantFrom("article-journal", "paper-conference", "chapter", "book", "thesis", "report"),
      container: text,
      series: text,
      publisher: text,
      place: text,
      edition: text,
      volume: text,
      pages: fc.constantFrom("45–67", "e12", "S1-S9", "17:1–17:20", "1–5, 9"),
      language: fc.constantFrom("de", "en-GB"),
      date: fc.constantFrom("2020", "2020-03", "2020-03-04"),
      doi: fc.constantFrom("10.1000/a_b", "10.1002/(SICI)1<1::C>3.0;2-x"),
    },
    { requiredKeys: ["type", "container", "date"] },
  );

  it.each(["BibTeX", "RIS", "CSL-JSON"] as const)("survives in %s, whatever stands in it", async (format) => {
    // A dollar alone would make a formula with another one.
    await fc.assert(
      fc.asyncProperty(publication, async (said) => {
        const paper = ofLibrary({ ...said, genre: "Sort of thing" });
        const [again] = libraryDrafts(format, await libraryOf(format, [paper]));
        expect(again?.publication).toEqual(paper.publication);
      }),
      { numRuns: 300 },
    );
  });

  it("is written as what it is, whichever format it goes to", async () => {
    const written = async (type: string) => {
      const paper = ofLibrary({ type, container: "The Place" });
      const [bib, ris, json] = await Promise.all(
        (["BibTeX", "RIS", "CSL-JSON"] as const).map((format) => libraryOf(format, [paper])),
      );
      return [
        /^@(\w+)/.exec(bib ?? "")?.[1],
        /^TY {2}- (\w+)/.exec(ris ?? "")?.[1],
        JSON.parse(json ?? "")[0].type,
      ];
    };
    expect(await written("article-journal")).toEqual(["article", "JOUR", "article-journal"]);
    expect(await written("paper-conference")).toEqual(["inproceedings", "CONF", "paper-conference"]);
    expect(await written("chapter")).toEqual(["incollection", "CHAP", "chapter"]);
    expect(await written("book")).toEqual(["book", "BOOK", "book"]);
    expect(await written("thesis")).toEqual(["phdthesis", "THES", "thesis"]);
    expect(await written("report")).toEqual(["techreport", "RPRT", "report"]);
    for (const type of publicationTypeSchema.options) expect((await written(type))[2]).toBe(type);
  });
});

/** A paper that a library knows by its publication. */
function ofLibrary(publication: Omit<Partial<PaperPublication>, "type"> & { type: string }) {
  return barePaper({
    title: "Light",
    publication,
    origins: [{ source: "library", format: "x", file: "x", position: 1 }],
  });
}

describe("a paper that two libraries have, of two publications", () => {
  const entry = (fields: string) =>
    libraryDrafts("BibTeX", `@inproceedings{a, title = {Light}, author = {Byron, Ada}, ${fields}}`)[0];
  const [first, second] = [
    entry("eprint = {2401.00001}, archivePrefix = {arXiv}, booktitle = {Proc. Light}, year = 2020"),
    entry(
      "eprint = {2401.00001}, archivePrefix = {arXiv}, booktitle = {Ray Workshop}, pages = {9}, doi = {10.1000/x}",
    ),
  ];

  it("goes out as one of them, with none of the other’s pages, year or DOI", async () => {
    if (first === undefined || second === undefined) throw new Error("no drafts");
    const paper = paperOf(first, second);
    expect(paper).toMatchObject({ publication: first.publication });
    expect(paper.doi).toBeUndefined();
    for (const format of ["BibTeX", "RIS", "CSL-JSON"] as const)
      expect(await libraryOf(format, [paper])).not.toMatch(/10\.1000\/x|Ray|pages/);
  });

  it("is no preprint where one of them says so", () => {
    const preprint = libraryDrafts(
      "BibTeX",
      "@misc{a, title = {Light}, author = {Byron, Ada}, eprint = {2401.00001}, archivePrefix = {arXiv}, year = 2023}",
    )[0];
    if (first === undefined || preprint === undefined) throw new Error("no drafts");
    expect(paperOf(preprint, first).publication).toEqual(first.publication);
  });
});

it("knows a writer and a reader for each format of reference managers", () => {
  expect(Object.keys(LIBRARY_FORMATS)).toEqual(LIBRARIES.map(([format]) => format));
});
