import { chips, facetValue, notes, papers, searchBox, tally, titles } from "./support/results";
import { expect, test } from "./support/test";

test("Back and Forward restore the search, its filters and its results", async ({ page }) => {
  await page.goto("/?q=learning");
  const all = await titles(page).allTextContents();
  await facetValue(page, "arXiv feed").click();
  await expect(chips(page)).toContainText("arXiv feed");
  const filtered = await titles(page).allTextContents();
  expect(filtered).not.toEqual(all);
  await page.goBack();
  await expect(page).toHaveURL("/?q=learning");
  await expect(titles(page)).toHaveText(all);
  await page.goForward();
  await expect(page).toHaveURL("/?q=learning&source=arxiv");
  await expect(titles(page)).toHaveText(filtered);
  await expect(searchBox(page)).toHaveValue("learning");
});

test("Back from a paper leads to the place in the list where the reader was", async ({ page }) => {
  await page.goto("/?q=learning");
  const deep = papers(page).nth(12);
  await deep.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(500);
  await deep.getByRole("heading", { level: 3 }).getByRole("link").click();
  await expect(page).toHaveURL(/\/papers\//);
  await page.goBack();
  await expect(tally(page)).toBeVisible();
  await expect(searchBox(page)).toHaveValue("learning");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(place - 200);
});

test("searching as typed, and other forms again, keeps filters, order and page size", async ({ page }) => {
  await page.goto("/?q=blockchian+sharding&source=arxiv&sort=title&size=50");
  const main = page.getByRole("main");
  await expect(main).toContainText("Showing results for blockchain sharding");
  await main.getByRole("link", { name: "blockchian sharding" }).click();
  await expect(page).toHaveURL("/?q=blockchian+sharding&source=arxiv&sort=title&size=50&exact=1");
  await main.getByRole("link", { name: "Search other forms of the words too" }).click();
  await expect(page).toHaveURL("/?q=blockchian+sharding&source=arxiv&sort=title&size=50");
  await main.getByRole("link", { name: "blockchain sharding", exact: true }).click();
  await expect(page).toHaveURL("/?q=blockchain+sharding&source=arxiv&sort=title&size=50");
});

test("the page says how it understood a query that is more than words, and marks what it did not", async ({
  page,
}) => {
  await page.goto('/?q=ti:"mixture of experts" ANDNOT cat:cs.CL');
  await expect(page.getByRole("main")).toContainText(
    "Understood as title: “mixture of experts” and not category: cs.CL",
  );
  await page.goto("/?q=photonic+(laser");
  await expect(notes(page).locator("mark")).toHaveText("(");
  for (const obvious of ["photonic+laser", "year:2025", "title:photonic"]) {
    await page.goto(`/?q=${obvious}`);
    await expect(page.getByRole("main")).not.toContainText("Understood as");
  }
});
