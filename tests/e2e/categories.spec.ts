import { chips, facets, facetValue, papers, promised, tally, titles } from "./support/results";
import { testOn } from "./support/site";
import { expect } from "./support/test";

// Four papers with categories, one of which is about a topic of the vocabulary.
const test = testOn(
  ["categories", "wrapped-with-doi", "old-style-id"].map((name) => `tests/fixtures/feeds/${name}.xml`),
);
test.describe.configure({ mode: "default" });

test("where the sources have categories, they can be chosen", async ({ page }) => {
  await page.goto("/");
  const category = facetValue(page, "cond-mat.str-el");
  expect(await promised(category)).toBe(2);
  await category.click();
  await expect(page).toHaveURL("/?category=cond-mat.str-el");
  await expect(tally(page)).toHaveText("2 papers under these filters");
  await expect(chips(page)).toContainText("cond-mat.str-el");
  for (const paper of await papers(page).all()) await expect(paper).toContainText("cond-mat.str-el");
  // Choosing a second one means either.
  await facetValue(page, "astro-ph").click();
  await expect(tally(page)).toHaveText("3 papers under these filters");
  await expect(titles(page)).toHaveCount(3);
});

test("a paper names its categories, and each leads to its papers", async ({ page }) => {
  await page.goto("/papers/2202.02884");
  const record = page.getByRole("region", { name: "Record" });
  await expect(record).toContainText("eess.AS, cs.LG, cs.SD, eess.SP");
  await record.getByRole("link", { name: "cs.SD" }).click();
  await expect(page).toHaveURL("/?category=cs.SD");
  await expect(titles(page)).toHaveText(["Exploring Self-Attention Mechanisms for Speech Separation"]);
});

test("where topics describe under half of the papers, categories come first, and the page says so", async ({
  page,
}) => {
  await page.goto("/");
  await expect(facets(page).getByRole("heading", { level: 2 })).toHaveText([
    "Submitted",
    "Category",
    "Topic",
    "Venue",
    "Source",
    "Has",
  ]);
  await page.goto("/topics");
  await expect(page.getByRole("main")).toContainText(
    "1 of the 4 papers here is about a topic of the vocabulary, so categories come first.",
  );
  await expect(page.getByRole("main").getByRole("region").first()).toHaveAccessibleName("arXiv categories");
});
