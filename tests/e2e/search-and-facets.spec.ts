import type { Page } from "@playwright/test";
import { chips, facetValue, promised, searchBox, tally, titles, total } from "./support/results";
import { expect, test } from "./support/test";

/** What a reader can tell one state of the search page from another by. */
async function seen(page: Page) {
  return {
    url: page.url(),
    query: await searchBox(page).inputValue(),
    tally: await tally(page).textContent(),
    titles: await titles(page).allInnerTexts(),
    chips: await chips(page).getByRole("link").allInnerTexts(),
    order: await page.getByRole("navigation", { name: "Order" }).locator("[aria-current]").allInnerTexts(),
  };
}

test("back and forward lead through the states of a search, each just as it was", async ({ page }) => {
  await page.goto("/");
  const states = [await seen(page)];
  const step = async (url: string, act: () => Promise<void>) => {
    await act();
    await expect(page).toHaveURL(url);
    // The address comes with its results, not before them.
    states.push(await seen(page));
  };
  await step("/?q=experts", async () => {
    await searchBox(page).fill("experts");
    await searchBox(page).press("Enter");
  });
  await step("/?q=experts&source=trending", () => facetValue(page, "Trending papers").click());
  await step("/?q=experts&source=trending&has=code", () => facetValue(page, "Code").click());
  await step("/?q=experts&source=trending&has=code&sort=title", () =>
    page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Title" }).click(),
  );
  await step("/?q=experts&sort=title", () => chips(page).getByRole("link", { name: "Clear all" }).click());

  for (const state of states.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => seen(page)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await page.goForward();
    await expect.poll(() => seen(page)).toEqual(state);
  }
  // The same address in a fresh window shows the same.
  await page.goto(states[3]?.url ?? "");
  expect(await seen(page)).toEqual(states[3]);
});

test("each facet counts under the query and the other filters, and gives what it promises", async ({
  page,
}) => {
  await page.goto("/?q=experts");
  const matches = await total(page);
  const trending = facetValue(page, "Trending papers");
  expect(await promised(trending)).toBeLessThanOrEqual(matches);
  const code = facetValue(page, "Code");
  const withCode = await promised(code);
  expect(withCode).toBeLessThan(matches);
  await code.click();
  await expect(tally(page)).toHaveText(new RegExp(`^${withCode} papers?`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Papers for “experts”");
  for (const paper of await page.getByRole("main").getByRole("article").all())
    await expect(paper.getByRole("link", { name: "Code", exact: true })).toHaveAttribute("href", /^https?:/);
});

test("a result that filters have emptied says so and offers to drop exactly the one", async ({ page }) => {
  await page.goto("/?q=linear+layouts&source=trending&year=2025");
  const nothing = page.getByRole("region", { name: "Nothing found" });
  await expect(nothing).toContainText(
    "1 paper answers “linear layouts”, but none under the filter “Trending papers”.",
  );
  // The feed's paper is of 2025, so that only the source stands in its way.
  await nothing.getByRole("link", { name: "Without the filter “Trending papers”" }).click();
  await expect(page).toHaveURL("/?q=linear+layouts&year=2025");
  await expect(titles(page).first()).toHaveText(/^Linear Layouts/);
});

test("a query that is not understood still searches, and shows the place", async ({ page }) => {
  await page.goto(`/?${new URLSearchParams({ q: 'photonic "co-processor' })}`);
  const notes = page.getByRole("list", { name: "Notes on this search" });
  await expect(notes.getByRole("listitem")).toHaveCount(1);
  await expect(notes.locator("mark")).not.toHaveText("");
  await expect(titles(page).first()).toBeVisible();
});
