import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { oaiPmh } from "@/ingest/reading/formats/oai-pmh";
import { readAs } from "@/tests/support/reading";

const answer = (name: string): string => readFileSync(`tests/fixtures/oai/${name}.xml`, "utf8");
const read = (name: string) => readAs(oaiPmh, answer(name));

function answerOf(content: string): string {
  return `<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">${content}</OAI-PMH>`;
}

describe("arXiv's OAI-PMH interface", () => {
  it("gives authors name by name and both days, as arXiv", async () => {
    const { records, header } = await read("arxiv-list");
    expect(records).toHaveLength(3);
    expect(header).toEqual({
      id: "http://export.arxiv.org/oai2?verb=ListRecords&from=2017-12-14&metadataPrefix=arXiv&set=physics%3Ahep-ex",
      updated: "2017-12-14T13:00:41Z",
    });
    expect(records[1]).toMatchObject({
      kind: "draft",
      origin: { source: "arxiv", format: "oai-arxiv", file: "dump", position: 2 },
      arxivId: "1706.09418",
      title: "R-Parity Violation at the LHC",
      authors: [
        { name: "Daniel Dercks" },
        { name: "Herbi Dreiner" },
        { name: "Manuel E. Krauss" },
        { name: "Toby Opferkuch" },
        { name: "Annika Reinert" },
      ],
      submitted: "2017-06-28",
      updated: "2017-11-26",
      categories: ["hep-ph", "hep-ex"],
      comment:
        "43 pages, 13 tables, 17 figures; updated Figs. 11-17 and Tab. 12 including NLO corrections; version accepted for publication in EPJC",
      journalRef: "Eur. Phys. J. C (2017) 77:856",
      doi: "10.1140/epjc/s10052-017-5414-4",
    });
  });

  it("gives the moment of every version, as arXivRaw", async () => {
    const { records } = await read("arxiv-raw-one");
    expect(records).toMatchObject([
      {
        arxivId: "1810.09584",
        version: 2,
        title: "Martingale theory for housekeeping heat",
        authors: [
          { name: "Raphael Chetrite" },
          { name: "Shamik Gupta" },
          { name: "Izaak Neri" },
          { name: "Édgar Roldán" },
        ],
        submitted: "2018-10-22T22:41:50Z",
        updated: "2019-01-13T11:17:09Z",
        versionDates: [
          { version: 1, submitted: "2018-10-22T22:41:50Z" },
          { version: 2, submitted: "2019-01-13T11:17:09Z" },
        ],
        categories: ["cond-mat.stat-mech", "physics.bio-ph", "physics.data-an"],
      },
    ]);
  });

  it("reads affiliations in brackets, and by number, from the line of authors", async () => {
    const { records } = await read("arxiv-raw-list");
    expect(records).toMatchObject([
      {
        authors: [
          { name: "Robert H. Brandenberger", affiliations: ["McGill"] },
          { name: "Keshav Dasgupta", affiliations: ["McGill"] },
          { name: "Anne-Christine Davis", affiliations: ["DAMTP, Cambridge"] },
        ],
      },
      {
        authors: [
          { name: "Peter Anders", affiliations: ["University Utrecht, The Netherlands"] },
          { name: "Uta Fritze", affiliations: ["University of Hertfordshire, UK"] },
          { name: "Richard de Grijs", affiliations: [expect.stringMatching(/^University of Sheffield/)] },
        ],
        doubts: { authors: { note: "authors read from one line" } },
      },
    ]);
  });

  it("finds comment, journal reference, DOI, id and categories among Dublin Core's elements", async () => {
    const { records, header } = await read("dublin-core-from-specification");
    expect(records[0]).toEqual({
      kind: "draft",
      origin: { source: "arxiv", format: "oai-dc", file: "dump", position: 1 },
      arxivId: "hep-th/9901001",
      title: "Strings on a Clothes-Line: Part II",
      abstract: "We hang strings on lines and wait until they dry & stiffen.",
      authors: [{ name: "Anna M. van der Berg" }, { name: "Jón Ólafsson" }, { name: "Twine Collaboration" }],
      submitted: "1999-01-02",
      updated: "1999-05-06",
      categories: ["hep-th", "cs.DS"],
      comment: "12 pages, LaTeX",
      journalRef: "J. Clothes-Lines 7 (1999) 1-12",
      doi: "10.1234/jcl.7.1",
    });
    expect(header).toEqual({
      id: "https://oaipmh.arxiv.org/oai?verb=ListRecords&metadataPrefix=oai_dc&set=cs",
      updated: "2026-02-03T04:05:06Z",
      totalResults: 1500,
      startIndex: 0,
      resumptionToken: "6511260|1001",
    });
  });

  it("refuses a withdrawn record and metadata it cannot read, and says which", async () => {
    const { records } = await read("dublin-core-from-specification");
    expect(records.slice(1)).toEqual([
      {
        kind: "refusal",
        file: "dump",
        position: 2,
        reason: "arXiv has withdrawn this record (oai:arXiv.org:2001.00003).",
      },
      {
        kind: "refusal",
        file: "dump",
        position: 3,
        reason: "The metadata are written as <marc>: expected arXiv, arXivRaw or oai_dc.",
      },
    ]);
  });

  it("passes on the error with which arXiv answers", async () => {
    const { records } = await read("error-from-specification");
    expect(records).toEqual([
      {
        kind: "refusal",
        file: "dump",
        position: 0,
        reason:
          "arXiv answered with the error badResumptionToken (the resumption token is not or no longer valid; the list must be asked for from its beginning): “The token has expired.”.",
      },
    ]);
  });

  it.each([
    ["nothing that matches", answerOf('<error code="noRecordsMatch"/>'), "no record matches what was asked"],
    ["no records", answerOf("<ListIdentifiers/>"), "The answer has no records"],
    ["another namespace", '<OAI-PMH xmlns="http://example.org/"><record/></OAI-PMH>', "namespace of OAI-PMH"],
  ])("refuses an answer with %s", async (_what, text, reason) => {
    expect((await readAs(oaiPmh, text)).records).toEqual([
      { kind: "refusal", file: "dump", position: 0, reason: expect.stringContaining(reason) },
    ]);
  });

  it("takes the id from the header where the metadata have none", async () => {
    const record = `<record><header><identifier>oai:arXiv.org:1706.09418</identifier></header>
      <metadata><arXiv><title>T</title></arXiv></metadata></record>`;
    const { records } = await readAs(oaiPmh, answerOf(`<GetRecord>${record}</GetRecord>`));
    expect(records).toMatchObject([{ kind: "draft", arxivId: "1706.09418", title: "T" }]);
  });
});
