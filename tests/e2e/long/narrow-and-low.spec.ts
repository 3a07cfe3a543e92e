import { awake, searchBox, titles } from "../support/results";
import { expect, test } from "../support/test";

for (const width of [320, 360]) {
  for (const path of ["/", "/?q=photonic", "/topics", "/topics/mixture-of-experts", "/papers/2505.23819"]) {
    test(`${path} does not scroll sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const width of [1024, 1060, 1100, 1140]) {
  test(`at ${width} px the parts of the header stand apart`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/");
    const button = await page.getByRole("button", { name: "Search", exact: true }).boundingBox();
    const places = await page.getByRole("navigation", { name: "Site" }).boundingBox();
    expect((places?.x ?? 0) - ((button?.x ?? 0) + (button?.width ?? 0))).toBeGreaterThanOrEqual(16);
    expect((places?.x ?? 0) + (places?.width ?? 0)).toBeLessThanOrEqual(width);
  });
}

for (const width of [320, 390, 820, 1024, 1060, 1140, 1440]) {
  test(`at ${width} px no word or count of the controls is broken`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/");
    await awake(page);
    const controls = [
      page.getByRole("navigation", { name: "Site" }).getByRole("link"),
      page.getByRole("navigation", { name: "Order" }).getByRole("link"),
      page.getByRole("main").getByRole("button", { name: "Compact" }),
      page.locator(".facet-value:visible > :last-child"),
    ];
    for (const control of controls)
      for (const one of await control.all()) {
        const lines = await one.evaluate((element) => {
          const range = document.createRange();
          // What is said besides to screen readers stands elsewhere.
          range.selectNodeContents(element.firstChild ?? element);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        });
        expect(lines, (await one.textContent()) ?? "").toBeLessThanOrEqual(1);
      }
  });
}

test("box and filters stay in reach on a long list, but nothing is stuck on a low screen", async ({
  page,
}) => {
  const filters = page.getByRole("navigation", { name: "Filters" });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/?q=learning");
  await titles(page).nth(15).scrollIntoViewIfNeeded();
  await expect(searchBox(page)).toBeInViewport();
  await expect(filters.getByRole("heading").first()).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 480 });
  await titles(page).nth(20).scrollIntoViewIfNeeded();
  await expect(searchBox(page)).not.toBeInViewport();
  await expect(filters.getByRole("heading").first()).not.toBeInViewport();
});
