import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

/** The font files that a page asks for, and what they weigh together. */
async function fontsOf(page: Page, path: string): Promise<{ names: string[]; bytes: number }> {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".woff2"))
      sizes.set(
        pathname,
        response.body().then((body) => body.length),
      );
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const bytes = await Promise.all(sizes.values());
  return { names: [...sizes.keys()], bytes: bytes.reduce((sum, one) => sum + one, 0) };
}

const isMath = (name: string) => name.includes("stix");

test("formulae are set in the site's own face, which weighs at most 120 KB", async ({ page }) => {
  const { names } = await fontsOf(page, "/papers/2505.23819");
  const math = names.filter(isMath);
  expect(math).toHaveLength(1);
  const body = await (await page.request.get(math[0] ?? "")).body();
  expect(body.length).toBeLessThanOrEqual(120_000);
});

test("a page without formulae does not fetch it", async ({ page }) => {
  const { names } = await fontsOf(page, "/about");
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter(isMath)).toEqual([]);
});

test("no space stands between a formula and the full stop after it", async ({ page }) => {
  await page.goto("/papers/2505.23819", { waitUntil: "networkidle" });
  const gap = await page
    .locator(".abstract math")
    .first()
    .evaluate((math) => {
      const last = math.querySelector("mn");
      const size = Number.parseFloat(getComputedStyle(math).fontSize);
      return (math.getBoundingClientRect().right - (last?.getBoundingClientRect().right ?? 0)) / size;
    });
  // A word space is a quarter of an em.
  expect(gap).toBeLessThan(0.08);
});
