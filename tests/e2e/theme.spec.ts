import { expect, test } from "./support/test";

const PAPER = "rgb(251, 248, 242)";
const SLATE = "rgb(21, 23, 26)";

test.describe("where the system is dark", () => {
  test.use({ colorScheme: "dark" });

  test("the site is dark too", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("body")).toHaveCSS("background-color", SLATE);
  });

  test("a reader can have it light", async ({ page }) => {
    await page.goto("/about");
    await page.getByRole("group", { name: "Theme" }).getByRole("button", { name: "Light" }).click();
    await expect(page.locator("body")).toHaveCSS("background-color", PAPER);
  });
});

test("a chosen theme shows at once, is remembered, and comes without a flash of the other", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.locator("body")).toHaveCSS("background-color", PAPER);
  const dark = page.getByRole("group", { name: "Theme" }).getByRole("button", { name: "Dark" });
  const remembered = page.waitForResponse((response) => response.url().endsWith("/theme"));
  await dark.click();
  await expect(dark).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("body")).toHaveCSS("background-color", SLATE);
  await expect(page).toHaveURL("/");
  await remembered;

  // The very first bytes say it, so that no script has to.
  const html = await (await page.request.get("/papers/2505.23819")).text();
  expect(html).toMatch(/^<!DOCTYPE html><html[^>]* data-theme="dark"/);

  // Every frame that is painted, from the first on.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      if (document.body !== null) seen.add(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto("/papers/2505.23819");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const seen = await page.evaluate(() =>
    "seen" in window && window.seen instanceof Set ? [...window.seen] : [],
  );
  expect(seen).toEqual([SLATE]);
});
