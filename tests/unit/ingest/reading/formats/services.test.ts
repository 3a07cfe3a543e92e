import { describe, expect, it } from "vitest";
import type { Draft } from "@/ingest/draft";
import { textOfIndex } from "@/ingest/reading/formats/services/openalex";
import { fullRange } from "@/ingest/reading/formats/services/pubmed-xml";
import { initialsFirst } from "@/ingest/reading/formats/services/service-draft";
import { proseOf } from "@/ingest/reading/xml/prose";
import { EXAMPLES } from "@/tests/support/dumps";
import { readDump } from "@/tests/support/reading";

const DATED = { submitted: { note: "date of publication", confidence: 0.5 } };
const LIGHT = { title: "Computing with Light", abstract: "Photons multiply." };

/** What the examples of `docs/formats.md` say, beside where they were read. */
const SAID: Readonly<Record<string, readonly object[]>> = {
  openalex: [
    {
      title: "Computing with Light",
      titleSource: "Computing with <i>Light</i>",
      abstract: "Light computes with Light",
      arxivId: "2001.00001",
      authors: [{ name: "Ada Byron", affiliations: ["Institute of Light"] }],
      submitted: "2020-03-04",
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      doubts: DATED,
    },
  ],
  "semantic-scholar": [
    {
      ...LIGHT,
      arxivId: "2001.00001",
      authors: [{ name: "Ada Byron" }],
      submitted: "2020-03-04",
      journalRef: "Journal of Light 12, 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      doubts: DATED,
    },
    { title: "More Light", authors: [{ name: "Kay Key" }], journalRef: "LightConf (2021)" },
    {
      title: "Still More Light",
      abstract: "It shines.",
      authors: [{ name: "Kay Key" }],
      journalRef: "Journal of Light 10, 1–9 (2018)",
      doi: "10.1000/jol.10.1",
    },
  ],
  crossref: [
    {
      title: "Computing with Light: A Survey",
      abstract: "Photons multiply.",
      abstractSource: "<jats:p>Photons multiply.</jats:p>",
      authors: [{ name: "Ada Byron", affiliations: ["Institute of Light"] }, { name: "Light Collaboration" }],
      submitted: "2020-03-04",
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      doubts: DATED,
    },
  ],
  datacite: [
    {
      ...LIGHT,
      arxivId: "2001.00001",
      authors: [{ name: "Ada Byron", affiliations: ["Institute of Light"] }, { name: "Light Collaboration" }],
      comment: "Keywords: Optics",
    },
  ],
  inspire: [
    {
      ...LIGHT,
      arxivId: "2001.00001",
      authors: [{ name: "LIGHT Collaboration" }, { name: "Ada Byron", affiliations: ["Light Inst."] }],
      submitted: "2020-01-01",
      journalRef: "J.Light 12, 045 (2020)",
      doi: "10.1000/jol.12.3",
      categories: ["hep-ex"],
      doubts: DATED,
    },
  ],
  "europe-pmc": [
    {
      title: "Computing with light",
      abstract: "Photons multiply.",
      authors: [{ name: "Ada Byron" }, { name: "Light Collaboration" }],
      submitted: "2020-03-04",
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics",
      doubts: DATED,
    },
    {
      title: "More light",
      authors: [{ name: "A. Byron" }, { name: "K. M. Key" }],
      journalRef: "J Light 13, e7 (2021)",
    },
  ],
  openreview: [
    {
      ...LIGHT,
      authors: [{ name: "Ada Byron" }, { name: "Kay Key" }],
      submitted: "2020-03-04",
      journalRef: "LightConf 2020 (2020)",
      comment: "Keywords: optics",
      links: [{ url: "https://openreview.net/forum?id=abCd12", kind: "other" }],
      doubts: DATED,
    },
  ],
  "arxiv-py": [
    {
      ...LIGHT,
      arxivId: "2401.00001",
      version: 2,
      authors: [{ name: "Ada Byron" }, { name: "Kay Key" }],
      submitted: "2024-01-02T10:00:00Z",
      updated: "2024-02-03T10:00:00Z",
      comment: "7 pages",
      journalRef: "J. Light 12",
      doi: "10.1000/jol.12.3",
      categories: ["cs.ET", "physics.optics"],
    },
  ],
  "crossref-xml": [
    {
      title: "Computing with Light: A Survey",
      abstract: "Photons multiply.",
      abstractSource: "<p>Photons multiply.</p>",
      authors: [{ name: "Ada Byron" }, { name: "Light Collaboration" }],
      journalRef: "Journal of Light 12(3), 45–67 (March 2020)",
      doi: "10.1000/jol.12.3",
    },
  ],
  dblp: [
    {
      title: "Computing with H₂O",
      titleSource: "Computing with H<sub>2</sub>O",
      authors: [{ name: "Kurt Gödel" }, { name: "Ada Byron" }],
      journalRef: "J. Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
    },
    { title: "More Light?", arxivId: "2001.00001", authors: [{ name: "Ada Byron" }] },
  ],
  "pubmed-xml": [
    {
      title: "Computing with H₂O",
      titleSource: "Computing with H<sub>2</sub>O",
      abstract: "Background: Photons are slow.\n\nResults: They multiply.",
      authors: [
        { name: "Ada Byron", affiliations: ["Institute of Light"] },
        { name: "K. M. Key" },
        { name: "Light Collaboration" },
      ],
      submitted: "2020-02-29",
      journalRef: "Journal of light 12(3), 1183–1189 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics",
      doubts: DATED,
    },
  ],
  "acl-anthology": [
    {
      title: "Green Light in $O(n)$",
      abstract: "Photons multiply.",
      authors: [{ name: "Ada Byron" }],
      journalRef: "Proceedings of the Light Conference, 1–9 (Association for Light, July 2020)",
      doi: "10.1000/light-main.1",
      links: [{ url: "https://aclanthology.org/2020.light-main.1/", kind: "other" }],
    },
  ],
  "endnote-xml": [
    {
      title: "Computing with H₂O",
      titleSource: "Computing with H<sub>2</sub>O",
      abstract: "Photons multiply.",
      authors: [{ name: "Ada Byron" }, { name: "Light Collaboration" }],
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics",
    },
  ],
  mods: [
    {
      title: "The Power of Light: A Survey",
      abstract: "Photons multiply.",
      authors: [{ name: "Ada Byron" }],
      journalRef: "Journal of Light 12(3), 45–67 (March 2020)",
      doi: "10.1000/jol.12.3",
      links: [{ url: "https://example.org/light", kind: "other" }],
    },
  ],
  "zotero-rdf": [
    {
      ...LIGHT,
      authors: [{ name: "Ada Byron" }],
      submitted: "2020-03-04",
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics",
      links: [{ url: "https://example.org/light", kind: "other" }],
      doubts: DATED,
    },
  ],
  nbib: [
    {
      title: "Computing with light: what photons do when nobody counts them",
      abstract: "Photons multiply.",
      authors: [{ name: "Ada Byron" }, { name: "Kay M Key" }, { name: "Light Collaboration" }],
      submitted: "2020-02-29",
      journalRef: "Journal of light 12(3), 1183–1189 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics",
      doubts: DATED,
    },
  ],
  enw: [
    {
      ...LIGHT,
      authors: [{ name: "Ada Byron" }, { name: "Kay Key" }],
      submitted: "2020-03-04",
      journalRef: "Journal of Light 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics",
      links: [{ url: "https://example.org/light", kind: "other" }],
      doubts: DATED,
    },
  ],
  ciw: [
    {
      title: "Computing with light: what photons do when nobody counts them",
      abstract: "Photons multiply.",
      authors: [{ name: "Ada Byron" }, { name: "Kay M. Key" }],
      submitted: "2020-03-04",
      journalRef: "JOURNAL OF LIGHT 12(3), 45–67 (2020)",
      doi: "10.1000/jol.12.3",
      comment: "Keywords: optics, photons",
      doubts: DATED,
    },
  ],
  "paper-array": [
    { ...LIGHT, authors: [{ name: "Ada Byron" }] },
    { title: "A Report with Nothing but a Title" },
  ],
};

