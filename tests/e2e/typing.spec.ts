import type { Page } from "@playwright/test";
import { facetValue, papers, searchBox, tally, titles } from "./support/results";
import { expect, test } from "./support/test";

/** The answers to some queries come this much later. */
async function delay(page: Page, milliseconds: (q: string) => number): Promise<void> {
  await page.route(
    (url) => url.pathname === "/" && url.searchParams.has("_rsc"),
    async (route) => {
      const q = new URL(route.request().url()).searchParams.get("q") ?? "";
      await new Promise((resolve) => setTimeout(resolve, milliseconds(q)));
      // The page may have given up waiting.
      await route.continue().catch(() => undefined);
    },
  );
}

test("results follow typing, and the box keeps the focus and every letter", async ({ page }) => {
  await page.goto("/");
  await searchBox(page).click();
  await searchBox(page).pressSequentially("photonic", { delay: 60 });
  await expect(page).toHaveURL("/?q=photonic");
  await expect(tally(page)).not.toHaveText(/^134 /);
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
  await expect(searchBox(page)).toBeFocused();
  // Whoever goes on typing while the answer comes loses nothing.
  await page.keyboard.type(" processor", { delay: 90 });
  await expect(page).toHaveURL("/?q=photonic+processor");
  await expect(searchBox(page)).toHaveValue("photonic processor");
  await expect(searchBox(page)).toBeFocused();
});

test("Enter makes an entry in the history, and Back leads to where typing began", async ({ page }) => {
  await page.goto("/?source=trending");
  const entries = await page.evaluate(() => window.history.length);
  await searchBox(page).pressSequentially("photonic", { delay: 60 });
  await expect(page).toHaveURL("/?source=trending&q=photonic");
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  await searchBox(page).press("Enter");
  await expect.poll(() => page.evaluate(() => window.history.length)).toBe(entries + 1);
  await expect(searchBox(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL("/?source=trending");
  await expect(searchBox(page)).toHaveValue("");
  await expect(tally(page)).toHaveText("119 papers under these filters");
  await page.goForward();
  await expect(page).toHaveURL("/?source=trending&q=photonic");
  await expect(searchBox(page)).toHaveValue("photonic");
});

test("a late answer never overwrites a newer one", async ({ page }) => {
  await delay(page, (q) => (q === "blockchain" ? 1_500 : 0));
  await page.goto("/");
  const late = page.waitForRequest((request) => request.url().includes("q=blockchain"));
  await searchBox(page).fill("blockchain");
  await late;
  await searchBox(page).fill("photonic");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
  const shown = await titles(page).allInnerTexts();
  // Past the time at which the first answer would arrive.
  await page.waitForTimeout(1_800);
  expect(await titles(page).allInnerTexts()).toEqual(shown);
  await expect(searchBox(page)).toHaveValue("photonic");
  await expect(page).toHaveURL("/?q=photonic");
});

test("the older answer stays in view until the new one is there", async ({ page }) => {
  await delay(page, () => 700);
  await page.goto("/");
  const before = await titles(page).allInnerTexts();
  const asked = page.waitForRequest((request) => request.url().includes("q=photonic"));
  await searchBox(page).fill("photonic");
  await asked;
  expect(await titles(page).allInnerTexts()).toEqual(before);
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
});

test("choosing and dropping a filter loses neither the focus nor the place on the page", async ({ page }) => {
  await page.goto("/");
  const source = facetValue(page, "Trending papers");
  await source.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?source=trending");
  await expect(source).toBeFocused();
  await page.getByRole("link", { name: "Remove the filter Trending papers" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Remove the filter Trending papers" })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

test("nothing on the page jumps while results follow typing", async ({ page }) => {
  await page.goto("/");
  const shifts = await watchShifts(page);
  const places = () => Promise.all([searchBox(page).boundingBox(), tally(page).boundingBox()]);
  const [box, line] = await places();
  await searchBox(page).pressSequentially("mixture of experts", { delay: 50 });
  await expect(page).toHaveURL("/?q=mixture+of+experts");
  await expect(papers(page).first().locator("mark").first()).toBeVisible();
  const [boxAfter, lineAfter] = await places();
  expect(boxAfter).toEqual(box);
  expect(lineAfter?.y).toBe(line?.y);
  expect(await shifts()).toBe(0);
});

test("nothing jumps when the answer is slow, either", async ({ page }) => {
  await delay(page, () => 900);
  await page.goto("/");
  const shifts = await watchShifts(page);
  await searchBox(page).fill("mixture of experts");
  await expect(papers(page).first().locator("mark").first()).toBeVisible();
  expect(await shifts()).toBe(0);
});

/** Cumulative layout shift since the page began, as browsers define it: shifts right after input do not count. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  const sum = await page.evaluateHandle(() => {
    const total = { value: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput)
          total.value += Number(entry.value);
    });
    observer.observe({ type: "layout-shift", buffered: true });
    return total;
  });
  return async () => {
    // Two frames: what moved has been reported by then.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.waitForTimeout(100);
    return sum.evaluate((total) => total.value);
  };
}
