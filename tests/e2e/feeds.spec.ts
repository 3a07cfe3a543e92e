import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "./support/test";

// Read by a library that programs use which read feeds.

test("a search is followed as Atom, the newest papers first", async ({ request, baseURL }) => {
  const response = await request.get("/feed.xml?q=mixture+of+experts&source=arxiv&page=2&size=100");
  expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const feed = parseAtomFeed(await response.text());
  const list = `${baseURL}/feed.xml?q=mixture+of+experts&source=arxiv`;
  expect(feed.id).toBe(list);
  expect(feed.title?.value).toContain("mixture of experts, arXiv feed");
  const links = new Map(feed.links?.map(({ rel, href }) => [rel, href]));
  expect(links.get("self")).toBe(list);
  expect(links.get("alternate")).toBe(`${baseURL}/?q=mixture+of+experts&source=arxiv`);
  const titles = feed.entries?.map(({ title }) => title?.value) ?? [];
  expect(titles).toContain("MoEless: Efficient MoE LLM Serving via Serverless Computing");
  const published = feed.entries?.map((entry) => String(entry.published)) ?? [];
  expect(published).toEqual(published.toSorted().reverse());
  expect(feed.updated).toBe(
    feed.entries
      ?.map(({ updated }) => String(updated))
      .toSorted()
      .at(-1),
  );
});

test("formulas are readable in it, and people and categories are named", async ({ request, baseURL }) => {
  const feed = parseAtomFeed(await (await request.get("/feed.xml?q=linear+layouts&source=arxiv")).text());
  const entry = feed.entries?.find(({ id }) => id === `${baseURL}/papers/2505.23819`);
  expect(entry?.title?.value).toBe(
    "Linear Layouts: Robust Code Generation of Efficient Tensor Computation Using 𝔽₂",
  );
  expect(entry?.authors?.[0]?.name).toBe("Keren Zhou");
  expect(entry?.published).toMatch(/^2025-05-28T/);
  expect(entry?.updated).toMatch(/^2026-03-06T/);
  expect(entry?.summary?.value).toMatch(/^<p>Efficient tensor computation is a cornerstone/);
  expect(entry?.categories?.map(({ label }) => label)).toContain("GPU kernels and compilers");
});

test("the same list is a JSON Feed", async ({ request, baseURL }) => {
  const query = "?topic=mixture-of-experts";
  const atom = parseAtomFeed(await (await request.get(`/feed.xml${query}`)).text());
  const response = await request.get(`/feed.json${query}`);
  expect(response.headers()["content-type"]).toBe("application/feed+json; charset=utf-8");
  const json = parseJsonFeed(await response.json());
  expect(json.feed_url).toBe(`${baseURL}/feed.json${query}`);
  expect(json.home_page_url).toBe(`${baseURL}/${query}`);
  expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
  expect(json.items).toHaveLength(18);
});

test("who has the feed already is told so, and it is the same after a while", async ({ request }) => {
  for (const path of ["/feed.xml", "/feed.json"]) {
    const first = await request.get(path);
    const { etag = "" } = first.headers();
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await request.get(path, { headers: { "If-None-Match": etag } });
    expect([again.status(), await again.text()]).toEqual([304, ""]);
  }
});

test("pages of lists name their feeds, for programs and for people", async ({ page }) => {
  for (const [path, query] of [
    ["/?q=photonic&page=2", "?q=photonic"],
    ["/topics/mixture-of-experts", "?topic=mixture-of-experts"],
    ["/authors/keren-zhou", "?q=author:%22Keren+Zhou%22"],
  ] as const) {
    await page.goto(path);
    const head = page.locator('link[rel="alternate"][type="application/atom+xml"]');
    expect(new URL((await head.getAttribute("href")) ?? "").search, path).toBe(query);
    const link = page.getByRole("main").getByRole("link", { name: "Atom", exact: true });
    await expect(link).toHaveAttribute("href", `/feed.xml${query}`);
  }
});

test("an empty list is an empty feed", async ({ request }) => {
  const response = await request.get("/feed.xml?q=zzzqqq");
  expect(response.status()).toBe(200);
  const feed = parseAtomFeed(await response.text());
  expect(feed.entries ?? []).toEqual([]);
  expect(feed.updated).toMatch(/^\d{4}-\d\d-\d\dT/);
});
