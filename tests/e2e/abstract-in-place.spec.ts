import { papers } from "./support/results";
import { expect, PHONE, test } from "./support/test";

for (const [where, device] of [
  ["a wide screen", { viewport: { width: 1440, height: 900 } }],
  ["a phone", PHONE],
] as const) {
  test.describe(`on ${where}`, () => {
    test.use(device);

    test(`opening an abstract leaves its control where it is (${where})`, async ({ page }) => {
      await page.goto("/?q=photonic");
      const paper = papers(page).first();
      const control = paper.locator("summary");
      const before = await control.boundingBox();
      await control.click();
      await expect(paper.locator("details > div")).toBeVisible();
      await expect(paper.locator(".passage")).toBeHidden();
      // The hits of the passage are marked in the whole, too.
      await expect(paper.locator("details > div mark").first()).toBeVisible();
      expect(await control.boundingBox()).toEqual(before);
      await control.click();
      expect(await control.boundingBox()).toEqual(before);
      await expect(paper.locator(".passage")).toBeVisible();
    });
  });
}
