import { expect, test } from "./support/test";

test("the browser's address bar finds how to search here, and finishes what is typed", async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto("/");
  const link = page.locator('head link[rel="search"]');
  await expect(link).toHaveAttribute("type", "application/opensearchdescription+xml");
  const description = await request.get((await link.getAttribute("href")) ?? "");
  expect(description.headers()["content-type"]).toContain("application/opensearchdescription+xml");
  expect(await description.text()).toContain(`${baseURL}/?q={searchTerms}`);
  const suggested = await (await request.get("/api/suggestions?q=photon")).json();
  expect(suggested[0]).toBe("photon");
  expect(suggested[1].length).toBeGreaterThan(0);
  expect(suggested[3]).toHaveLength(suggested[1].length);
});

test("lists are there as Markdown, and the site in a page for language models", async ({ request }) => {
  for (const address of ["/search.md?q=photonic", "/topics/federated-learning.md", "/llms.txt"]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(await response.text(), address).toMatch(/^# /);
  }
  expect((await request.get("/topics/none-such.md")).status()).toBe(404);
});

test("arXiv's interfaces and the agents' answer behind the door", async ({ request }) => {
  const feed = await request.post("/api/query", { form: { search_query: "ti:layouts" } });
  expect(await feed.text()).toContain("http://arxiv.org/abs/2505.23819v5");
  const oai = await request.post("/oai", { form: { verb: "Identify" } });
  expect(await oai.text()).toContain("<protocolVersion>2.0</protocolVersion>");
  const tools = await request.post("/mcp", {
    headers: { Accept: "application/json, text/event-stream" },
    data: { jsonrpc: "2.0", id: 1, method: "tools/list" },
  });
  expect(await tools.text()).toContain("search_papers");
  expect((await request.get("/mcp")).status()).toBe(405);
});

test("pages say when their papers were last revised, for crawlers", async ({ request, baseURL }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain(`<loc>${baseURL}/papers/2505.23819</loc><lastmod>2026-03-06T16:48:24Z</lastmod>`);
});
