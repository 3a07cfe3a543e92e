import type { Page } from "@playwright/test";
import { awake } from "./support/results";
import { expect, PHONE, test } from "./support/test";

// What a reader came to do is seen without scrolling: on a laptop and on a phone.

/** A paper of many authors, and one of a long title. */
const PAPERS = [
  "/papers/2505.23819",
  "/papers/adversarial-robustness-by-design-through-analog-computing-and-synthetic-78a4f5c8",
];

async function expectActionsInView(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
  const actions = page.locator(".paper-actions");
  const names = await actions.locator("a, button").allTextContents();
  expect(names).toContain("Copy citation");
  expect(names).toContain("Copy link");
  for (const action of await actions.locator("a, button").all())
    await expect(action).toBeInViewport({ ratio: 1 });
}

test.describe("on a laptop", () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  for (const path of PAPERS)
    test(`reading, code, citing and sharing are in view: ${path}`, ({ page }) =>
      expectActionsInView(page, path));
});

test.describe("on a phone", () => {
  test.use(PHONE);
  for (const path of PAPERS)
    test(`reading, code, citing and sharing are in view: ${path}`, ({ page }) =>
      expectActionsInView(page, path));
});

test("a paper of arXiv is read there as a page, as PDF, and if it is new as HTML", async ({ page }) => {
  await page.goto("/papers/2505.23819");
  const actions = page.locator(".paper-actions");
  await expect(actions.getByRole("link", { name: "Read on arXiv" })).toHaveAttribute(
    "href",
    "https://arxiv.org/abs/2505.23819v5",
  );
  await expect(actions.getByRole("link", { name: "PDF" })).toHaveAttribute(
    "href",
    "https://arxiv.org/pdf/2505.23819v5",
  );
  await expect(actions.getByRole("link", { name: "HTML" })).toHaveAttribute(
    "href",
    "https://arxiv.org/html/2505.23819v5",
  );
});
