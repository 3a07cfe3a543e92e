import { facets, papers, tally, titles } from "./support/results";
import { expect, test } from "./support/test";

test("a list of one paper goes on with papers like it, which say what they share", async ({ page }) => {
  await page.goto("/?q=metalens");
  await expect(tally(page)).toHaveText(/^1 paper /);
  const alike = page.getByRole("region", { name: /^\d+ more papers like the first of these$/ });
  await expect(alike.getByRole("article").first()).toContainText(/shares: \S/);
  // A reader who counts goes on counting.
  await expect(alike.getByRole("list").first()).toHaveAttribute("start", "2");
  await expect(facets(page)).not.toContainText(/[2-9] papers/);
});

test("a list is not filled where it was asked for as it is", async ({ page }) => {
  for (const more of ["&exact=1", "&sort=newest", "&source=arxiv"]) {
    await page.goto(`/?q=metalens${more}`);
    await expect(page.getByRole("heading", { name: /like the first of these$/ })).toHaveCount(0);
  }
});

test("a paper that stands alone says so, and lists none", async ({ page }) => {
  await page.goto("/papers/2603.16907");
  const related = page.getByRole("region", { name: "Related papers" });
  await expect(related).toContainText("Nothing in this collection is near this paper.");
  await expect(related.getByRole("link")).toHaveCount(0);
});

test("a short word that no paper has is offered as the nearest that some have", async ({ page }) => {
  await page.goto("/?q=lorra");
  await expect(papers(page)).toHaveCount(0);
  await page.getByRole("link", { name: "lora", exact: true }).click();
  await expect(page).toHaveURL("/?q=lora");
  await expect(titles(page).first()).toContainText("LoRA");
});
