import { awake, titles } from "./support/results";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 1440, height: 900 } });

test("beside the list stands the whole of the paper that has the focus or the pointer", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  const preview = page.getByRole("complementary", { name: "Preview" });
  const heading = preview.getByRole("heading", { level: 2 });
  const named = async (place: number) => (await titles(page).nth(place).textContent()) ?? "";
  await expect(heading).toHaveText(await named(0));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(heading).toHaveText(await named(1));
  await page.keyboard.press("k");
  await expect(heading).toHaveText(await named(0));
  await titles(page).nth(2).hover();
  await expect(heading).toHaveText(await named(2));
  await expect(preview.getByRole("link", { name: /arXiv/ }).first()).toBeVisible();
  // j goes on in the list: the preview's own title is no part of it.
  const third = await named(2);
  await preview.getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(third);
});

test("another answer previews its own first paper", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  await page.getByRole("link", { name: "Title", exact: true }).click();
  await expect(page).toHaveURL("/?q=photonic&sort=title");
  const first = (await titles(page).first().textContent()) ?? "";
  await expect(page.getByRole("complementary", { name: "Preview" }).getByRole("heading")).toHaveText(first);
});

test("a narrower screen has no preview", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/?q=photonic");
  await expect(page.getByRole("complementary", { name: "Preview" })).toBeHidden();
});
