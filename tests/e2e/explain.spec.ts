import type { Locator, Page } from "@playwright/test";
import { searchAnswerSchema } from "@/lib/api/search-answer";
import { awake, papers, searchBox, titles } from "./support/results";
import { expect, test, WITHOUT_JAVASCRIPT } from "./support/test";

const SEARCH = "/?q=mixture+experts+fpga+zebra";

function reasons(page: Page): Locator {
  return page.getByRole("region", { name: /^Why this result/ });
}

async function asksWhy(page: Page): Promise<void> {
  await page.goto(SEARCH);
  const order = await titles(page).allInnerTexts();
  await expect(reasons(page)).toHaveCount(0);
  const second = papers(page).nth(1);
  await second.getByRole("link", { name: /^Why this result/ }).click();
  await expect(reasons(page)).toHaveCount(1);
  const why = second.getByRole("region", { name: /^Why this result/ });
  await expect(why).toContainText(/title: .*experts/);
  await expect(why).toContainText(/abstract: .*fpga/);
  await expect(why).toContainText("lacks: zebra");
  await expect(why.getByRole("term").first()).toHaveText("the words it has");
  await expect(why.getByRole("definition").first()).toHaveText(/^\d+ %$/);
  expect(await titles(page).allInnerTexts()).toEqual(order);

  await second.getByRole("link", { name: /^Close the reasons/ }).click();
  await expect(reasons(page)).toHaveCount(0);
  await expect(page).toHaveURL(SEARCH);
}

test("a result says which words it has, where, what it lacks, and what its place is made of", async ({
  page,
}) => asksWhy(page));

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);
  test("a result says why too", async ({ page }) => asksWhy(page));
});

test("opening the reasons keeps the focus, and Back leads past them", async ({ page }) => {
  await page.goto("/");
  await page.goto(SEARCH);
  await awake(page);
  const link = papers(page)
    .first()
    .getByRole("link", { name: /^Why this result/ });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(reasons(page)).toHaveCount(1);
  const open = papers(page)
    .first()
    .getByRole("link", { name: /^Close the reasons/ });
  await expect(open).toBeFocused();
  await expect(open).toHaveAttribute("aria-expanded", "true");
  await page.goBack();
  await expect(page).toHaveURL("/");
});

test("other words begin without the reasons of the old", async ({ page }) => {
  await page.goto("/?q=mixture+experts&explain=1");
  await awake(page);
  await searchBox(page).fill("photonic");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(reasons(page)).toHaveCount(0);
});

test("with explain=1 the page explains every result", async ({ page }) => {
  await page.goto("/?q=mixture+experts+fpga&explain=1");
  await expect(reasons(page)).toHaveCount(await papers(page).count());
});

test("nothing is explained where nothing was weighed", async ({ page }) => {
  for (const path of ["/", "/?q=photonic&sort=newest", "/?q=source:arxiv"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: /^Why this result/ }), path).toHaveCount(0);
  }
});

test("the API explains on request, and the parts add up to the score", async ({ request }) => {
  const plain = await request.get(`/api/search${SEARCH.slice(1)}`);
  expect(searchAnswerSchema.parse(await plain.json()).papers[0]).not.toHaveProperty("explanation");
  const response = await request.get(`/api/search${SEARCH.slice(1)}&explain=1`);
  const found = searchAnswerSchema.parse(await response.json()).papers;
  expect(found.length).toBeGreaterThan(2);
  for (const { score, explanation } of found) {
    expect(explanation?.missing).toContain("zebra");
    const sum = explanation?.parts.reduce((total, part) => total + part.score, 0);
    expect(sum).toBeCloseTo(score, 6);
  }
});
