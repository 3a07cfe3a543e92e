import { awake, papers, searchBox, titles } from "./support/results";
import { expect, test } from "./support/test";

test("the first Tab offers to skip to the results", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the results" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
  // What comes next in the tab order is the first paper.
  await page.keyboard.press("Tab");
  await expect(titles(page).first().getByRole("link")).toBeFocused();
});

test("on a page without a list the first Tab offers to skip to the content", async ({ page }) => {
  await page.goto("/papers/2505.23819");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("Enter leads from the box to the results, where the next Tab is the first paper", async ({ page }) => {
  await page.goto("/about");
  await awake(page);
  await page.keyboard.press("/");
  await page.keyboard.type("photonic");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(titles(page).first().getByRole("link")).toBeFocused();
});

test("down leads from the box to the first paper, and Escape out of the box", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  await expect(titles(page).first().getByRole("link")).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
  await expect(searchBox(page)).toHaveValue("photonic");
});

test("a new page begins at its heading, and Back at the paper one came from", async ({ page }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  const third = titles(page).nth(2).getByRole("link");
  const title = (await third.textContent()) ?? "";
  await third.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(third).toBeFocused();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "Topics", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Topics" })).toBeFocused();
});

test("a search, a paper and its citation, without a mouse", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("/");
  await expect(searchBox(page)).toBeFocused();
  // In the box the keys are letters, the slash too.
  await page.keyboard.type("kernel/jk?c");
  await expect(searchBox(page)).toHaveValue("kernel/jk?c");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("photonic");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^photonic/i);

  await page.keyboard.press("j");
  await expect(titles(page).nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("j");
  await expect(titles(page).nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(titles(page).nth(1).getByRole("link")).toBeFocused();
  await expect(titles(page).nth(1)).toBeInViewport();
  const title = (await titles(page).nth(1).textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  await page.keyboard.press("c");
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{/);
});

test("the keys are listed by ? and can be switched off, which is remembered", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("?");
  const panel = page.getByRole("dialog", { name: "Keys" });
  await expect(panel).toBeVisible();
  await expect(panel).toContainText("Go to the search box");
  // No key acts on the page behind the panel.
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
  await panel.getByRole("checkbox", { name: "Single keys act" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  const nothingActs = async () => {
    await page.keyboard.press("/");
    await expect(searchBox(page)).not.toBeFocused();
    await page.keyboard.press("j");
    await expect(titles(page).first().getByRole("link")).not.toBeFocused();
    await page.keyboard.press("?");
    await expect(panel).toBeHidden();
  };
  await nothingActs();
  await page.reload();
  await awake(page);
  await nothingActs();
  // A button leads back to the panel.
  await page.getByRole("button", { name: "Keys" }).click();
  await panel.getByRole("checkbox", { name: "Single keys act" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(titles(page).first().getByRole("link")).toBeFocused();
});

test("a key with a modifier is the browser's, not ours", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("Control+j");
  await page.keyboard.press("Alt+j");
  await expect(titles(page).first().getByRole("link")).not.toBeFocused();
});
