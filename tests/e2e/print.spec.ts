import { papers } from "./support/results";
import { expect, test } from "./support/test";

test("a printed list says what was asked and names all authors, and shows no control", async ({ page }) => {
  await page.goto("/?q=linear+layouts");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Papers for “linear layouts”");
  const box = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(box?.height).toBeGreaterThan(20);
  // Eleven authors, of whom the screen shows five.
  const first = papers(page).first();
  await expect(first).toContainText("Keren Zhou");
  await expect(first.getByText(/Thomas Raoux, Zahi Moudallal/)).toBeVisible();
  await expect(first.getByText(/^and 6 more$/)).toBeHidden();
  for (const control of ["Search", "Filters", "Compact", "Keys"])
    await expect(page.getByRole("button", { name: control, exact: true })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Filters" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Order" })).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Preview" })).toBeHidden();
  await expect(first.getByText("Why this result")).toBeHidden();
});
