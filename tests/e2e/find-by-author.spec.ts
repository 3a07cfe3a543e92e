import { papers, searchBox, titles } from "./support/results";
import { expect, test } from "./support/test";

const LINEAR_LAYOUTS = /^Linear Layouts: Robust Code Generation of Efficient Tensor Computation Using/;

test("an author's name and words of the title find the paper, with the words marked", async ({ page }) => {
  await page.goto("/");
  await searchBox(page).fill("zhou linear layouts");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/?q=zhou+linear+layouts");
  await expect(titles(page).first()).toHaveText(LINEAR_LAYOUTS);
  await expect(titles(page).first().locator("mark")).toHaveText(["Linear Layouts"]);

  // The author leads to everything by the same person, and to co-authors.
  await papers(page).first().getByRole("link", { name: "Keren Zhou" }).click();
  await expect(page).toHaveURL("/authors/keren-zhou");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keren Zhou");
  await expect(titles(page)).toHaveText([LINEAR_LAYOUTS]);
  const coAuthors = page.getByRole("navigation", { name: "Co-authors" });
  await coAuthors.getByRole("link", { name: /^Mario Lezcano/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mario Lezcano");
  await page.getByRole("link", { name: "Search and filter them" }).click();
  await expect(searchBox(page)).toHaveValue('author:"Mario Lezcano"');
  await expect(titles(page)).toHaveText([LINEAR_LAYOUTS]);
});

test("a request in words finds the paper that is meant", async ({ page }) => {
  await page.goto("/");
  await searchBox(page).fill("that MoE paper for FPGAs");
  await searchBox(page).press("Enter");
  await expect(titles(page).first()).toHaveText(/(?:MoE|Mixture-of-Experts).*FPGA/);
  await titles(page).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/papers\/[a-z0-9-]+-[0-9a-f]{8}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/FPGA/);
});

test("a long list of authors is folded, and the paper's page has all of them", async ({ page }) => {
  await page.goto("/?q=linear+layouts");
  const first = papers(page).first();
  // Eleven authors: five are shown.
  await first.getByRole("link", { name: "and 6 more" }).click();
  await expect(page).toHaveURL("/papers/2505.23819");
  await expect(page.getByRole("list", { name: "Authors" }).getByRole("link")).toHaveCount(11);
});
