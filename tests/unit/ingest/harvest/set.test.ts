import { describe, expect, it } from "vitest";
import { setSpecOf } from "@/lib/paper/arxiv-sets";
import { harvest, standIn } from "@/tests/support/harvest";
import { publishedKeys } from "@/tests/support/ingest";
import { gives } from "@/tests/support/table";

function oai(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-02-03T04:05:06Z</responseDate>
<request verb="ListRecords">https://oaipmh.arxiv.org/oai</request>${content}</OAI-PMH>`;
}

/** A page of two papers of the list 2601.00001, 2601.00002, …; "" as token after the last. */
function page(number: number, token: string): string {
  const records = [number * 2 - 1, number * 2].map((paper) => {
    const id = `2601.${String(paper).padStart(5, "0")}`;
    return `<record><header><identifier>oai:arXiv.org:${id}</identifier></header><metadata>
<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>${id}</id>
<version version="v1"><date>Thu, 1 Jan 2026 00:00:00 GMT</date></version>
<title>Paper ${paper}</title><authors>Ada Ape</authors><categories>cs.DC</categories>
<abstract>About paper ${paper}.</abstract></arXivRaw></metadata></record>`;
  });
  return oai(
    `<ListRecords>${records.join("")}<resumptionToken completeListSize="6">${token}</resumptionToken></ListRecords>`,
  );
}

const KEYS = [1, 2, 3, 4, 5, 6].map((paper) => `2601.0000${paper}`);
const error = (code: string) => oai(`<error code="${code}">In the service's words.</error>`);

/** The list of three pages by its tokens. */
function answerTo(url: URL): string {
  const token = url.searchParams.get("resumptionToken");
  if (token === null) return page(1, "t2");
  return token === "t2" ? page(2, "t3") : page(3, "");
}

describe("npm run harvest -- --set", () => {
  it("follows the resumption tokens to the end", async () => {
    const { address, asked } = await standIn((url, response) => response.end(answerTo(url)));
    const days = ["--from", "2026-01-01", "--until", "2026-01-31"];
    const { code, err, corpusFolder } = await harvest(address, ["--set", "cs.DC", ...days]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(KEYS);
    expect(asked.map(({ search }) => search)).toEqual([
      "?verb=ListRecords&metadataPrefix=arXivRaw&set=cs%3Acs%3ADC&from=2026-01-01&until=2026-01-31",
      "?verb=ListRecords&resumptionToken=t2",
      "?verb=ListRecords&resumptionToken=t3",
    ]);
  });

  it.each([
    ["status 503 with Retry-After", 503, "busy"],
    ["a web page", 200, "<html><body>Sorry</body></html>"],
    ["a list without records", 200, oai("<ListRecords></ListRecords>")],
    ["a page that ends early", 200, page(2, "t3").slice(0, -30)],
  ])("asks again after %s", async (_name, status, body) => {
    const { address, asked } = await standIn((url, response, number) =>
      number === 2
        ? response.writeHead(status, { "retry-after": "20" }).end(body)
        : response.end(answerTo(url)),
    );
    const { code, slept, corpusFolder } = await harvest(address, ["--set", "cs.DC"]);
    expect({ code, slept, asked: asked.length }).toEqual({ code: 0, slept: [3000, 20_000, 3000], asked: 4 });
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(KEYS);
  });

  it("begins the list anew when its token is no longer valid", async () => {
    let isForgotten = false;
    const { address, asked } = await standIn((url, response) => {
      if (url.searchParams.get("resumptionToken") === "t3" && !isForgotten) {
        isForgotten = true;
        response.end(error("badResumptionToken"));
      } else response.end(answerTo(url));
    });
    const { code, corpusFolder } = await harvest(address, ["--set", "cs.DC"]);
    expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 6 });
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(KEYS);
  });

  it("stops when the list is forgotten again and again", async () => {
    const { address } = await standIn((url, response) =>
      response.end(url.searchParams.has("resumptionToken") ? error("badResumptionToken") : page(1, "t2")),
    );
    const { code, err } = await harvest(address, ["--set", "cs.DC"]);
    expect(code).toBe(1);
    expect(err).toContain("begun anew 3 times");
  });

  it("says that nothing changed on those days", async () => {
    const { address } = await standIn((_url, response) => response.end(error("noRecordsMatch")));
    const { code, out } = await harvest(address, ["--set", "cs.DC", "--from", "2026-01-31"]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("Nothing matches") });
  });

  it("ends with the service's words for any other error", async () => {
    const { address } = await standIn((_url, response) => response.end(error("badArgument")));
    const { code, err } = await harvest(address, ["--set", "no.SUCH"]);
    expect(code).toBe(1);
    expect(err).toContain("badArgument");
    expect(err).toContain("In the service's words.");
  });
});

describe("the set of a category", () => {
  gives("%s is %s", setSpecOf, [
    ["cs.DC", "cs:cs:DC"],
    ["cs", "cs"],
    ["math.NA", "math:math:NA"],
    ["stat.ML", "stat:stat:ML"],
    ["hep-th", "physics:hep-th"],
    ["astro-ph.CO", "physics:astro-ph:CO"],
    ["physics.optics", "physics:physics:optics"],
    ["physics", "physics"],
    ["cs:cs:AI", "cs:cs:AI"],
  ]);
});
