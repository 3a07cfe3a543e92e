import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";

/** The rows of the library on show. */
const rows = (page: Page) => page.getByRole("region", { name: "Papers" }).locator("li[data-paper]");
const shelf = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Shelves" })
    .getByRole("button", { name: new RegExp(`^${name} [\\d,]+ papers?$`) });
const tally = (page: Page) => page.getByRole("region", { name: "Papers" }).getByRole("status");

test("five thousand papers are searched, changed and printed, and only a screenful is drawn", async ({
  page,
}, info) => {
  const saved = "2026-01-02T03:04:05.000Z";
  const lines = Array.from({ length: 5_000 }, (_, i) => {
    const key = `2401.${String(i + 10_000)}`;
    const abstract = `Sparse routing number ${i} of experts in a model of language. `.repeat(18);
    const paper = {
      key,
      title: `Paper ${i} on experts`,
      abstract,
      authors: ["A. Author"],
      categories: ["cs.LG"],
      topics: [],
      links: [],
      sources: ["arxiv"],
    };
    return JSON.stringify({
      key,
      paper,
      saved,
      asOf: saved,
      tags: i % 10 === 0 ? ["tenth"] : [],
      note: "",
      read: false,
    });
  });
  const path = info.outputPath("many.json");
  await writeFile(path, `{"format":"incipit-library","version":1,"papers":[${lines.join(",")}]}`);
  await page.goto("/library");
  await page.getByLabel("Read in a file of a library, or BibTeX").setInputFiles(path);
  await expect(page.getByText("5,000 papers read in from a file.")).toBeVisible({ timeout: 20_000 });
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole("searchbox").fill("number 4321");
  await expect(tally(page)).toHaveText("1 paper matches");
  await page.getByRole("searchbox").fill("");
  await shelf(page, "tenth").click();
  await expect(tally(page)).toHaveText("500 papers tagged tenth");
  await page.keyboard.press("a");
  await page.keyboard.press("r");
  await expect(shelf(page, "Read")).toHaveText(/500/);
  await page.getByRole("button", { name: "Show 50 more of 450" }).click();
  await expect(rows(page)).toHaveCount(100);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(rows(page)).toHaveCount(500);
});
