import { chips, facetValue, papers, promised, tally, titles, total } from "./support/results";
import { expect, test } from "./support/test";

test("a topic beside the results leaves the papers about it, and taking it off brings all back", async ({
  page,
}) => {
  await page.goto("/");
  const topic = facetValue(page, "Mixture of experts");
  const count = await promised(topic);
  await topic.click();
  await expect(page).toHaveURL("/?topic=mixture-of-experts");
  await expect(tally(page)).toHaveText(`${count} papers under these filters`);
  await expect(titles(page)).toHaveCount(count);
  for (const facts of await papers(page).getByRole("list", { name: "About this paper" }).all())
    await expect(facts).toContainText("Mixture of experts");
  await expect(facetValue(page, "Mixture of experts")).toHaveAttribute("aria-current", "true");

  await chips(page).getByRole("link", { name: "Remove the filter Mixture of experts" }).click();
  await expect(page).toHaveURL("/");
  await expect(tally(page)).toHaveText("134 papers in this collection");
});

test("the list of topics leads to a topic's own page, and on to a search in it", async ({ page }) => {
  await page.goto("/");
  const count = await promised(facetValue(page, "Mixture of experts"));
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Topics" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Topics");
  const one = page
    .getByRole("region", { name: "Topics" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: `Mixture of experts ${count} papers` }) });
  // Trends are drawn over dated papers and say how many there are.
  await expect(one).toContainText(/\d+ dated|no dates/);
  await one.getByRole("link", { name: "Mixture of experts" }).click();

  await expect(page).toHaveURL("/topics/mixture-of-experts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mixture of experts");
  await expect(titles(page)).toHaveCount(count);
  await page.getByRole("link", { name: "Search and filter them" }).click();
  await expect(page).toHaveURL("/?topic=mixture-of-experts");
  expect(await total(page)).toBe(count);
});

test("another name of a topic leads to its address", async ({ request }) => {
  const response = await request.get("/topics/moe", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toMatch(/\/topics\/mixture-of-experts$/);
});
