import { searchBox, titles } from "./support/results";
import { expect, test } from "./support/test";

test("a mistyped word is read as the nearest one, which the page says, with a way to search as typed", async ({
  page,
}) => {
  await page.goto("/?q=blockchian+sharding");
  const main = page.getByRole("main");
  await expect(main).toContainText("Showing results for blockchain sharding");
  await expect(titles(page).first()).toContainText("A Hierarchical Sharded Blockchain");
  await expect(searchBox(page)).toHaveValue("blockchian sharding");

  await main.getByRole("link", { name: "blockchian sharding" }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(main).not.toContainText("Showing results for");
  await expect(main).not.toContainText("blockchain sharding");
});

test("a half-typed word finds what it leads to", async ({ page }) => {
  await page.goto("/?q=mixtu");
  await expect(page.getByRole("main")).toContainText("words that begin like this");
  await expect(page.locator("mark").first()).toHaveText(/^mixture/i);
});
