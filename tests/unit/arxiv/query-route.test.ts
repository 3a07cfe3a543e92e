import { parseAtomFeed } from "feedsmith";
import { beforeAll, describe, expect, it, test, vi } from "vitest";
import { GET, POST } from "@/app/api/query/route";
import { serveCorpus } from "@/lib/corpus/current";
import { openPublished } from "@/lib/search/embedded/open";
import { publishedBundled } from "@/tests/support/bundled";
import { harvest, standIn } from "@/tests/support/harvest";

vi.mock("@/lib/site/request-origin", () => ({ siteOrigin: async () => "https://papers.example.org" }));

const ORIGIN = "https://papers.example.org";

beforeAll(async () => {
  await serveCorpus(await publishedBundled(), openPublished, () => undefined);
});

async function ask(query: string): Promise<string> {
  const response = await GET(new Request(`${ORIGIN}/api/query?${query}`));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  return response.text();
}

/** The texts of every element of a name, in order. */
function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, "g"))].map(
    ([, text = ""]) => text,
  );
}

function ids(xml: string): string[] {
  return texts(xml, "id").slice(1);
}

describe("arXiv's query interface", () => {
  it("answers with arXiv's elements in arXiv's order", async () => {
    const xml = await ask("id_list=2508.14625");
    const [, entry = ""] = /<entry>(.*)<\/entry>/s.exec(xml) ?? [];
    const names = [...entry.matchAll(/<([a-z:_]+)[ />]/gi)].map(([, name]) => name);
    expect([...new Set(names)]).toEqual([
      ...["id", "title", "updated", "link", "summary", "published", "arxiv:comment", "author", "name"],
    ]);
    expect(xml).toContain("<id>http://arxiv.org/abs/2508.14625v4</id>");
    expect(xml).toContain("<updated>2026-03-06T16:13:43Z</updated>");
    expect(xml).toContain("<published>2025-08-20T11:27:16Z</published>");
    expect(xml).toContain("<arxiv:comment>This is a pre-print of our paper</arxiv:comment>");
    expect(xml).toContain(
      '<link href="https://arxiv.org/pdf/2508.14625v4" rel="related" type="application/pdf" title="pdf"/>',
    );
    expect(texts(xml, "name").slice(0, 2)).toEqual(["Kathleen West", "Youssef Moawad"]);
  });

  it("says where in the list it stands, and what was asked", async () => {
    const xml = await ask("search_query=all:tensor&start=1&max_results=2");
    expect(texts(xml, "title")[0]).toBe(
      "arXiv Query: search_query=all:tensor&amp;id_list=&amp;start=1&amp;max_results=2",
    );
    expect(texts(xml, "id")[0]).toMatch(/^http:\/\/arxiv\.org\/api\/[A-Za-z0-9+/]{27}$/);
    expect([texts(xml, "opensearch:itemsPerPage"), texts(xml, "opensearch:startIndex")]).toEqual([
      ["2"],
      ["1"],
    ]);
  });

  it("is read by a reader of feeds that is not ours", async () => {
    const feed = parseAtomFeed(await ask("id_list=2505.23819,2508.14625"));
    expect(feed.entries?.map(({ id }) => id)).toEqual([
      "http://arxiv.org/abs/2505.23819v5",
      "http://arxiv.org/abs/2508.14625v4",
    ]);
    expect(feed.entries?.[0]?.authors?.[0]?.name).toBe("Keren Zhou");
  });

  it("gives ten papers where no number is asked for, and totals alone for none", async () => {
    expect(ids(await ask("search_query=all:the"))).toHaveLength(10);
    const none = await ask("search_query=all:the&max_results=0");
    expect(ids(none)).toEqual([]);
    expect(Number(texts(none, "opensearch:totalResults")[0])).toBeGreaterThan(10);
  });

  it("gives those of the listed papers that the query finds", async () => {
    const xml = await ask("search_query=ti:carbon-aware&id_list=2505.23819,2508.14625v4,2508.14625v1");
    expect(ids(xml)).toEqual(["http://arxiv.org/abs/2508.14625v4"]);
  });

  it("leaves out ids that are not held, and versions", async () => {
    expect(ids(await ask("id_list=2505.23819v1,2001.00001"))).toEqual([]);
  });

  test.each(["submittedDate", "lastUpdatedDate", "relevance"])(
    "orders by %s, one way and the other",
    async (sortBy) => {
      const query = `search_query=submittedDate:[20200101+TO+20261231]&sortBy=${sortBy}`;
      const falling = ids(await ask(`${query}&max_results=100&sortOrder=descending`));
      const rising = ids(await ask(`${query}&max_results=100&sortOrder=ascending`));
      expect(falling).toHaveLength(15);
      expect(rising).toEqual([...falling].reverse());
      const second = ids(await ask(`${query}&sortOrder=ascending&start=5&max_results=3`));
      expect(second).toEqual(rising.slice(5, 8));
    },
  );

  it("takes the same as the body of a form", async () => {
    const body = new URLSearchParams({ search_query: "ti:layouts", id_list: "2505.23819" });
    const response = await POST(new Request(`${ORIGIN}/api/query`, { method: "POST", body }));
    expect(ids(await response.text())).toEqual(["http://arxiv.org/abs/2505.23819v5"]);
  });

  it("gives papers without an arXiv id their addresses here", async () => {
    const xml = await ask("search_query=ti:nanophotonic&max_results=100");
    expect(ids(xml)).toContain(`${ORIGIN}/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd`);
  });

  test.each([
    ["", "Either a search_query or id_list must be specified"],
    ["search_query=a&start=x", "start must be an integer"],
    ["search_query=a&start=-1", "start must be non-negative"],
    ["search_query=a&max_results=1.5", "max_results must be an integer"],
    ["search_query=a&max_results=-1", "max_results must be non-negative"],
    ["search_query=a&max_results=2001", "max_results must be at most 2000"],
    ["search_query=a&start=30000&max_results=1", "start plus max_results must be at most 30000"],
    ["search_query=a&sortBy=date", "sortBy must be in: relevance, lastUpdatedDate, submittedDate"],
    ["search_query=a&sortOrder=up", "sortOrder must be in: ascending, descending"],
    ["id_list=1234.12345", "incorrect id format for 1234.12345"],
  ])("refuses %j in arXiv's words", async (query, message) => {
    const response = await GET(new Request(`${ORIGIN}/api/query?${query}`));
    expect(response.status).toBe(400);
    const xml = await response.text();
    expect(texts(xml, "opensearch:totalResults")).toEqual(["1"]);
    expect(texts(xml, "id")[1]).toBe(`http://arxiv.org/api/errors#${message.replaceAll(" ", "_")}`);
    expect(texts(xml, "title")[1]).toBe("Error");
    expect(texts(xml, "summary")).toEqual([message]);
    expect(texts(xml, "name")).toEqual(["arXiv api core"]);
  });
});

describe("the harvest of another Incipit", () => {
  it("takes what its query interface answers", async () => {
    const { address } = await standIn(async (url, response) => {
      const answer = await GET(new Request(`${ORIGIN}/api/query${url.search}`));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
    const { code, out } = await harvest(address, ["--query", "submittedDate:[20200101 TO 20261231]"]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("15 papers") });
  });
});
