import { chips, facets, facetValue, promised, searchBox, tally, titles } from "./support/results";
import { expect, PHONE, test } from "./support/test";

test.use(PHONE);

test("on a phone the filters are a sheet that opens, takes a choice and closes", async ({ page }) => {
  await page.goto("/");
  await expect(facets(page)).toBeHidden();
  await page.getByRole("button", { name: "Filters" }).tap();
  await expect(facets(page)).toBeVisible();
  const topic = facetValue(page, "Mixture of experts");
  const count = await promised(topic);
  await topic.tap();
  await expect(page).toHaveURL("/?topic=mixture-of-experts");
  await expect(chips(page)).toContainText("Mixture of experts");
  await page.getByRole("button", { name: `Show ${count} papers` }).tap();
  await expect(facets(page)).toBeHidden();
  await expect(tally(page)).toHaveText(`${count} papers under these filters`);
  await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();

  await page.getByRole("button", { name: "Filters (1)" }).tap();
  await expect(facets(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(facets(page)).toBeHidden();
});

test("on a phone the sheet takes all filters off, and has a way out at its head", async ({ page }) => {
  await page.goto("/?q=photonic&source=trending&has=code");
  await page.getByRole("button", { name: "Filters (2)" }).tap();
  await facets(page).getByRole("link", { name: "Clear all" }).tap();
  await expect(page).toHaveURL("/?q=photonic");
  await expect(facets(page)).toBeVisible();
  await facets(page).getByRole("button", { name: "Close", exact: true }).tap();
  await expect(facets(page)).toBeHidden();
});

test("on a phone at most four suggestions cover the page", async ({ page }) => {
  await page.goto("/?q=photonic");
  await searchBox(page).fill("");
  await searchBox(page).pressSequentially("co", { delay: 30 });
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  expect(await options.count()).toBeLessThanOrEqual(4);
});

test("on a phone the search box stays at the top", async ({ page }) => {
  await page.goto("/?q=photonic");
  await titles(page).nth(8).scrollIntoViewIfNeeded();
  await expect(searchBox(page)).toBeInViewport();
});

for (const path of [
  "/",
  "/?q=photonic&topic=optics-and-photonics&has=code",
  "/papers/2505.23819",
  "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd",
  "/authors/keren-zhou",
  "/topics",
  "/topics/mixture-of-experts",
  "/about",
]) {
  test(`on a phone ${path} does not scroll sideways`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
