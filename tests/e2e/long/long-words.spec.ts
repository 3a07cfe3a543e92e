import type { Page } from "@playwright/test";
import { awake, searchBox } from "../support/results";
import { testOn } from "../support/site";
import { expect } from "../support/test";

const test = testOn(["tests/fixtures/journeys/long-words.jsonl"]);
test.describe.configure({ mode: "default" });
test.use({ allowed: [/404/] });

const LONG = "a".repeat(400);
const WORD = "Donaudampfschiffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";

/** Lists, notes, filters and what is said where nothing is found, each with words that have no end. */
const ADDRESSES = [
  "/",
  `/?q=${WORD}`,
  `/?q=${LONG}`,
  `/?q=${WORD}*&explain=1`,
  `/?q=title:(${LONG}+OR+b)+AND+-"${LONG}+c"`,
  `/?q=zebra+${LONG}&category=cs.${LONG.slice(0, 90)}&venue=${LONG}`,
  `/?category=${LONG}&year=${LONG}&sort=${LONG}`,
  "/authors/ada-byron",
  `/authors/${"q".repeat(80)}`,
  `/authors/${LONG}`,
  `/papers/${LONG}`,
  `/topics/${LONG}`,
  "/topics",
  "/about",
];

/** How much wider the page is than the screen; more than nothing, and a reader has to scroll to the side. */
function excess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What sticks out, for the message of a test that fails. */
function sticking(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(-3)
      .map((one) => `<${one.tagName.toLowerCase()} class="${one.getAttribute("class") ?? ""}">`),
  );
}

async function expectNoWider(page: Page, what: string): Promise<void> {
  if ((await excess(page)) > 0) expect(await sticking(page), what).toEqual([]);
  expect(await excess(page), what).toBeLessThanOrEqual(0);
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

for (const width of [320, 390, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("no list, filter, note or error is wider than the screen", async ({ page }) => {
      test.setTimeout(120_000);
      for (const address of ADDRESSES) {
        await page.goto(address);
        await openAll(page);
        await expectNoWider(page, address.slice(0, 60));
      }
    });

    test("no paper is wider than the screen, with what unfolds in it and what leads back", async ({
      page,
    }) => {
      await page.goto("/");
      const papers = await page
        .locator("[data-result-link]")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(papers).toHaveLength(5);
      for (const paper of papers) {
        await page.goto(`/?q=${WORD}`);
        await awake(page);
        await page.goto(paper);
        await openAll(page);
        await expect(page.getByText("BibTeX", { exact: true })).toBeVisible();
        await expectNoWider(page, paper);
      }
    });

    test("no suggestion is wider than the screen", async ({ page }) => {
      await page.goto("/");
      await awake(page);
      for (const typed of [WORD.slice(0, 20), "qqqq", "ada", "category:cs.l", "wide"]) {
        await searchBox(page).fill(typed);
        await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
        await expectNoWider(page, typed);
      }
    });
  });
}

test("TeX that cannot be set wraps, and a wide formula scrolls within itself", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/?q=source");
  await page.locator("[data-result-link]").first().click();
  const source = page.getByRole("heading", { level: 1 }).locator("code");
  await expect(source).toContainText("\\unknowncommand");
  const lines = await source.evaluate((code) => code.getClientRects().length);
  expect(lines).toBeGreaterThan(3);
  await page.goto("/?q=wide");
  await page.locator("[data-result-link]").first().click();
  const formula = page.getByRole("heading", { level: 1 }).locator(".wide-formula").first();
  const { width, content } = await formula.evaluate((box) => ({
    width: box.clientWidth,
    content: box.scrollWidth,
  }));
  expect(content).toBeGreaterThan(1_000);
  expect(width).toBeLessThan(320);
});
