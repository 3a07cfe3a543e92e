import type { Page } from "@playwright/test";
import { awake, papers } from "./support/results";
import { expect, test } from "./support/test";

const searches = (page: Page) => page.getByRole("region", { name: "Saved searches" });

/** Makes a saved search forget that it has seen its first papers. */
async function unsee(page: Page, count: number): Promise<void> {
  await page.evaluate(async (papersUnseen) => {
    const opening = indexedDB.open("incipit-library");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const store = opening.result.transaction("searches", "readwrite").objectStore("searches");
    const reading = store.getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    const [search] = reading.result;
    const writing = store.put({
      ...search,
      seen: search.seen.slice(papersUnseen),
      looked: "2026-01-02T00:00:00.000Z",
    });
    await new Promise((resolve) => {
      writing.onsuccess = resolve;
    });
    opening.result.close();
  }, count);
}

test("a saved search says how many papers are new since it was looked at, and marks them", async ({
  page,
}) => {
  await page.goto("/?q=photonic&sort=newest");
  await awake(page);
  await page.getByRole("button", { name: "Save this search" }).click();
  await expect(page.getByText("Search saved: your library says when it has new papers.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Forget this search" })).toBeVisible();
  await unsee(page, 2);
  await page.goto("/library");
  await expect(searches(page)).toContainText("2 new since 2 January 2026");
  await searches(page).getByRole("link", { name: "photonic" }).click();
  await expect(papers(page).filter({ has: page.locator(".new-mark") })).toHaveCount(2);
  await expect(page.locator(".new-mark").first()).toHaveAttribute(
    "title",
    /New since you looked at this search on 2 January 2026/,
  );
  await page.goto("/library");
  await expect(searches(page)).toContainText("nothing new since");
  await searches(page).getByRole("button", { name: "Forget" }).click();
  await expect(searches(page)).toHaveCount(0);
});

test("lists mark what is newer than any paper of the reader's last visit, and only then", async ({
  page,
}) => {
  await page.goto("/?source=arxiv&sort=newest");
  await awake(page);
  await expect(page.locator(".new-mark")).toHaveCount(0);
  const dates = await page
    .locator("main li[data-paper] time")
    .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
  const third = dates[2] ?? "";
  expect(third).not.toBe("");
  await page.evaluate((newest) => {
    const yesterday = Date.now() - 24 * 60 * 60 * 1_000;
    localStorage.setItem("visits", JSON.stringify({ since: null, newest, at: yesterday }));
  }, third);
  await page.reload();
  const fresh = dates.filter((date) => date > third).length;
  expect(fresh).toBe(2);
  await expect(page.locator(".new-mark")).toHaveCount(fresh);
  await expect(page.locator(".new-mark").first()).toHaveAttribute("title", "New since your last visit");
  await page.goto("/?source=trending");
  await expect(papers(page).first()).toBeVisible();
  await expect(page.locator(".new-mark")).toHaveCount(0);
});
