import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/oai/route";
import { ingest } from "@/ingest/run";
import { serveCorpus } from "@/lib/corpus/current";
import { writeIndex } from "@/lib/search/embedded/build/build";
import { openPublished } from "@/lib/search/embedded/open";
import { harvest, standIn } from "@/tests/support/harvest";
import { atomFeed, type FeedEntry, fileIn, publishedKeys } from "@/tests/support/ingest";

vi.mock("@/lib/site/request-origin", () => ({ siteOrigin: async () => "https://papers.example.org" }));

const ORIGIN = "https://papers.example.org";
const [APE, BEE, CAT] = ["2405.00001v1", "2405.00002v2", "2405.00003v1"].map((id) => ({
  id,
  title: `What ${id} says`,
  abstract: `The paper ${id} is about ${id}.`,
  authors: ["Ada van der Ape", "Bo Bee"],
}));

async function publish(folder: string, day: string, ...entries: readonly FeedEntry[]): Promise<void> {
  await ingest({
    files: [fileIn(folder, `${day}.xml`, atomFeed(...entries))],
    corpusFolder: join(folder, "corpus"),
    replace: true,
    bundledFolder: "data/sources",
    vocabularyPath: "data/topics/topics.json",
    writeIndex,
    now: () => new Date(`${day}T12:00:00Z`),
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "incipit-oai-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  if (APE === undefined || BEE === undefined || CAT === undefined) throw new Error("no papers");
  await publish(folder, "2026-01-02", APE, BEE, CAT);
  await publish(folder, "2026-01-03", APE, BEE);
  await serveCorpus(join(folder, "corpus"), openPublished, () => undefined);
});

async function ask(query: string): Promise<string> {
  return (await GET(new Request(`${ORIGIN}/oai?${query}`))).text();
}

describe("what is harvested", () => {
  it("is told of a paper that an earlier snapshot held that it is gone, and since when", async () => {
    const xml = await ask("verb=ListIdentifiers&metadataPrefix=arXiv");
    expect(xml.match(/<header>/g)).toHaveLength(2);
    expect(xml).toContain(
      '<header status="deleted"><identifier>oai:arXiv.org:2405.00003</identifier><datestamp>2026-01-03T12:00:00Z</datestamp></header>',
    );
    const record = await ask("verb=GetRecord&metadataPrefix=arXiv&identifier=oai:arXiv.org:2405.00003");
    expect(record).toContain('<record><header status="deleted">');
    expect(record).not.toContain("<metadata>");
  });

  it("has the sets of its categories, and of what holds them", async () => {
    const xml = await ask("verb=ListSets");
    expect(
      [...xml.matchAll(/<setSpec>([^<]*)<\/setSpec><setName>([^<]*)</g)].map(([, ...one]) => one),
    ).toEqual([
      ["cs", "Computer Science"],
      ["cs:cs", "Computer Science"],
      ["cs:cs:LG", "Machine Learning"],
    ]);
    expect(await ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=cs:cs:LG")).toContain(
      "<setSpec>cs:cs:LG</setSpec>",
    );
    expect(await ask("verb=ListRecords&metadataPrefix=oai_dc&set=physics")).toContain('"noRecordsMatch"');
  });

  it("is the same papers at another Incipit", async () => {
    const { address } = await standIn(async (url, response) => {
      const answer = await GET(new Request(`${ORIGIN}/oai${url.search}`));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
    const { code, err, corpusFolder } = await harvest(address, ["--set", "cs.LG", "--prefix", "arXiv"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(["2405.00001", "2405.00002"]);
  });
});
