import { chips, facetValue, papers, searchBox, tally, titles } from "./support/results";
import { expect, test, WITHOUT_JAVASCRIPT } from "./support/test";

test.use(WITHOUT_JAVASCRIPT);

test("without JavaScript the search box is a form, and keeps the filters that are on", async ({ page }) => {
  await page.goto("/");
  await facetValue(page, "Trending papers").click();
  await expect(tally(page)).toHaveText("119 papers under these filters");
  await searchBox(page).fill("photonic");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const address = new URL(page.url());
  expect(address.searchParams.get("q")).toBe("photonic");
  expect(address.searchParams.getAll("source")).toEqual(["trending"]);
  await expect(searchBox(page)).toHaveValue("photonic");
  await expect(chips(page)).toContainText("Trending papers");
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);
});

test("without JavaScript pages, order and abstracts work", async ({ page }) => {
  await page.goto("/");
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/?page=2");
  await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Title" }).click();
  await expect(page).toHaveURL("/?sort=title");

  const first = papers(page).first();
  const title = (await titles(page).first().textContent()) ?? "";
  const read = first.getByRole("link", { name: "Read it with the paper" });
  await expect(read).toBeHidden();
  await first.locator("summary").click();
  await read.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  // Without scripts there is no button that would copy nothing.
  await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Citation" })).toHaveValue(/^@misc\{/);
  await page.getByRole("list", { name: "Formats" }).getByRole("link", { name: "APA" }).click();
  await expect(page.locator("body")).toContainText(title.slice(0, 20));
});

test("without JavaScript the theme is a form that is remembered", async ({ page }) => {
  await page.goto("/?q=photonic");
  const theme = page.getByRole("group", { name: "Theme" });
  await theme.getByRole("button", { name: "Dark" }).click();
  await expect(page).toHaveURL("/?q=photonic");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/about");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await theme.getByRole("button", { name: "System" }).click();
  await expect(page).toHaveURL("/about");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});
