import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { z } from "zod";
import { ROOT } from "@/scripts/lib/paths.mjs";
import { awake } from "./support/results";
import { expect, test } from "./support/test";

// What a reader has to fetch, in bytes as they come over the wire: KB are thousands. The bundled papers.

const KB = 1_000;

const PAGES = [
  ["the newest papers", "/", 15 * KB, 15 * KB],
  ["a search", "/?q=photonic", 15 * KB, 15 * KB],
  ["a search by topic", "/?q=mixture+of+experts&source=trending", 15 * KB, 15 * KB],
  ["a paper", "/papers/2505.23819", 12 * KB, 18 * KB],
  ["the topics", "/topics", 8 * KB, 15 * KB],
] as const;

const SCRIPT = /<script[^>]*>[\s\S]*?<\/script>/g;
/** What a page says of itself to crawlers is no data for its scripts. */
const DATA_BLOCK = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;

for (const [name, path, most, mostData] of PAGES) {
  test(`${name} is a page of at most ${most / KB} KB`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(gzipSync(await answer.body()).length).toBeLessThanOrEqual(most);
  });

  test(`${name} is sent once: its texts are not in the data for the browser's scripts, too`, async ({
    request,
  }) => {
    const html = await (await request.get(path)).text();
    const scripts = html.replace(DATA_BLOCK, "").match(SCRIPT)?.join("") ?? "";
    const shown = html.replace(SCRIPT, "");
    expect(scripts.length).toBeLessThan(mostData);
    const links = [...shown.matchAll(/<a [^>]*href="(\/(?:papers|topics)\/[^"]+)"/g)].map(
      ([, href = ""]) => href,
    );
    expect(links.length).toBeGreaterThan(1);
    // The page itself and its other forms are named in its head, too.
    const others = links.filter((href) => href !== path && !href.startsWith(`${path}.`));
    expect(others.filter((href) => scripts.includes(href))).toEqual([]);
  });
}

/** Next.js and React themselves, which every site made with them has. */
function framework(): ReadonlySet<string> {
  const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });
  const text = readFileSync(join(ROOT, ".next/build-manifest.json"), "utf8");
  const { rootMainFiles, polyfillFiles } = manifest.parse(JSON.parse(text));
  return new Set([...rootMainFiles, ...polyfillFiles].map((file) => `/_next/${file}`));
}

/** Everything that a page asks for until nothing more comes. */
async function askedFor(page: Page, path: string): Promise<Response[]> {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(path, { waitUntil: "networkidle" });
  return responses;
}

async function packed(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

for (const path of ["/?q=photonic", "/papers/2505.23819", "/topics"]) {
  test(`${path} has at most 25 KB of scripts of its own, and asks no other host`, async ({
    page,
    baseURL,
  }) => {
    const responses = await askedFor(page, path);
    expect(responses.map((response) => new URL(response.url()).origin)).toEqual(responses.map(() => baseURL));
    const known = framework();
    const scripts = responses.filter((response) => response.request().resourceType() === "script");
    const own = scripts.filter((response) => !known.has(new URL(response.url()).pathname));
    expect(own.length).toBeGreaterThan(0);
    expect(scripts.length).toBeGreaterThan(own.length);
    expect(await packed(own)).toBeLessThanOrEqual(25 * KB);
  });
}

test("faces before formulae take at most 120 KB", async ({ page }) => {
  const responses = await askedFor(page, "/?q=photonic");
  const faces = responses.filter((response) => /\.woff2$/.test(response.url()));
  const text = faces.filter((response) => !/math/.test(response.url()));
  expect(text.length).toBeGreaterThan(1);
  const bodies = await Promise.all(text.map((response) => response.body()));
  expect(bodies.reduce((sum, body) => sum + body.length, 0)).toBeLessThanOrEqual(120 * KB);
});

test("an abstract is fetched once, when it is unfolded", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/abstracts/")) asked.push(request.url());
  });
  await page.goto("/?q=photonic", { waitUntil: "networkidle" });
  await awake(page);
  expect(asked).toEqual([]);
  const paper = page.getByRole("article").first();
  await paper.locator("summary").click();
  await expect(paper.locator(".whole-abstract")).toBeVisible();
  await paper.locator("summary").click();
  await paper.locator("summary").click();
  await expect(paper.locator(".whole-abstract")).toBeVisible();
  expect(asked).toHaveLength(1);
});

test.describe("where an abstract does not come", () => {
  test.use({ allowed: [/status of 404/] });

  test("there is still the way to the paper", async ({ page }) => {
    await page.route("**/abstracts/**", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/?q=photonic");
    await awake(page);
    const paper = page.getByRole("article").first();
    await paper.locator("summary").click();
    await paper.getByRole("link", { name: "Read it with the paper" }).click();
    await expect(page).toHaveURL(/\/papers\//);
  });
});

test("JSON that a reader has is not sent again", async ({ request }) => {
  for (const path of ["/api/search?q=photonic", "/api/suggest?q=photo"]) {
    const tag = (await request.get(path)).headers().etag ?? "";
    const again = await request.get(path, { headers: { "If-None-Match": tag } });
    expect([path, again.status(), (await again.body()).length]).toEqual([path, 304, 0]);
  }
});
