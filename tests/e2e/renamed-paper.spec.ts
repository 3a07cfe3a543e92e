import { titles } from "./support/results";
import { testOn } from "./support/site";
import { expect } from "./support/test";

const test = testOn(["tests/fixtures/feeds/wrapped-with-doi.xml", "data/sources/trending-papers.txt"]);
test.describe.configure({ mode: "default" });

const OLD = "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd";

test("a paper that is given its arXiv id keeps its old address, while the site goes on serving", async ({
  page,
  site,
}) => {
  expect((await page.request.get(OLD, { maxRedirects: 0 })).status()).toBe(200);
  await site.ingest(["tests/fixtures/journeys/identified.xml"]);
  await expect
    .poll(async () => (await page.request.get(OLD, { maxRedirects: 0 })).status(), { timeout: 15_000 })
    .toBe(308);
  const moved = await page.request.get(OLD, { maxRedirects: 0 });
  expect(moved.headers().location).toMatch(/\/papers\/1610\.02365$/);

  await page.goto(OLD);
  await expect(page).toHaveURL("/papers/1610.02365");
  await expect(page.getByRole("list", { name: "Authors" })).toHaveText("Yichen Shen, Nicholas C. Harris");
  await expect(page.getByRole("region", { name: "Record" })).toContainText("arXiv feed, Trending papers");
  // It is one paper, not two.
  await page.goto("/?q=coherent+nanophotonic+circuits&year=2016");
  await expect(titles(page)).toHaveText(["Deep Learning with Coherent Nanophotonic Circuits"]);
});

for (const spelling of [
  "/papers/cond-mat%2F0607501",
  "/papers/COND-MAT/0607501",
  "/papers/arXiv:cond-mat/0607501",
  "/papers/cond-mat/0607501.pdf",
  "/papers/cond-mat/0607501/",
]) {
  test(`${spelling} leads to the paper's address`, async ({ page }) => {
    const response = await page.request.get(spelling, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toMatch(/\/papers\/cond-mat\/0607501$/);
    expect((await page.request.get("/papers/cond-mat/0607501", { maxRedirects: 0 })).status()).toBe(200);
  });
}
