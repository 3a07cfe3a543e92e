import { chips, facetValue, papers, tally, titles } from "./support/results";
import { expect, test } from "./support/test";

// The order of the trending dump, from its first record on.
const FIRST_UNDATED = [
  "Adversarial Robustness by Design through Analog Computing and Synthetic Gradients",
  "LightOn Optical Processing Unit: Scaling-up AI and HPC with a Non von Neumann co-processor",
];

test("papers without a date follow the dated ones, in the order of their source", async ({ page }) => {
  await page.goto("/");
  // The feed has fifteen papers, all dated.
  await expect(titles(page).nth(15)).toHaveText(FIRST_UNDATED[0] ?? "");
  await expect(titles(page).nth(16)).toHaveText(FIRST_UNDATED[1] ?? "");
  await page.goto("/?sort=oldest");
  await expect(titles(page).first()).toHaveText(/^Linear Layouts/);
  await expect(titles(page).nth(15)).toHaveText(FIRST_UNDATED[0] ?? "");
});

test("“No date” can be chosen like a year, and together with one", async ({ page }) => {
  await page.goto("/");
  await facetValue(page, "No date").click();
  await expect(page).toHaveURL("/?year=none");
  await expect(tally(page)).toHaveText("119 papers under these filters");
  await expect(chips(page)).toContainText("No date");
  await page.getByRole("link", { name: "2025: 4 papers" }).click();
  await expect(page).toHaveURL("/?year=none&year=2025");
  await expect(tally(page)).toHaveText("123 papers under these filters");
});

test("a paper without authors and date shows its source and first words instead of blanks", async ({
  page,
}) => {
  await page.goto("/?year=none");
  const first = papers(page).first();
  await expect(first).toContainText("We propose a new defense mechanism against adversarial attacks");
  await expect(first.getByRole("list", { name: "About this paper" })).toContainText("Trending papers");
  await expect(first.getByRole("time")).toHaveCount(0);
});
