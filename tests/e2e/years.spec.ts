import type { Locator, Page } from "@playwright/test";
import { awake, chips, facets } from "./support/results";
import { testOn } from "./support/site";
import { expect, PHONE, WITHOUT_JAVASCRIPT } from "./support/test";

// Thirty years, a paper each: more than a column has room for bars of a finger's width.
const test = testOn(["--replace", "tests/fixtures/pages/thirty-years.jsonl"]);

function bars(page: Page): Locator {
  return facets(page).getByRole("region", { name: "Submitted" }).locator("ol > li");
}

/** The middle of a bar. */
async function middle(bar: Locator): Promise<{ x: number; y: number }> {
  const box = await bar.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

test("every bar is wide enough to be hit", async ({ page }) => {
  await page.goto("/");
  const boxes = await Promise.all((await bars(page).all()).map((bar) => bar.boundingBox()));
  expect(boxes).toHaveLength(8);
  for (const box of boxes) expect(box?.width).toBeGreaterThanOrEqual(24);
  await expect(bars(page).last()).toContainText("2022 to 2025: 4 papers");
});

test("a click chooses the years of a bar", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await bars(page).last().click();
  await expect(page).toHaveURL("/?year=2022..2025");
  await expect(chips(page)).toContainText("2022 to 2025");
});

test("a drag chooses a span, also when it is let go above the bars", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  const [from, to] = [await middle(bars(page).nth(7)), await middle(bars(page).nth(5))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 3, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y - 120, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL("/?year=2014..2025");
});

test("two fields choose a span, in either order, and either alone", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  const first = facets(page).getByRole("textbox", { name: "First year" });
  const last = facets(page).getByRole("textbox", { name: "Last year" });
  await first.fill("2010");
  await last.fill("2000");
  await last.press("Enter");
  await expect(chips(page)).toContainText("2000 to 2010");
  await expect(first).toHaveValue("2000");
  await first.fill("");
  await last.fill("1999");
  await facets(page).getByRole("button", { name: "Apply these years" }).click();
  await expect(chips(page)).toContainText("until 1999");
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a finger chooses a span, and the page does not scroll away under it", async ({ page }) => {
    await page.goto("/");
    await awake(page);
    await page.getByRole("button", { name: "Filters" }).tap();
    // The years come first, so that they are on the sheet's first screen.
    await expect(facets(page).getByRole("heading").first()).toHaveText("Submitted");
    const [from, to] = [await middle(bars(page).nth(5)), await middle(bars(page).nth(7))];
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (const part of [0.25, 0.5, 0.75, 1])
      await touch("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y }]);
    await touch("touchEnd", []);
    await expect(page).toHaveURL("/?year=2014..2025");
  });
});

test.describe("without JavaScript", () => {
  test.use(WITHOUT_JAVASCRIPT);

  test("the two fields are a form", async ({ page }) => {
    await page.goto("/?sort=title");
    await facets(page).getByRole("textbox", { name: "First year" }).fill("2020");
    await facets(page).getByRole("button", { name: "Apply these years" }).click();
    await expect(chips(page)).toContainText("since 2020");
    expect(new URL(page.url()).searchParams.get("sort")).toBe("title");
  });
});
