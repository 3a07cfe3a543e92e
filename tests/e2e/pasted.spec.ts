import { awake, searchBox } from "./support/results";
import { expect, test } from "./support/test";

const TITLE = /^Linear Layouts/;

for (const pasted of [
  "2505.23819",
  "arXiv:2505.23819",
  "https://arxiv.org/abs/2505.23819",
  "10.48550/arXiv.2505.23819",
  "https://doi.org/10.48550/arXiv.2505.23819",
]) {
  test(`${pasted} alone goes straight to the paper`, async ({ page }) => {
    await page.goto("/");
    await awake(page);
    await searchBox(page).fill(pasted);
    await searchBox(page).press("Enter");
    await expect(page).toHaveURL("/papers/2505.23819");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  });
}

test("a pause after a pasted id leads nowhere; Enter does", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await searchBox(page).fill("2505.23819");
  // Far past the pause after which words are searched for.
  await page.waitForTimeout(1_500);
  await expect(page).toHaveURL("/");
  await expect(searchBox(page)).toHaveValue("2505.23819");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL("/papers/2505.23819");
});

test("a pinned version goes to that version, whatever filters are on", async ({ page }) => {
  await page.goto("/?q=https://arxiv.org/pdf/2505.23819v5&source=trending");
  await expect(page).toHaveURL("/papers/2505.23819v5");
});

test("an id that is not here is looked for at arXiv", async ({ page }) => {
  await page.goto("/?q=2505.99999");
  const help = page.getByRole("region", { name: "Nothing found" });
  await expect(help).toContainText("This collection does not hold arXiv:2505.99999.");
  await expect(help.getByRole("link", { name: "arXiv:2505.99999" })).toHaveAttribute(
    "href",
    "https://arxiv.org/abs/2505.99999",
  );
});

test("a version that is not here leads to the paper, which says so", async ({ page }) => {
  await page.goto("/?q=2505.23819v9");
  await expect(page).toHaveURL(/\/papers\/2505\.23819\?version=9$/);
  await expect(page.getByText("Version 9 is not in this collection; this is version 5.")).toBeVisible();
  await page.goto("/papers/2505.23819v9");
  await expect(page).toHaveURL(/\/papers\/2505\.23819\?version=9$/);
});
