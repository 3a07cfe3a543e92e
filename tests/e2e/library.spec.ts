import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { awake, papers, searchBox, titles } from "./support/results";
import { expect, test } from "./support/test";

/** The rows of the library on show. */
const rows = (page: Page) => page.getByRole("region", { name: "Papers" }).locator("li[data-paper]");
const shelf = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Shelves" })
    .getByRole("button", { name: new RegExp(`^${name} [\\d,]+ papers?$`) });

/** Goes to the library, and waits for the papers in it. */
async function open(page: Page, count: number): Promise<void> {
  await page.goto("/library");
  await expect(rows(page)).toHaveCount(count);
}

/** Saves the first papers of a search. */
async function save(page: Page, q: string, count: number): Promise<string[]> {
  await page.goto(`/?q=${q}`);
  await awake(page);
  const names: string[] = [];
  for (let i = 0; i < count; i++) {
    const paper = papers(page).nth(i);
    await paper.getByRole("button", { name: "Save" }).click();
    await expect(paper.getByRole("button", { name: "Saved" })).toBeVisible();
    names.push((await titles(page).nth(i).textContent()) ?? "");
  }
  return names;
}

test("papers are saved from a list and from their page, by button and by key, and stay saved", async ({
  page,
}) => {
  const [first = ""] = await save(page, "photonic", 1);
  // The focus is in the first paper still.
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await expect(papers(page).nth(1).getByRole("button", { name: "Saved" })).toBeVisible();
  await page.goto("/papers/2505.23819");
  await awake(page);
  await page.keyboard.press("s");
  await expect(page.getByText("Saved to your library.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  await page.goto("/?q=photonic");
  await expect(papers(page).getByRole("button", { name: "Saved" })).toHaveCount(2);
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Library" }).first().click();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).last()).toContainText(first);
});

test("what is drawn later shows what is saved, too", async ({ page }) => {
  await save(page, "photonic", 1);
  await searchBox(page).fill("laser");
  await expect(page).toHaveURL("/?q=laser");
  await searchBox(page).fill("photonic");
  await expect(page).toHaveURL("/?q=photonic");
  await expect(papers(page).first().getByRole("button", { name: "Saved" })).toBeVisible();
});

test("a paper that is taken out and saved again has its note and tags", async ({ page }) => {
  await save(page, "photonic", 1);
  await open(page, 1);
  await page.keyboard.press("j");
  await page.keyboard.press("t");
  await page.keyboard.type("optics, to cite");
  await page.keyboard.press("Enter");
  await expect(rows(page).getByRole("list", { name: "Tags" })).toHaveText("opticsto cite");
  await rows(page).getByRole("button", { name: "Take out" }).click();
  await expect(page.getByText("No saved paper is here.")).toBeVisible();
  await page.goto("/?q=photonic");
  await awake(page);
  await papers(page).first().getByRole("button", { name: "Save" }).click();
  await expect(papers(page).first().getByRole("button", { name: "Saved" })).toBeVisible();
  await open(page, 1);
  await expect(rows(page).getByRole("list", { name: "Tags" })).toHaveText("opticsto cite");
});

test("a note is Markdown with its formulas set, runs nothing, and is kept while it is written", async ({
  page,
}) => {
  await save(page, "photonic", 1);
  await open(page, 1);
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.keyboard.insertText(
    "**Bold** $x_1$ <img src=x onerror=alert(1)>\n\n- [link](https://arxiv.org)",
  );
  // Nobody has said that it is done: a pause suffices.
  await page.waitForTimeout(1_300);
  await page.reload();
  const note = rows(page).locator(".note");
  await expect(note.locator("strong")).toHaveText("Bold");
  await expect(note.locator("math")).toHaveCount(1);
  await expect(note.getByRole("listitem").getByRole("link")).toHaveAttribute("href", "https://arxiv.org");
  await expect(note.locator("img")).toHaveCount(0);
});

test("the library is searched in the language of the site, notes and tags too", async ({ page }) => {
  await save(page, "mixture+of+experts", 5);
  await open(page, 5);
  await expect(rows(page)).toHaveCount(5);
  const box = page.getByRole("searchbox", { name: "Search in your library" });
  await box.fill("title:survey");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator("mark").first()).toHaveText(/survey/i);
  await box.fill("expert -survey");
  await expect(rows(page)).toHaveCount(4);
  await box.fill("surv");
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(box).toHaveValue("surv");
  await expect(rows(page)).toHaveCount(1);
  await box.fill("nothing here has this");
  await expect(page.getByText("No saved paper is here.")).toBeVisible();
});

test("many papers at once, by the keyboard, and all of it undone", async ({ page }) => {
  await save(page, "mixture+of+experts", 4);
  await open(page, 4);
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.keyboard.press("r");
  await expect(shelf(page, "Read")).toHaveText(/2/);
  await page.keyboard.press("a");
  await expect(page.getByText("4 chosen")).toBeVisible();
  await page.keyboard.press("q");
  await expect(shelf(page, "To read next")).toHaveText(/4/);
  await page.keyboard.press("s");
  await expect(shelf(page, "Taken out")).toHaveText(/4/);
  for (const what of ["4 papers taken out", "4 papers put into the queue", "2 papers marked as read"]) {
    await expect(page.getByRole("button", { name: `Undo: ${what}` })).toBeVisible();
    await page.keyboard.press("u");
  }
  await expect(page.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
  await expect(shelf(page, "Unread")).toHaveText(/4/);
});

test("what is to be read next stands in an order that the reader changes", async ({ page }) => {
  await save(page, "mixture+of+experts", 3);
  await open(page, 3);
  for (let i = 0; i < 3; i++) await rows(page).nth(i).getByRole("button", { name: "Read next" }).click();
  await shelf(page, "To read next").click();
  const order = () => rows(page).evaluateAll((all) => all.map((one) => one.getAttribute("data-paper")));
  const [a, b, c] = await order();
  await rows(page).nth(0).getByRole("button", { name: "Later" }).click();
  await expect.poll(order).toEqual([b, a, c]);
  await rows(page).nth(2).getByRole("button", { name: "Earlier" }).click();
  await expect.poll(order).toEqual([b, c, a]);
  await page.reload();
  await expect.poll(order).toEqual([b, c, a]);
});

test("the library goes along as a file and comes back in another browser; papers as BibTeX", async ({
  page,
  browser,
  watch,
}, info) => {
  await save(page, "photonic", 2);
  await open(page, 2);
  await page.keyboard.press("j");
  await page.keyboard.press("t");
  await page.keyboard.type("optics");
  await page.keyboard.press("Enter");
  await expect(rows(page).getByRole("list", { name: "Tags" })).toHaveText("optics");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /whole library as a file/ }).click(),
  ]);
  const path = info.outputPath("library.json");
  await file.saveAs(path);
  const [bibtex] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "BibTeX", exact: true }).click(),
  ]);
  expect(bibtex.suggestedFilename()).toBe("papers.bib");
  const bib = info.outputPath("papers.bib");
  await bibtex.saveAs(bib);
  expect((await readFile(bib, "utf8")).match(/^@/gm)).toHaveLength(2);

  for (const [from, tags] of [
    [path, 1],
    [bib, 0],
  ] as const) {
    const other = await browser.newContext();
    watch(other);
    const there = await other.newPage();
    await there.goto("/library");
    await there.getByLabel("Read in a file of a library, or BibTeX").setInputFiles(from);
    await expect(there.getByText("2 papers read in from a file.")).toBeVisible();
    await expect(rows(there)).toHaveCount(2);
    await expect(rows(there).getByRole("list", { name: "Tags" })).toHaveCount(tags);
    await other.close();
  }
});

test("on paper the library is a reading list: titles, authors and notes, and no buttons", async ({
  page,
}) => {
  await save(page, "photonic", 1);
  await open(page, 1);
  await expect(rows(page)).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expect(rows(page).getByRole("heading")).toBeVisible();
  for (const name of ["Take out", "Mark as read"])
    await expect(page.getByRole("button", { name })).toBeHidden();
  await expect(page.getByRole("checkbox").first()).toBeHidden();
});