async function saidIn(text: string): Promise<object[]> {
  const { records } = await readDump(text);
  return records.map((record) => (record.kind === "draft" ? withoutOrigin(record) : record));
}

/** What a draft says beside its publication, which has tests of its own. */
function withoutOrigin({ kind: _kind, origin: _origin, publication: _publication, ...said }: Draft): object {
  return said;
}

describe("the records of a database", () => {
  it.each(Object.entries(SAID))("say everything that their example says (%s)", async (format, said) => {
    expect(await saidIn(EXAMPLES[format] ?? "")).toEqual(said);
  });

  const IN_JOURNAL = {
    type: "article-journal",
    container: "Journal of Light",
    volume: "12",
    issue: "3",
    pages: "45–67",
  };
  it.each([
    ["openalex", { ...IN_JOURNAL, date: "2020-03-04", doi: "10.1000/jol.12.3" }],
    ["crossref", { ...IN_JOURNAL, publisher: "Ray Press", date: "2020-03-04", doi: "10.1000/jol.12.3" }],
    ["crossref-xml", { ...IN_JOURNAL, date: "2020-03", doi: "10.1000/jol.12.3" }],
    ["datacite", { type: "article", date: "2020-01" }],
    ["openreview", { type: "paper-conference", container: "LightConf 2020", date: "2020-03-04" }],
    ["europe-pmc", { ...IN_JOURNAL, date: "2020-03-04", doi: "10.1000/jol.12.3" }],
    ["dblp", { ...IN_JOURNAL, container: "J. Light", date: "2020", doi: "10.1000/jol.12.3" }],
    ["endnote-xml", { ...IN_JOURNAL, date: "2020", doi: "10.1000/jol.12.3" }],
    ["mods", { ...IN_JOURNAL, date: "2020-03", editors: [{ name: "Kay Key" }], doi: "10.1000/jol.12.3" }],
    ["zotero-rdf", { ...IN_JOURNAL, date: "2020-03-04", doi: "10.1000/jol.12.3" }],
    [
      "acl-anthology",
      {
        type: "paper-conference",
        container: "Proceedings of the Light Conference",
        publisher: "Association for Light",
        pages: "1–9",
        date: "2020-07",
        doi: "10.1000/light-main.1",
      },
    ],
  ])("say what the paper was published as (%s)", async (format, publication) => {
    const { records } = await readDump(EXAMPLES[format] ?? "");
    expect(records[0]).toMatchObject({ publication });
  });

  it.each(Object.keys(SAID).filter((format) => /^\s*\{\n/.test(EXAMPLES[format] ?? "")))(
    "are the same one page a line (%s)",
    async (format) => {
      const page = JSON.stringify(JSON.parse(EXAMPLES[format] ?? ""));
      expect(await saidIn(`${page}\n${page}\n`)).toEqual([...(SAID[format] ?? []), ...(SAID[format] ?? [])]);
    },
  );
});

describe("OpenAlex", () => {
  const work = (fields: object) =>
    saidIn(`${JSON.stringify({ title: "Light", authorships: [], ...fields })}\n`);

  it("has the first of January where it knows the year alone", async () => {
    expect(await work({ publication_date: "2020-01-01" })).toEqual([{ title: "Light", journalRef: "2020" }]);
  });

  it("says when a work was retracted, and when it names but the first of many authors", async () => {
    const authorships = [{ raw_author_name: "Ada Byron" }];
    expect(await work({ is_retracted: true, is_authors_truncated: true, authorships })).toMatchObject([
      { comment: "Retracted", doubts: { authors: { note: "the source names only the first authors" } } },
    ]);
  });

  it("has no arXiv id from an address that only mentions arXiv", async () => {
    const locations = [{ landing_page_url: "https://example.org/arxiv.org/abs/2001.00001" }];
    expect(await work({ locations })).toEqual([{ title: "Light" }]);
  });

  it.each([
    [{ b: [1], a: [0, 2] }, "a b a"],
    [{ a: [0], far: [1e9] }, "a"],
    [{ a: [-1] }, ""],
    [{ a: "0" }, ""],
    [null, ""],
  ])("puts the text together from the index %j", (index, text) => {
    expect(textOfIndex(index)).toBe(text);
  });
});

describe("Semantic Scholar", () => {
  it("has papers inside of citations", async () => {
    const citing = { paperId: "a", title: "Light", authors: [{ name: "Ada Byron" }] };
    const answer = { offset: 0, data: [{ contexts: [], citingPaper: citing }] };
    expect(await saidIn(JSON.stringify(answer))).toEqual([
      { title: "Light", authors: [{ name: "Ada Byron" }] },
    ]);
  });

  it("answers null for an id that it does not know", async () => {
    const [, refused] = await saidIn(JSON.stringify([{ paperId: "a", title: "Light" }, null]));
    expect(refused).toMatchObject({ reason: "The paper on line 1 is null: the service had none." });
  });
});

describe("Crossref", () => {
  const work = (fields: object) =>
    saidIn(JSON.stringify({ DOI: "10.1/a", indexed: {}, title: ["Light"], ...fields }));

  it("has one work as its message", async () => {
    const message = { DOI: "10.1000/a", indexed: {}, title: ["Light"] };
    expect(await saidIn(JSON.stringify({ status: "ok", message }))).toEqual([
      { title: "Light", doi: "10.1000/a" },
    ]);
  });

  it("answers with errors, and with nothing, which are told as that", async () => {
    const failed = {
      status: "failed",
      "message-type": "x",
      message: [{ type: "y", message: "No such filter." }],
    };
    expect(await saidIn(JSON.stringify(failed))).toMatchObject([
      { kind: "refusal", reason: "Crossref answered with an error: “No such filter.”." },
    ]);
    const empty = { status: "ok", "message-type": "work-list", message: { "total-results": 0, items: [] } };
    expect(await saidIn(JSON.stringify(empty))).toMatchObject([{ reason: "The file has no work." }]);
  });

  it("has works with the few fields that were asked for", async () => {
    const items = [{ DOI: "10.1000/a", title: ["Light"], type: "book" }];
    const answer = { status: "ok", "message-type": "work-list", message: { items } };
    expect(await saidIn(JSON.stringify(answer))).toEqual([{ title: "Light", doi: "10.1000/a" }]);
  });

  it("has article numbers, editors, and dates of several publications", async () => {
    expect(
      await work({
        DOI: "10.1000/a",
        "article-number": "045",
        "container-title": ["J"],
        editor: [{ given: "Kay", family: "Key" }],
        issued: { "date-parts": [[2020, 3]] },
        "published-online": { "date-parts": [[2019, 12, 1]] },
        "published-print": { "date-parts": [[2020, 3]] },
      }),
    ).toEqual([
      { title: "Light", doi: "10.1000/a", comment: "Edited by Kay Key", journalRef: "J, 045 (March 2020)" },
    ]);
  });
});

describe("PubMed", () => {
  const article = (inside: string) =>
    saidIn(
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article>${inside}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    );

  it("puts a translated title into brackets, and says when it names but the first authors", async () => {
    const authors =
      '<AuthorList CompleteYN="N"><Author><LastName>Byron</LastName><ForeName>Ada</ForeName></Author></AuthorList>';
    expect(await article(`<ArticleTitle>[On light &amp; shade.]</ArticleTitle>${authors}`)).toEqual([
      {
        title: "On light & shade.",
        titleSource: "On light &amp; shade.",
        authors: [{ name: "Ada Byron" }],
        doubts: { authors: { note: "the source names only the first authors", confidence: 0.5 } },
      },
    ]);
  });

  it.each([
    ["1183-9", "1183-1189"],
    ["45-67", "45-67"],
    ["e7", "e7"],
    ["S1-S9", "S1-S9"],
    ["99-101", "99-101"],
  ])("writes the last page %s as %s", (pages, whole) => {
    expect(fullRange(pages)).toBe(whole);
  });

  it("has chapters of books beside articles, each in its place", async () => {
    const chapter =
      "<PubmedBookArticle><BookDocument><Book><BookTitle>Handbook of Light</BookTitle><Publisher><PublisherName>Ray Press</PublisherName></Publisher><PubDate><Year>2019</Year></PubDate></Book><ArticleTitle>Lamps</ArticleTitle></BookDocument></PubmedBookArticle>";
    const paper =
      "<PubmedArticle><MedlineCitation><Article><ArticleTitle>Light</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
    const { records } = await readDump(`<PubmedArticleSet>${paper}${chapter}${paper}</PubmedArticleSet>`);
    expect(records).toMatchObject([
      { title: "Light", origin: { position: 1 } },
      { title: "Lamps", journalRef: "Handbook of Light (Ray Press, 2019)", origin: { position: 2 } },
      { title: "Light", origin: { position: 3 } },
    ]);
  });
});

describe("Crossref as XML", () => {
  it("has several articles in one deposit of a journal, and works of other kinds", async () => {
    const article = (title: string) =>
      `<journal_article><titles><title>${title}</title></titles></journal_article>`;
    const deposit = `<doi_batch><body><journal><journal_metadata><full_title>J</full_title></journal_metadata>${article("A")}${article("B")}</journal><posted_content><titles><title>C</title></titles><posted_date><year>2020</year><month>1</month><day>2</day></posted_date></posted_content><journal><journal_metadata><full_title>K</full_title></journal_metadata></journal></body></doi_batch>`;
    const { records } = await readDump(deposit);
    expect(records).toMatchObject([
      { title: "A", journalRef: "J", origin: { position: 1 } },
      { title: "B", journalRef: "J", origin: { position: 2 } },
      { title: "C", submitted: "2020-01-02", origin: { position: 3 } },
    ]);
    expect(records).toHaveLength(3);
  });
});

describe("records of OAI-PMH without their answer", () => {
  it("are read, with another root or none", async () => {
    const record =
      '<record xmlns="http://www.openarchives.org/OAI/2.0/"><header><identifier>oai:arXiv.org:2401.00001</identifier></header><metadata><arXiv><id>2401.00001</id><title>Light</title></arXiv></metadata></record>';
    for (const text of [
      record,
      record + record,
      `<ListRecords>${record}</ListRecords>`,
      `<!-- x --><records>${record}</records>`,
    ]) {
      for (const said of await saidIn(text)) expect(said).toEqual({ title: "Light", arxivId: "2401.00001" });
    }
  });
});

describe("prose in XML", () => {
  it.each([
    ["a <b>bold</b> <jats:italic>step</jats:italic>", "a bold step"],
    ["H<inf>2</inf>O &uuml;ber &lt; &amp;amp; &unknown;", "H<sub>2</sub>O über &lt; &amp;amp; &unknown;"],
    ["<![CDATA[a < b & c]]> d<!-- e --><?f g?>", "a &lt; b &amp; c d"],
    ["<p>A.</p><p>B.</p>", "<p>A.</p><p>B.</p>"],
    ['<style face="superscript" size="9">2</style><style face="normal">nd</style>', "<sup>2</sup>nd"],
    ["a < b > c", "a < b > c"],
  ])("keeps what can be read of %s", (xml, text) => {
    expect(proseOf(xml)).toBe(text);
  });
});

describe("OpenReview", () => {
  it("has reviews beside papers, which are passed over, and the first version of its notes", async () => {
    const paper = {
      id: "abCd",
      forum: "abCd",
      content: { title: "Light", authors: ["Ada Byron"], venue: "Submitted to X" },
    };
    const review = { id: "efGh", forum: "abCd", content: { title: "Good paper", review: "Yes." } };
    expect(await saidIn(JSON.stringify({ notes: [review, paper] }))).toEqual([
      {
        title: "Light",
        authors: [{ name: "Ada Byron" }],
        links: [{ url: "https://openreview.net/forum?id=abCd", kind: "other" }],
      },
    ]);
  });
});

describe("a name as MEDLINE writes it", () => {
  it.each([
    ["Doe JD", "J. D. Doe"],
    ["van der Berg A", "A. van der Berg"],
    ["Doe J Jr", "J. Doe Jr"],
    ["Jane Doe", "Jane Doe"],
    ["WHO", "WHO"],
    ["", ""],
  ])("is turned round: %s", (written, name) => {
    expect(initialsFirst(written)).toBe(name);
  });
});

describe("a dump of another program", () => {
  const lines = (record: object) => `${JSON.stringify(record)}\n`;
  it.each([
    [
      "Zotero's own JSON",
      [{ itemType: "journalArticle", title: "Light", creators: [], date: "2020", type: "article" }],
    ],
    ["papers with fields of another kind", [{ title: "Light", author: "Ada Byron", year: 2020 }]],
    ["a list of CSL's types", [{ type: "book", title: "Light", authors: ["Ada"], year: 2020 }]],
  ])("is not read by half: %s", async (_what, records) => {
    for (const text of [JSON.stringify(records), records.map(lines).join("")]) {
      const [refused, ...more] = await saidIn(text);
      expect(refused).toMatchObject({ kind: "refusal", position: 0 });
      expect(more).toEqual([]);
    }
  });
});
