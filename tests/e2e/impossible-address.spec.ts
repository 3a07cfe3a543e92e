import { notes, searchBox, tally, titles } from "./support/results";
import { expect, test } from "./support/test";

test("an impossible address gives a page that says what was not understood", async ({ page }) => {
  const response = await page.goto("/?page=-1&year=abc&sort=%00&q=%00");
  expect(response?.status()).toBe(200);
  await expect(tally(page)).toHaveText("134 papers in this collection");
  await expect(notes(page).getByRole("listitem")).toHaveCount(3);
  await expect(notes(page)).toContainText("“-1” is not a page this page knows");
  await expect(notes(page)).toContainText("“abc” is not a year this page knows");
  await expect(notes(page)).toContainText("is not a sort this page knows");
  await expect(searchBox(page)).toHaveValue("");
});

test("a page beyond the end shows the last one, and says so", async ({ page }) => {
  const response = await page.goto("/?page=99");
  expect(response?.status()).toBe(200);
  await expect(notes(page)).toContainText("Page 99 is beyond the end; this is the last page.");
  await expect(titles(page)).toHaveCount(9);
  const current = page.getByRole("navigation", { name: "Pages" }).locator("[aria-current='page']");
  await expect(current).toHaveText("Page 6");
});

test("no address at all makes the site fail", async ({ request }) => {
  const long = "x".repeat(5_000);
  for (const path of [
    "/?page=99999999999999999999&size=7&exact=maybe&month=2026-13",
    "/?q=%F0%9F%98%80%ED%A0%80&topic=..%2F..&category=%3Cb%3E",
    "/?q=((((((((&q=second&source=arxiv&source=arxiv",
    `/?q=${long}`,
    `/?q=${"a%20".repeat(600)}`,
    "/?__proto__=1&constructor=2&q[]=3",
    "/?year=2025..2019&year=..&year=9999..",
    "/papers/%00",
    "/papers/%E0%A4%A",
    "/papers/..%2F..%2Fetc%2Fpasswd",
    `/papers/${long}`,
    "/authors/%00",
    "/authors/__proto__",
    "/topics/constructor",
    "/topics/%25",
    "/topics/blockchains?page=-5",
  ]) {
    const response = await request.get(path);
    expect(response.status(), path.slice(0, 80)).toBeLessThan(500);
  }
});

test("a whole abstract can be asked with, in any script", async ({ request }) => {
  for (const letter of ["q", "ж", "光"]) {
    const q = encodeURIComponent(letter.repeat(2_000));
    // The router of the page names the address in a header too.
    const headers = { "Next-Router-State-Tree": q };
    const response = await request.get(`/?q=${q}`, { headers });
    expect(response.status(), letter).toBe(200);
  }
});

test("a stranger's parameters are dropped silently", async ({ page }) => {
  await page.goto("/?utm_source=mail&fbclid=1&q=photonic");
  await expect(tally(page)).not.toHaveText(/^134 /);
  await expect(notes(page)).toHaveCount(0);
});
