import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, it, test, vi } from "vitest";
import { GET, POST } from "@/app/oai/route";
import { currentCorpus, serveCorpus } from "@/lib/corpus/current";
import { openPublished } from "@/lib/search/embedded/open";
import { publishedBundled } from "@/tests/support/bundled";

vi.mock("@/lib/site/request-origin", () => ({ siteOrigin: async () => "https://papers.example.org" }));
// Small pages, so that the bundled papers have several.
vi.mock("@/lib/oai/page-size", () => ({ RECORDS_A_PAGE: 50 }));

const ORIGIN = "https://papers.example.org";

beforeAll(async () => {
  await serveCorpus(await publishedBundled(), openPublished, () => undefined);
});

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ["record", "header", "set", "setSpec", "metadataFormat", "author"].includes(name),
});

async function ask(query: string): Promise<ReturnType<XMLParser["parse"]>> {
  const response = await GET(new Request(`${ORIGIN}/oai?${query}`));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const xml = await response.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml)["OAI-PMH"];
}

/** Every header of a list, page by page. */
async function headers(query: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let asked = query; asked !== "" && pages.length < 10; ) {
    const { ListIdentifiers: list } = await ask(asked);
    pages.push(list.header.map(({ identifier }: { identifier: string }) => identifier));
    const token = list.resumptionToken?.["#text"] ?? "";
    asked = token === "" ? "" : `verb=ListIdentifiers&resumptionToken=${token}`;
  }
  return pages;
}

describe("OAI-PMH", () => {
  it("says what it is", async () => {
    const { Identify, request } = await ask("verb=Identify");
    expect(request).toEqual({ "#text": `${ORIGIN}/oai`, "@_verb": "Identify" });
    expect(Identify).toMatchObject({
      baseURL: `${ORIGIN}/oai`,
      protocolVersion: 2,
      adminEmail: "postmaster@papers.example.org",
      earliestDatestamp: "2026-01-02T12:00:00Z",
      deletedRecord: "transient",
      granularity: "YYYY-MM-DDThh:mm:ssZ",
    });
  });

  it("lists every paper once, in pages that go on by a token, of which the last is empty", async () => {
    const pages = await headers("verb=ListIdentifiers&metadataPrefix=oai_dc");
    expect(pages.map((page) => page.length)).toEqual([50, 50, 34]);
    expect(new Set(pages.flat()).size).toBe(134);
    const { ListIdentifiers } = await ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
    expect(ListIdentifiers.resumptionToken).toMatchObject({ "@_completeListSize": "134", "@_cursor": "0" });
  });

  it("writes what arXiv has in arXiv's way", async () => {
    const { ListRecords } = await ask("verb=ListRecords&metadataPrefix=arXiv");
    expect(ListRecords.record).toHaveLength(15);
    expect(ListRecords).not.toHaveProperty("resumptionToken");
    const { GetRecord } = await ask(
      "verb=GetRecord&metadataPrefix=arXiv&identifier=oai:arXiv.org:2508.14625",
    );
    const [{ header, metadata }] = GetRecord.record;
    expect(header).toEqual([{ identifier: "oai:arXiv.org:2508.14625", datestamp: "2026-01-02T12:00:00Z" }]);
    expect(metadata.arXiv).toMatchObject({
      id: 2508.14625,
      created: "2025-08-20",
      updated: "2026-03-06",
      comments: "This is a pre-print of our paper",
    });
    expect(metadata.arXiv.authors.author[0]).toEqual({ keyname: "West", forenames: "Kathleen" });
  });

  it("writes every paper in Dublin Core", async () => {
    const key = "deep-learning-with-coherent-nanophotonic-circuits-440c59cd";
    const identifier = `oai:papers.example.org:${key}`;
    const { GetRecord } = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`);
    expect(GetRecord.record[0].metadata["oai_dc:dc"]).toMatchObject({
      "dc:title": "Deep Learning with Coherent Nanophotonic Circuits",
      "dc:type": "text",
      "dc:identifier": `${ORIGIN}/papers/${key}`,
    });
    const { ListMetadataFormats } = await ask(`verb=ListMetadataFormats&identifier=${identifier}`);
    const prefixes = ListMetadataFormats.metadataFormat.map(
      ({ metadataPrefix }: { metadataPrefix: string }) => metadataPrefix,
    );
    expect(prefixes).toEqual(["oai_dc"]);
  });

  it("takes the same as a form", async () => {
    const body = new URLSearchParams({ verb: "Identify" });
    const response = await POST(new Request(`${ORIGIN}/oai`, { method: "POST", body }));
    expect(await response.text()).toContain("<protocolVersion>2.0</protocolVersion>");
  });

  it("has all for a span that holds the day on which its sources were read, and nothing beside it", async () => {
    const all = await headers("verb=ListIdentifiers&metadataPrefix=arXiv&from=2026-01-02&until=2026-01-02");
    expect(all.flat()).toHaveLength(15);
    for (const span of ["from=2026-01-03", "until=2026-01-01T23:59:59Z"])
      expect((await ask(`verb=ListIdentifiers&metadataPrefix=arXiv&${span}`)).error).toMatchObject({
        "@_code": "noRecordsMatch",
      });
  });

  test.each([
    ["", "badVerb"],
    ["verb=Nonsense", "badVerb"],
    ["verb=Identify&verb=Identify", "badVerb"],
    ["verb=Identify&set=cs", "badArgument"],
    ["verb=GetRecord&metadataPrefix=oai_dc", "badArgument"],
    ["verb=ListRecords", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-02-01T00:00:00Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-02&until=2026-02-01", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&set=nonsense:x:y:z", "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"],
    ["verb=ListRecords&resumptionToken=x", "badResumptionToken"],
    ["verb=ListRecords&resumptionToken=x&set=cs", "badArgument"],
    ["verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:arXiv.org:2001.00001", "idDoesNotExist"],
    ["verb=GetRecord&metadataPrefix=oai_dc&identifier=2505.23819", "idDoesNotExist"],
    ["verb=ListMetadataFormats&identifier=oai:elsewhere.org:x", "idDoesNotExist"],
  ])("answers %j with %s", async (query, code) => {
    const { error, request } = await ask(query);
    expect(error).toMatchObject({ "@_code": code });
    if (code.startsWith("badV") || code === "badArgument") expect(request).toBe(`${ORIGIN}/oai`);
  });

  it("knows a list that has been replaced from one that goes on", async () => {
    const id = (await currentCorpus())?.id ?? "";
    const token = (snapshot: string) =>
      Buffer.from(JSON.stringify([snapshot, "oai_dc", null, null, null, 100, 100])).toString("base64url");
    const going = await ask(`verb=ListIdentifiers&resumptionToken=${token(id)}`);
    expect(going.ListIdentifiers.header).toHaveLength(34);
    const gone = await ask(`verb=ListIdentifiers&resumptionToken=${token("0123456789abcdef")}`);
    expect(gone.error).toMatchObject({ "@_code": "badResumptionToken" });
  });
});
