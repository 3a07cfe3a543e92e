import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { awake, papers } from "../support/results";
import { startSite } from "../support/site";
import { expect, test, WITHOUT_JAVASCRIPT } from "../support/test";

// What may happen to a store in a browser, and to the collection: nothing is lost, and it is said.

const rows = (page: Page) => page.getByRole("region", { name: "Papers" }).locator("li[data-paper]");

async function save(page: Page, count = 1): Promise<void> {
  await page.goto("/?q=photonic");
  await awake(page);
  for (let i = 0; i < count; i++) {
    await papers(page).nth(i).getByRole("button", { name: "Save" }).click();
    await expect(papers(page).nth(i).getByRole("button", { name: "Saved" })).toBeVisible();
  }
}

test("two tabs show one library: what is changed in one is seen in the other", async ({ page, context }) => {
  await save(page);
  const library = await context.newPage();
  await library.goto("/library");
  await expect(rows(library)).toHaveCount(1);
  await papers(page).nth(1).getByRole("button", { name: "Save" }).click();
  await expect(rows(library)).toHaveCount(2);
  const other = await context.newPage();
  await other.goto("/library");
  await rows(other).first().getByRole("button", { name: "Mark as read" }).click();
  await expect(rows(library).first().getByRole("button", { name: "Mark as unread" })).toBeVisible();
  await rows(library).first().getByRole("button", { name: "Take out" }).click();
  await expect(papers(page).getByRole("button", { name: "Saved" })).toHaveCount(1);
});

test("where the browser has no more room, that is said and what was saved is there", async ({ page }) => {
  await save(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await papers(page).nth(1).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The browser's room for this site is full.")).toBeVisible();
  await expect(papers(page).nth(1).getByRole("button", { name: "Save", exact: true })).toBeVisible();
  await page.goto("/library");
  await expect(rows(page)).toHaveCount(1);
});

test("where the browser keeps nothing, that is said when something is to be saved and on the library's page", async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await page.goto("/?q=photonic");
  await awake(page);
  await papers(page).first().getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This browser keeps nothing for this site")).toBeVisible();
  await page.goto("/library");
  await expect(page.getByRole("main").getByText("This browser keeps nothing for this site")).toBeVisible();
});

test("a record that was damaged costs no other, and can be taken along", async ({ page }) => {
  await save(page, 2);
  await page.evaluate(async () => {
    const opening = indexedDB.open("incipit-library");
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction("papers", "readwrite");
    transaction.objectStore("papers").put({ key: "x", saved: "never", paper: 7 });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.goto("/library");
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText("One record of this library cannot be read.")).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Take along what is there" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("unreadable-papers.json");
});

test("a store that cannot be opened says so, and is deleted only when its reader says so twice", async ({
  page,
}) => {
  await page.goto("/about");
  await page.evaluate(async () => {
    // As a newer version of the site would have left it.
    const opening = indexedDB.open("incipit-library", 99);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.close();
  });
  await page.goto("/library");
  await expect(page.getByText("Another tab has a newer version of this site")).toBeVisible();
  await page.getByRole("button", { name: "Start over with an empty library…" }).click();
  await page.getByRole("button", { name: "Delete what is stored here and start over" }).click();
  await expect(page.getByText("Nothing is saved here yet.")).toBeVisible();
});

test.describe("while the site is not reached", () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED/] });

  test("a paper is not saved, and that is said", async ({ page, context }) => {
    await save(page);
    await context.setOffline(true);
    await papers(page).nth(1).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("this paper cannot be saved now. Nothing was changed.")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);

  test("the library says what it takes, and no button stands where it would do nothing", async ({ page }) => {
    await page.goto("/library");
    await expect(page.getByText("it takes JavaScript to read it. Nothing in it is lost")).toBeVisible();
    await page.goto("/?q=photonic");
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  });
});

test("a paper that the next ingest finds under another address is found there, with its note", async ({
  browser,
  watch,
}) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), "incipit-library-"));
  const write = async (...lines: object[]) => {
    const path = join(folder, "papers.jsonl");
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
    return path;
  };
  const stays = { title: "A paper that stays", abstract: "It stays where it is." };
  const goes = { title: "A paper that goes", abstract: "It is not there any more." };
  const moves = { title: "A paper that moves", abstract: "Later it turns out to be on arXiv." };
  const site = await startSite([await write(stays, goes, moves)]);
  const context = await browser.newContext({ baseURL: site.origin });
  watch(context);
  try {
    const page = await context.newPage();
    await page.goto("/");
    await awake(page);
    for (let i = 0; i < 3; i++) {
      await papers(page).nth(i).getByRole("button", { name: "Save" }).click();
      await expect(papers(page).nth(i).getByRole("button", { name: "Saved" })).toBeVisible();
    }
    await page.goto("/library");
    await expect(rows(page)).toHaveCount(3);
    const moving = rows(page).filter({ hasText: moves.title });
    await moving.getByRole("button", { name: "Note" }).click();
    await page.keyboard.type("My note.");
    await page.keyboard.press("Control+Enter");
    await expect(moving.locator(".note")).toHaveText("My note.");
    // First the two are found to be one paper, then a collection is published that lacks another.
    const onArxiv = { ...moves, arxivId: "2601.01234" };
    await site.ingest([await write(onArxiv)]);
    await site.ingest(["--replace", "--force", await write(stays, onArxiv)]);
    const held = async () => (await (await page.request.get("/api/search")).json()).total;
    await expect.poll(held, { timeout: 20_000 }).toBe(2);
    await page.goto("/library");
    await expect(page.getByRole("alert").filter({ hasText: "The collection" })).toHaveText(
      /1 paper has another address now; 1 paper is no longer in it/,
    );
    await expect(rows(page)).toHaveCount(3);
    await expect(moving.getByRole("link", { name: moves.title })).toHaveAttribute(
      "href",
      "/papers/2601.01234",
    );
    await expect(moving.locator(".note")).toHaveText("My note.");
    await expect(rows(page).filter({ hasText: goes.title })).toContainText(
      "Not in this collection; kept here",
    );
  } finally {
    await context.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
