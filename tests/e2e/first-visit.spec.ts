import { papers, searchBox, tally, titles } from "./support/results";
import { expect, test } from "./support/test";

test("a first visitor sees what there is, the newest first, and reads an abstract where it stands", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page).toHaveTitle("Search and read research papers · Incipit");
  await expect(searchBox(page)).toBeVisible();
  await expect(tally(page)).toHaveText("134 papers in this collection");
  await expect(titles(page)).toHaveCount(25);
  await expect(titles(page).first()).toHaveText("Comparative Analysis of Cross-Chain Token Standards");

  const first = papers(page).first();
  // Its comment is "accepted to CoDecFin 2026 at FC 2026".
  await expect(first).toContainText(
    "Fatemeh Heidari Soureshjani, Jan Gorzny · 6 March 2026 · FC workshops 2026",
  );
  // The abstract's last words are in the whole alone, not in the passage.
  const ending = first.getByText("trust model, and target ecosystem.");
  await expect(ending).toBeHidden();
  await first.locator("summary").click();
  await expect(ending).toBeVisible();
  await first.locator("summary").click();
  await expect(ending).toBeHidden();
});

test("the pages lead through all papers, and each has an address", async ({ page }) => {
  await page.goto("/");
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/?page=2");
  await expect(pages.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");
  await pages.getByRole("link", { name: "Page 6" }).click();
  await expect(page).toHaveURL("/?page=6");
  // 134 papers are five pages of 25 and one of 9.
  await expect(titles(page)).toHaveCount(9);
  await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);
  await pages.getByRole("link", { name: "100 papers a page" }).click();
  await expect(page).toHaveURL("/?size=100");
  await expect(titles(page)).toHaveCount(100);
});

test("the collection says where it comes from", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "About" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About this collection");
  const sources = page.getByRole("region", { name: "Sources" });
  await expect(sources).toContainText("arxiv-atom-feed.txt");
  await expect(sources).toContainText("15 taken, 0 refused");
  await expect(sources).toContainText("trending-papers.txt");
  await expect(sources).toContainText("119 taken, 0 refused");
});

test.describe("an address that leads nowhere", () => {
  test.use({ allowed: [/status of 404/] });

  test("says so and offers the nearest papers", async ({ page }) => {
    const response = await page.goto("/papers/coherent-nanophotonic-circuits-00000000");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
    const near = page.getByRole("region", { name: "The nearest papers here" }).getByRole("link");
    await expect(near.first()).toHaveText("Deep Learning with Coherent Nanophotonic Circuits");
  });

  test("of an arXiv id leads to arXiv, and to a paper held under nearly the same number", async ({
    page,
  }) => {
    const response = await page.goto("/papers/2505.23891");
    expect(response?.status()).toBe(404);
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: "arXiv:2505.23891" })).toHaveAttribute(
      "href",
      "https://arxiv.org/abs/2505.23891",
    );
    const near = page.getByRole("region", { name: "Held under nearly the same number" });
    await expect(near.getByRole("link")).toHaveAttribute("href", "/papers/2505.23819");
  });
});
