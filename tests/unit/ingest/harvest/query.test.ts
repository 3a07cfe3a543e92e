import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { arxivAnswer, arxivEntry, harvest, standIn } from "@/tests/support/harvest";
import { publishedKeys, temporaryFolder } from "@/tests/support/ingest";

const IDS = ["2505.00005v1", "2505.00004v1", "2505.00003v1", "2505.00002v1", "2505.00001v1"];
const KEYS = IDS.map((id) => id.slice(0, -2)).sort();

/** Two papers a page, however many are asked for. */
function page(url: URL): string {
  const start = Number(url.searchParams.get("start"));
  const ids = IDS.slice(start, start + 2);
  return arxivAnswer(
    IDS.length,
    start,
    ids.map((id) => arxivEntry(id, `Paper ${id}`)),
  );
}

describe("npm run harvest -- --query", () => {
  it("fetches every page and publishes the papers", async () => {
    const { address, asked } = await standIn((url, response) => response.end(page(url)));
    const { code, out, err, corpusFolder } = await harvest(address, ["--query", "cat:cs.DC"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("5 papers: 5 added");
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(KEYS);
    expect(asked.map((url) => url.searchParams.get("start"))).toEqual(["0", "2", "4"]);
    expect(asked[0]?.searchParams.get("search_query")).toBe("cat:cs.DC");
  });

  it("waits three seconds after every answer", async () => {
    const { address } = await standIn((url, response) => response.end(page(url)));
    const { slept } = await harvest(address, ["--query", "cat:cs.DC"]);
    expect(slept).toEqual([3000, 3000]);
  });

  it("takes the newest alone with --max", async () => {
    const { address, asked } = await standIn((url, response) => response.end(page(url)));
    const { corpusFolder } = await harvest(address, ["--query", "cat:cs.DC", "--max", "2"]);
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(["2505.00004", "2505.00005"]);
    expect(asked.map(({ searchParams }) => searchParams.get("max_results"))).toEqual(["2"]);
    expect(asked[0]?.searchParams.get("sortOrder")).toBe("descending");
  });

  it("finds papers unchanged when the same query is harvested again", async () => {
    const { address, asked } = await standIn((url, response, number) =>
      response.end(page(url).replace("2026-01-01T00:00:00Z", `2026-01-0${number}T00:00:00Z`)),
    );
    const { corpusFolder } = await harvest(address, ["--query", "cat:cs.DC"]);
    const { out } = await harvest(address, ["--query", "cat:cs.DC"], { corpusFolder });
    expect(out).toContain("5 papers: 0 added, 0 updated, 5 unchanged");
    expect(asked[0]?.searchParams.get("sortOrder")).toBe("ascending");
  });

  const good = (url: URL, response: ServerResponse) => response.end(page(url));
  /** What goes wrong with the second request, and how long the harvest waits before the third. */
  it.each<[string, (url: URL, response: ServerResponse) => void, number]>([
    ["status 429 with Retry-After", (_url, r) => r.writeHead(429, { "retry-after": "60" }).end(), 60_000],
    ["status 503", (_url, r) => r.writeHead(503).end("busy"), 7_500],
    ["status 406", (_url, r) => r.writeHead(406).end(), 7_500],
    ["“Rate exceeded.” with status 200", (_url, r) => r.end("Rate exceeded."), 7_500],
    ["an empty page amid the result", (_url, r) => r.end(arxivAnswer(5, 2, [])), 7_500],
    ["a cut connection", (url, r) => r.write(page(url).slice(0, 300), () => r.destroy()), 7_500],
    ["a page that ends early", (url, r) => r.end(page(url).slice(0, -20)), 7_500],
    ["a web page", (_url, r) => r.end("<!doctype html><html><body>Sorry</body></html>"), 7_500],
    ["an empty answer", (_url, r) => r.end(), 7_500],
  ])("asks again after %s, and loses nothing", async (_name, fail, delay) => {
    const { address, asked } = await standIn((url, response, number) =>
      number === 2 ? fail(url, response) : good(url, response),
    );
    const { code, slept, corpusFolder } = await harvest(address, ["--query", "all:ape"]);
    expect(code).toBe(0);
    expect(asked.map((url) => url.searchParams.get("start"))).toEqual(["0", "2", "2", "4"]);
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(KEYS);
    expect(slept).toEqual([3000, delay, 3000]);
  });

  it("gives up on a slow answer and asks again", async () => {
    const { address, asked } = await standIn((url, response, number) => {
      if (number === 1) response.write(page(url).slice(0, 100));
      else response.end(page(url));
    });
    const limits = { timeout: 300 };
    expect((await harvest(address, ["--query", "all:ape"], { limits })).code).toBe(0);
    expect(asked).toHaveLength(4);
  });

  it("waits twice as long after every failure, and stops after seven tries with what it has", async () => {
    let isDown = true;
    const { address, asked } = await standIn((url, response, number) =>
      isDown && number > 1 ? response.writeHead(503).end() : response.end(page(url)),
    );
    const first = await harvest(address, ["--query", "all:ape"]);
    expect(first.code).toBe(1);
    expect(first.slept).toEqual([3000, 7_500, 15_000, 30_000, 60_000, 120_000, 225_000]);
    expect(first.err).toContain("gave no answer of use in 7 tries; the last: status 503");
    expect(first.err).toContain("the same command goes on from there");
    expect(asked).toHaveLength(8);
    isDown = false;
    const { corpusFolder } = first;
    expect((await harvest(address, ["--query", "all:ape"], { corpusFolder })).code).toBe(0);
    expect(asked.slice(8).map((url) => url.searchParams.get("start"))).toEqual(["2", "4"]);
    expect([...(await publishedKeys(corpusFolder))].sort()).toEqual(KEYS);
  });

  it("stops at once when a service asks for more than a quarter of an hour", async () => {
    const { address, asked } = await standIn((_url, r) => r.writeHead(429, { "retry-after": "7200" }).end());
    const { code, err, slept } = await harvest(address, ["--query", "all:ape"]);
    expect({ code, slept }).toEqual({ code: 1, slept: [] });
    expect(err).toContain("asks to be left alone for 120 minutes");
    expect(asked).toHaveLength(1);
  });

  it("does not follow a redirect elsewhere", async () => {
    const other = await standIn((url, response) => response.end(page(url)));
    const { address } = await standIn((_url, r) => r.writeHead(302, { location: other.address }).end());
    const { code, err } = await harvest(address, ["--query", "all:ape"]);
    expect(code).toBe(1);
    expect(err).toContain(`sends the request on to ${other.address}, which is not followed`);
    expect(other.asked).toEqual([]);
  });

  it("follows a redirect within the service", async () => {
    const { address, asked } = await standIn((url, response) =>
      url.pathname === "/api"
        ? response.writeHead(301, { location: `/v2${url.search}` }).end()
        : response.end(page(url)),
    );
    expect((await harvest(address, ["--query", "all:ape", "--max", "2"])).code).toBe(0);
    expect(asked.map(({ pathname }) => pathname)).toEqual(["/api", "/v2"]);
  });

  it("ends with arXiv's own words when the query is wrong", async () => {
    const error = `<entry><id>https://arxiv.org/api/errors#bad_query</id><title>Error</title>
<summary>bad query</summary></entry>`;
    const { address, asked } = await standIn((_url, r) => r.writeHead(400).end(arxivAnswer(1, 0, [error])));
    const { code, err } = await harvest(address, ["--query", "ti:("]);
    expect(code).toBe(1);
    expect(err).toContain("arXiv answered with an error instead of a paper: “bad query”");
    expect(asked).toHaveLength(1);
  });

  it("believes only the second time that nothing matches", async () => {
    const { address, asked } = await standIn((_url, response) => response.end(arxivAnswer(0, 0, [])));
    const { code, out } = await harvest(address, ["--query", "all:unheard"]);
    expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 2 });
    expect(out).toContain("Nothing matches");
  });

  it("goes on beyond arXiv's window with what was submitted from its last paper on", async () => {
    const thousand = (start: number, day: string) =>
      Array.from({ length: 5_000 }, (_, i) =>
        arxivEntry(
          `24${start === 0 ? "01" : "02"}.${String(i + 1).padStart(5, "0")}v1`,
          `Paper ${start + i}`,
          "x",
          day,
        ),
      );
    const { address, asked } = await standIn((url, response) => {
      const start = Number(url.searchParams.get("start"));
      if (url.searchParams.get("search_query") === "a OR b")
        response.end(arxivAnswer(10_001, start, thousand(start, start === 0 ? "2024-02-01" : "2024-02-02")));
      else response.end(arxivAnswer(1, 0, [arxivEntry("2301.00001v1", "The last")]));
    });
    expect((await harvest(address, ["--query", "a OR b", "--into", temporaryFolder()])).code).toBe(0);
    expect(asked.map((url) => url.searchParams.get("search_query"))).toEqual([
      "a OR b",
      "a OR b",
      "(a OR b) AND submittedDate:[202402020000 TO 999912312359]",
    ]);
  });

  it("refuses an answer without end", async () => {
    const { address } = await standIn((_url, response) => response.end("x".repeat(3 << 20)));
    const { code, err } = await harvest(address, ["--query", "all:ape"], { limits: { largest: 2 << 20 } });
    expect(code).toBe(1);
    expect(err).toContain("the answer is larger than 2 MB");
  });
});
