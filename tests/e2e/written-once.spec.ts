import { awake, facets, facetValue, papers, searchBox, titles } from "./support/results";
import { expect, test } from "./support/test";

// Parts of a page are replaced whole when another answer comes: what a reader has done to them stays.

test("what was unfolded among the filters stays unfolded when one is chosen", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  const more = facets(page).getByRole("region", { name: "Topic" }).locator("details");
  await more.locator("summary").click();
  await facetValue(page, "Trending papers").click();
  await expect(page).toHaveURL("/?source=trending");
  await expect(more).toHaveAttribute("open", "");
});

test("an abstract that was unfolded stays so when reasons are asked for", async ({ page }) => {
  await page.goto("/?q=mixture+experts+fpga+zebra");
  await awake(page);
  const first = papers(page).first();
  await first.locator("summary").click();
  await expect(first.locator(".whole-abstract")).toBeVisible();
  await first.getByRole("link", { name: /^Why this result/ }).click();
  await expect(first.getByRole("region", { name: /^Why this result/ })).toBeVisible();
  await expect(first.locator(".whole-abstract")).toBeVisible();
});

test("the page that was served is there again after typing, a paper and two steps back", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  const served = await titles(page).allTextContents();
  await searchBox(page).fill("blockchain");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=blockchain");
  const found = await titles(page).allTextContents();
  expect(found).not.toEqual(served);
  await titles(page).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/papers\//);
  await page.goBack();
  await expect(titles(page)).toHaveText(found);
  await page.goBack();
  await expect(page).toHaveURL("/?q=photonic");
  await expect(titles(page)).toHaveText(served);
});
