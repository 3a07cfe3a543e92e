import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { awake, papers } from "./support/results";
import { expect, test } from "./support/test";

const manifestSchema = z.object({
  name: z.string(),
  start_url: z.string(),
  display: z.literal("standalone"),
  icons: z.array(
    z.object({ src: z.string(), type: z.string(), sizes: z.string(), purpose: z.string().optional() }),
  ),
  share_target: z.object({ action: z.string(), params: z.record(z.string(), z.string()) }),
});

const rows = (page: Page) => page.locator("li.library-row");

test("a device is told how to install the site, with icons of the sizes that they say", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const href = (await page.locator('link[rel="manifest"]').getAttribute("href")) ?? "";
  const manifest = manifestSchema.parse(await (await request.get(href)).json());
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  for (const { src, type, sizes } of manifest.icons) {
    const answer = await request.get(src);
    expect([src, answer.status(), answer.headers()["content-type"]]).toEqual([src, 200, type]);
    if (type !== "image/png") continue;
    // Width and height stand at bytes 16 and 20 of a PNG (RFC 2083).
    const bytes = await answer.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});

test("a link from the share sheet opens its paper", async ({ page }) => {
  await page.goto("/share?title=&text=Look+https%3A%2F%2Farxiv.org%2Fabs%2F2505.23819&url=");
  await expect(page).toHaveURL("/papers/2505.23819");
  await page.goto("/share?title=Something+else&text=&url=");
  await expect(page).toHaveURL("/?q=Something+else");
});

test.describe("offline", () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/] });

  /** Saves a paper, and waits until the library can be read offline. */
  async function ready(page: Page): Promise<void> {
    await page.goto("/papers/2505.23819");
    await awake(page);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
    await page.goto("/library");
    await expect(rows(page)).toHaveCount(1);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => page.evaluate(() => caches.match("/library").then((kept) => kept !== undefined)))
      .toBe(true);
  }

  test("saved papers are read, their notes written, and nothing else is pretended", async ({
    page,
    context,
  }) => {
    await ready(page);
    await context.setOffline(true);
    await page.goto("/library");
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByText("The site cannot be reached now.")).toBeVisible();
    await rows(page).getByRole("button", { name: "Abstract" }).click();
    await expect(rows(page).locator(".whole-abstract")).toContainText("Efficient tensor computation");
    await rows(page).getByRole("button", { name: "Note" }).click();
    await page.keyboard.type("On the train.");
    await page.keyboard.press("Control+Enter");
    await expect(rows(page).locator(".note")).toHaveText("On the train.");
    // A paper's page and a list are not there: what is saved of the one is, and of the other nothing is shown.
    await page.goto("/papers/2505.23819");
    await expect(page).toHaveURL(/\/library#q=id/);
    await expect(rows(page)).toHaveCount(1);
    await page.goto("/?q=photonic");
    await expect(page).toHaveURL("/library");
    await expect(papers(page).filter({ hasText: "photonic" })).toHaveCount(0);
    await context.setOffline(false);
    await page.goto("/?q=photonic");
    await expect(papers(page).first()).toContainText(/photonic/i);
  });

  test("it can be switched off, which leaves nothing behind but the library itself", async ({
    page,
    context,
  }) => {
    await ready(page);
    await page.getByRole("checkbox", { name: "Readable offline on this device" }).uncheck();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)))
      .toBe(0);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole("checkbox", { name: "Readable offline on this device" })).not.toBeChecked();
    await context.setOffline(true);
    await expect(page.goto("/library")).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });
});

test("the service worker keeps no page but the library's", async () => {
  const worker = await readFile("public/sw.js", "utf8");
  expect(worker).not.toMatch(/\.put\(|\.add\(|\.addAll\(/);
});
