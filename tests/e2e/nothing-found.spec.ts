import type { Locator, Page } from "@playwright/test";
import { chips, papers, searchBox, tally, total } from "./support/results";
import { expect, test } from "./support/test";

function help(page: Page): Locator {
  return page.getByRole("region", { name: "Nothing found" });
}

test("the page names the word that no paper has, and leaves out exactly it", async ({ page }) => {
  await page.goto("/?q=photonic+zebra&source=trending");
  await expect(help(page)).toContainText("No paper in this collection has “zebra”.");
  await help(page).getByRole("link", { name: "Without “zebra”" }).click();
  await expect(page).toHaveURL("/?q=photonic&source=trending");
  await expect(papers(page).first()).toBeVisible();
});

test("the page names the filter that leaves nothing, and takes off exactly it", async ({ page }) => {
  await page.goto("/?q=blockchain&source=arxiv&year=1999");
  await expect(help(page)).toContainText("3 papers answer “blockchain”, but none under the filter “1999”.");
  const offer = help(page).getByRole("listitem").filter({ hasText: "Without the filter “1999”" });
  await expect(offer).toContainText("3 papers");
  await offer.getByRole("link").click();
  await expect(page).toHaveURL("/?q=blockchain&source=arxiv");
  expect(await total(page)).toBe(3);
  await expect(chips(page)).toContainText("arXiv feed");
});

test("papers that come close stand below the reason and the offers", async ({ page }) => {
  await page.goto("/?q=photonic+blockchain");
  await expect(tally(page)).toHaveText("0 papers have every word");
  await expect(help(page)).toContainText(
    "“photonic” is in 15 papers and “blockchain” in 3, but none has both.",
  );
  await expect(help(page).getByRole("link", { name: "Without “photonic”" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^\d+ papers have some of the words$/ })).toBeVisible();
  await expect(papers(page).first()).toContainText("blockchain");
});

test("a mistyped word that finds nothing under the filters is offered as it may have been meant", async ({
  page,
}) => {
  await page.goto("/?q=blockchian&year=1999");
  await expect(help(page)).toContainText("Did you mean");
  await help(page).getByRole("link", { name: "blockchain, without any filter" }).click();
  await expect(searchBox(page)).toHaveValue("blockchain");
  expect(await total(page)).toBe(3);
});

test("the nearest topics lead on, even from mistyped words", async ({ page }) => {
  await page.goto("/?q=blockchian+zebra+yak&exact=1");
  await help(page).getByRole("link", { name: "Blockchains" }).click();
  await expect(page).toHaveURL("/topics/blockchains");
});
