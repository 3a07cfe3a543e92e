import type { Page } from "@playwright/test";
import { awake, papers } from "../support/results";
import { expect, PHONE, test } from "../support/test";

/** How many papers are on the first screen in full. */
async function inFull(page: Page): Promise<number> {
  const height = page.viewportSize()?.height ?? 0;
  const boxes = await Promise.all((await papers(page).all()).map((paper) => paper.boundingBox()));
  return boxes.filter((box) => box !== null && box.y + box.height <= height).length;
}

const SEARCHES = ["/", "/?q=photonic", "/?q=mixture+of+experts", "/?q=learning&sort=newest"];

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const path of SEARCHES) {
    test(`${path} shows four papers in full, and in the compact view twice as many`, async ({ page }) => {
      await page.goto(path);
      await awake(page);
      const full = await inFull(page);
      expect(full).toBeGreaterThanOrEqual(4);
      await page.getByRole("button", { name: "Compact" }).click();
      await expect(page.locator(".passage").first()).toBeHidden();
      expect(await inFull(page)).toBeGreaterThanOrEqual(2 * full);
    });
  }

  test("the compact view is remembered, and taken back", async ({ page }) => {
    await page.goto("/");
    await awake(page);
    const compact = page.getByRole("button", { name: "Compact" });
    const remembered = page.waitForResponse((response) => response.url().endsWith("/view/compact"));
    await compact.click();
    await remembered;
    await page.goto("/?q=photonic");
    await expect(compact).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".passage").first()).toBeHidden();
    await expect(papers(page).first()).toContainText(/\w/);
    await awake(page);
    const forgotten = page.waitForResponse((response) => response.url().endsWith("/view/full"));
    await compact.click();
    await forgotten;
    await page.reload();
    await expect(page.locator(".passage").first()).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the compact view is a form that is remembered", async ({ page }) => {
    await page.goto("/?q=photonic");
    await page.getByRole("button", { name: "Compact" }).click();
    await expect(page).toHaveURL("/?q=photonic");
    await expect(page.locator(".passage").first()).toBeHidden();
    await page.getByRole("button", { name: "Compact" }).click();
    await expect(page.locator(".passage").first()).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use(PHONE);

  for (const path of SEARCHES) {
    test(`${path} shows two papers in full`, async ({ page }) => {
      await page.goto(path);
      expect(await inFull(page)).toBeGreaterThanOrEqual(2);
    });
  }

  for (const path of ["/authors/keren-zhou", "/topics/mixture-of-experts"]) {
    test(`${path} shows its first paper on the first screen`, async ({ page }) => {
      await page.goto(path);
      expect(await inFull(page)).toBeGreaterThanOrEqual(1);
    });
  }
});
