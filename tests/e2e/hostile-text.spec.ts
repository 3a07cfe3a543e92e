import type { Page } from "@playwright/test";
import { papers, searchBox, titles } from "./support/results";
import { testOn } from "./support/site";
import { expect } from "./support/test";

const test = testOn(["tests/fixtures/journeys/hostile.xml"]);
test.describe.configure({ mode: "default" });

const PICTURE = `Pictures <img src=x onerror="document.title='hacked'"> in a title`;
const ENDS = "Ends </script></title></style><!-- <script>document.title='hacked'</script> of elements";

/** Elements and attributes that only the hostile text can have brought; a paper describes itself in a block of data. */
const FOREIGN =
  "img, main script:not([type='application/ld+json']), main svg[onload], main style, iframe, object, embed, form [onclick], " +
  "[onerror], [onload], [onclick], [href^='javascript:' i], [src*='evil'], link[href^='https://evil'], math [href], .evil, main [style]";

/** Opens a page and makes sure that nothing of its text has come to life. */
async function openSafely(page: Page, path: string): Promise<void> {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { host, pathname } = new URL(request.url());
    if (host.includes("evil") || pathname.endsWith("/x")) foreign.push(request.url());
  });
  page.on("dialog", (dialog) => foreign.push(dialog.message()));
  await page.goto(path);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator(FOREIGN)).toHaveCount(0);
  expect(await page.title()).not.toBe("hacked");
  expect(foreign).toEqual([]);
}

test("hostile titles are shown as they are, in a list", async ({ page }) => {
  await openSafely(page, "/");
  await expect(titles(page)).toHaveCount(3);
  await expect(titles(page).nth(0)).toHaveText(PICTURE);
  await expect(titles(page).nth(1)).toHaveText(ENDS);
  await papers(page).nth(0).locator("summary").click();
  await expect(papers(page).nth(0).locator("details")).toContainText(
    "<script>document.title='hacked'</script>",
  );
});

test("hostile titles are shown as they are, on their own pages", async ({ page }) => {
  await openSafely(page, "/papers/2604.00003");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PICTURE);
  await expect(page).toHaveTitle(`${PICTURE} · Incipit`);
  await openSafely(page, "/papers/2604.00002");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(ENDS);
  await expect(page.getByRole("textbox", { name: "Citation" })).toHaveValue(/Enders, Eve/);
});

test("math can neither link nor load, and what it cannot say is shown as source", async ({ page }) => {
  await openSafely(page, "/papers/2604.00001");
  const article = page.getByRole("main").locator("article");
  await expect(article.locator("a[href*='javascript']")).toHaveCount(0);
  await expect(article).toContainText("\\includegraphics{https://evil.example/b.png}");
  await expect(article).toContainText("\\unknowncommand{w}");
  // A formula beside them is set all the same.
  await expect(article.locator("math[alttext='E=mc^2']")).toHaveCount(1);
});

test("the markup of a page has no hostile text unescaped", async ({ request }) => {
  for (const path of ["/", "/papers/2604.00003", "/papers/2604.00002", "/sitemap.xml", "/?q=hostility"]) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toContain("<img");
    expect(html, path).not.toContain("<script>document");
    expect(html, path).not.toContain("<svg onload");
    expect(html, path).not.toContain("</title></style>");
  }
});

const QUERIES = [
  `<img src=x onerror="document.title='hacked'">`,
  `"></script><script>document.title='hacked'</script>`,
  "$\\href{javascript:document.title='hacked'}{x}$ \\includegraphics{https://evil.example/c.png}",
  "javascript:alert(1)",
  "(.*)*$[a-z]+(?:",
];

for (const q of QUERIES) {
  test(`a hostile query is text: ${q}`, async ({ page }) => {
    await openSafely(page, `/?${new URLSearchParams({ q })}`);
    await expect(searchBox(page)).toHaveValue(q);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Papers for “${q}”`);
  });
}
