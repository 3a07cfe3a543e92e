import type { Page } from "@playwright/test";
import { awake, facetValue, papers, searchBox, tally, titles } from "./support/results";
import { watchShifts } from "./support/shifts";
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
  await awake(page);
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

test("no letter is lost when answers come in the middle of typing", async ({ page }) => {
  await delay(page, () => 120);
  await page.goto("/");
  await awake(page);
  // Slow enough that every letter asks, fast enough that its answer comes after the next.
  await searchBox(page).pressSequentially("mixture of experts on an fpga", { delay: 190 });
  await expect(page).toHaveURL("/?q=mixture+of+experts+on+an+fpga");
  await expect(searchBox(page)).toHaveValue("mixture of experts on an fpga");
});

test("Enter makes an entry in the history, and Back leads to where typing began", async ({ page }) => {
  await page.goto("/?source=trending");
  await awake(page);
  const entries = await page.evaluate(() => window.history.length);
  await searchBox(page).pressSequentially("photonic", { delay: 60 });
  await expect(page).toHaveURL("/?source=trending&q=photonic");
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  await searchBox(page).press("Enter");
  await expect.poll(() => page.evaluate(() => window.history.length)).toBe(entries + 1);
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
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
  await awake(page);
  const late = page.waitForRequest((request) => request.url().includes("q=blockchain"));
  await searchBox(page).fill("blockchain");
  await late;
  await searchBox(page).fill("photonic");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
  // An answer to typing is brief, and whole a moment later.
  await expect(titles(page).nth(8)).toBeVisible();
  const shown = await titles(page).allInnerTexts();
  // Past the time at which the first answer would arrive.
  await page.waitForTimeout(1_800);
  expect(await titles(page).allInnerTexts()).toEqual(shown);
  await expect(searchBox(page)).toHaveValue("photonic");
  await expect(page).toHaveURL("/?q=photonic");
});

for (const answer of [900, 1_500]) {
  test(`what is typed after Enter stays, whenever the answer to Enter comes (${answer} ms late)`, async ({
    page,
  }) => {
    await delay(page, (q) => (q === "category" ? answer : 0));
    await page.goto("/");
    await awake(page);
    await searchBox(page).fill("category");
    await searchBox(page).press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("photonic", { delay: 30 });
    await expect(page).toHaveURL("/?q=photonic");
    // Past the time at which any of the answers before would arrive.
    await page.waitForTimeout(answer + 300);
    await expect(searchBox(page)).toHaveValue("photonic");
    await expect(searchBox(page)).toBeFocused();
    await expect(page).toHaveURL("/?q=photonic");
  });
}

test("whoever goes on in the box after Enter keeps the focus there when the results come", async ({
  page,
}) => {
  await delay(page, (q) => (q === "category" ? 900 : 0));
  await page.goto("/");
  await awake(page);
  await searchBox(page).fill("category");
  await searchBox(page).press("Enter");
  await page.keyboard.press("Control+A");
  await expect(page).toHaveURL("/?q=category");
  await expect(tally(page)).not.toHaveText(/^134 /);
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type("photonic");
  await expect(page).toHaveURL("/?q=photonic");
});

test("Back empties a box whose search Enter made an entry, however fast it follows", async ({ page }) => {
  await page.goto("/about");
  await page.goto("/");
  await awake(page);
  await searchBox(page).fill("photonic");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=photonic");
  await page.goBack();
  await expect(searchBox(page)).toHaveValue("");
  await page.goForward();
  await expect(searchBox(page)).toHaveValue("photonic");
  // A fragment of the same page is no other search: what was typed stays.
  await searchBox(page).fill("photonic (");
  await page.evaluate(() => {
    window.location.hash = "results";
  });
  await expect(page).toHaveURL(/#results$/);
  await expect(searchBox(page)).toHaveValue("photonic (");
});

test("the older answer stays in view until the new one is there", async ({ page }) => {
  await delay(page, () => 700);
  await page.goto("/");
  await awake(page);
  const before = await titles(page).allInnerTexts();
  const asked = page.waitForRequest((request) => request.url().includes("q=photonic"));
  await searchBox(page).fill("photonic");
  await asked;
  expect(await titles(page).allInnerTexts()).toEqual(before);
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
});

test("choosing a filter keeps the focus, and when what had it is gone, the content has it", async ({
  page,
}) => {
  await page.goto("/");
  await awake(page);
  const source = facetValue(page, "Trending papers");
  await source.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?source=trending");
  await expect(source).toBeFocused();
  await page.getByRole("link", { name: "Remove the filter Trending papers" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Remove the filter Trending papers" })).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();

  await titles(page).first().getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/papers\//);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("nothing on the page jumps while results follow typing", async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.goto("/");
  await awake(page);
  const places = () => Promise.all([searchBox(page).boundingBox(), tally(page).boundingBox()]);
  const [box, line] = await places();
  await searchBox(page).pressSequentially("mixture of experts", { delay: 50 });
  await expect(page).toHaveURL("/?q=mixture+of+experts");
  await expect(papers(page).first().locator("mark").first()).toBeVisible();
  const [boxAfter, lineAfter] = await places();
  expect(boxAfter).toEqual(box);
  expect(lineAfter?.y).toBe(line?.y);
  expect(await shifts()).toEqual([]);
});

test("the count is one node that says another number, so that it is heard", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  const node = await tally(page).elementHandle();
  await searchBox(page).fill("photonic");
  await expect(tally(page)).not.toHaveText(/^134 /);
  expect(await tally(page).evaluate((now, before) => now === before, node)).toBe(true);
});

test("suggestions that come late are new nodes, so that none on show moves", async ({ page }) => {
  const shifts = await watchShifts(page);
  await page.goto("/about");
  await awake(page);
  // Later than the half second for which browsers take a move for an answer to a key.
  await page.route("**/api/suggest?*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue().catch(() => undefined);
  });
  for (const text of ["mixture of", "mixture of e", "mixture of experts"]) {
    const answer = page.waitForResponse((response) => response.url().includes("/api/suggest"));
    await searchBox(page).fill(text);
    await answer;
    await page.waitForTimeout(150);
  }
  await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  expect(await shifts()).toEqual([]);
});

for (const q of ["mixture of experts", "streamwise", "nothinglikethis"]) {
  test(`nothing jumps when the answer to “${q}” is slow, either`, async ({ page }) => {
    await delay(page, () => 900);
    const shifts = await watchShifts(page);
    await page.goto("/");
    await awake(page);
    await searchBox(page).fill(q);
    await expect(tally(page)).not.toHaveText(/^134 /);
    expect(await shifts()).toEqual([]);
  });
}
