import { awake, papers, searchBox, tally } from "./support/results";
import { expect, test } from "./support/test";

test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|status of 503|^response: 503/] });

const LOST = /The site cannot be reached/;

test("going offline while typing leaves the page, says so, and answers when the line is back", async ({
  page,
  context,
}) => {
  await page.goto("/?q=photonic");
  await awake(page);
  const shown = await papers(page).first().textContent();
  await context.setOffline(true);
  await searchBox(page).fill("blockchain");
  await expect(page.getByText(LOST)).toBeVisible();
  expect(await papers(page).first().textContent()).toBe(shown);
  // Typing goes on, and only what was typed last is asked for.
  await searchBox(page).fill("blockchain sharding");
  await page.waitForTimeout(500);
  expect(await papers(page).first().textContent()).toBe(shown);
  await context.setOffline(false);
  await expect(page).toHaveURL("/?q=blockchain+sharding");
  await expect(page.getByText(LOST)).toBeHidden();
  await expect(searchBox(page)).toHaveValue("blockchain sharding");
  await expect(papers(page).first().locator("mark").first()).toHaveText(/^(?:blockchain|shard)/i);
});

test("a link that is followed offline leads there when the line is back", async ({ page, context }) => {
  await page.goto("/?q=photonic");
  await awake(page);
  const link = papers(page).first().getByRole("heading").getByRole("link");
  const title = (await link.textContent()) ?? "";
  await context.setOffline(true);
  await link.click();
  await expect(page.getByText(LOST)).toBeVisible();
  await expect(tally(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a server that starts again behind a proxy is waited for", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  let refused = 0;
  await page.route(/[?&]q=photonic&_rsc=/, async (route) => {
    refused += 1;
    if (refused <= 2) await route.fulfill({ status: 503, body: "starting" });
    else await route.continue();
  });
  await searchBox(page).fill("photonic");
  await expect(page.getByText(LOST)).toBeVisible();
  await expect(page).toHaveURL("/?q=photonic");
  await expect(page.getByText(LOST)).toBeHidden();
  expect(refused).toBeGreaterThanOrEqual(3);
});
