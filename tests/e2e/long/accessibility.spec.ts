import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { awake } from "../support/results";
import { expect, PHONE, THEMES, test } from "../support/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const PAGES: Readonly<Record<string, string>> = {
  "the first page": "/",
  "a search with filters": "/?q=mixture+of+experts&source=trending&has=code&sort=title",
  "a search with notes": "/?q=%22photonic&year=abc&page=99",
  "a search that finds nothing": "/?q=linear+layouts&source=trending",
  "a search that comes close": "/?q=photonic+blockchain",
  "a search that says why": "/?q=mixture+experts+fpga+zebra&explain=1",
  "a paper with everything": "/papers/2505.23819",
  "a paper with little": "/papers/deep-learning-with-coherent-nanophotonic-circuits-440c59cd",
  "an author": "/authors/keren-zhou",
  "the topics": "/topics",
  "a topic": "/topics/mixture-of-experts",
  "what the collection is": "/about",
  "the page for programs": "/api",
  "a shared list": "/list?ids=2505.23819,440c59cd,9999.99999&title=On+reading",
  "an empty library": "/library",
  "an address that leads nowhere": "/papers/nothing-like-this-00000000",
  "a version that is not held": "/papers/2505.23819v4",
};

/** What axe finds wrong with the page as it stands, in each theme. */
async function violations(page: Page): Promise<string[]> {
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    // Without frames in the page, the quick mode sees all there is.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // Another theme changes nothing but colours.
    const asked = theme === THEMES[0] ? axe.withTags(RULES) : axe.withRules(OF_COLOURS);
    const { violations } = await asked.analyze();
    for (const { id, nodes } of violations)
      found.push(`${theme}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  }
  return found;
}

for (const [name, path] of Object.entries(PAGES)) {
  test.describe(name, () => {
    test.use({ allowed: /^an address/.test(name) ? [/status of 404/] : [] });

    test(`axe finds nothing wrong with ${name}, in both themes`, async ({ page }) => {
      await page.goto(path);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("axe finds nothing wrong with what opens: an abstract, the sources, the keys", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  await page.getByRole("article").first().locator("summary").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto("/papers/2505.23819");
  await page.getByText("Where this comes from").click();
  expect(await violations(page)).toEqual([]);
});

test("axe finds nothing wrong with a library and its forms", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  for (const place of [0, 1])
    await page.getByRole("article").nth(place).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("article").getByRole("button", { name: "Saved" })).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await page.goto("/library");
  await page.keyboard.press("j");
  for (const key of ["r", "x", "t"]) await page.keyboard.press(key);
  await page.keyboard.type("optics");
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.keyboard.type("A *note*.");
  await page.getByRole("button", { name: "Make a link" }).click();
  await page.getByText("More like what you keep").click();
  await expect(page.getByText(/^Near /).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("axe finds nothing wrong with the sheet of filters", async ({ page }) => {
    await page.goto("/?q=photonic");
    await page.getByRole("button", { name: "Filters" }).tap();
    await expect(page.getByRole("navigation", { name: "Filters" })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test("axe finds nothing wrong with a paper on a phone", async ({ page }) => {
    await page.goto("/papers/2505.23819");
    expect(await violations(page)).toEqual([]);
  });
});
