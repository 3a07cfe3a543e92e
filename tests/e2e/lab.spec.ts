import { LAB_HOST } from "./support/hosts";
import { awake, searchBox } from "./support/results";
import { expect, test } from "./support/test";

test.use({
  baseURL: async ({ baseURL }, use) => use((baseURL ?? "").replace("127.0.0.1", LAB_HOST)),
});

// Browsers give the clipboard to https and localhost alone.
test("over plain http in a lab, the link and the citation are copied by the older command", async ({
  page,
  baseURL,
}) => {
  await page.goto("/papers/2603.06388");
  await awake(page);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Copy link" }).click();
  await expect(main.getByRole("button", { name: "Copied" })).toBeVisible();
  await searchBox(page).press("Control+v");
  await expect(searchBox(page)).toHaveValue(`${baseURL}/papers/2603.06388`);

  await main.getByRole("button", { name: "Copy citation" }).click();
  await searchBox(page).fill("");
  await searchBox(page).press("Control+v");
  await expect(searchBox(page)).toHaveValue(/^@misc\{/);
});

test("where nothing may be copied, the text is shown selected, to be copied by hand", async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await page.goto("/papers/2603.06388");
  await awake(page);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Copy link" }).click();
  await expect(main.getByRole("textbox", { name: /^Selected: copy it/ })).toBeVisible();
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLTextAreaElement
        ? field.value.slice(field.selectionStart, field.selectionEnd)
        : null;
    });
  await expect.poll(selected).toBe(`${baseURL}/papers/2603.06388`);
});

test("over plain http in a lab, search and theme work like anywhere", async ({ page, baseURL }) => {
  await page.goto("/?q=photonic");
  await page.getByRole("main").getByRole("article").first().getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}/papers/`));
  const remembered = page.waitForResponse((response) => response.url().endsWith("/theme"));
  await page.getByRole("group", { name: "Theme" }).getByRole("button", { name: "Dark" }).click();
  await remembered;
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
