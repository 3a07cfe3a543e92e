import type { Locator } from "@playwright/test";
import { awake, facetValue, searchBox } from "./support/results";
import { expect, test } from "./support/test";

test.use({ forcedColors: "active" });

function styleOf(part: Locator, property: string, pseudo?: string): Promise<string> {
  return part.evaluate((node, [name, which]) => getComputedStyle(node, which).getPropertyValue(name ?? ""), [
    property,
    pseudo,
  ] as const);
}

test("in forced colours the active suggestion has an outline", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await searchBox(page).pressSequentially("cat");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await searchBox(page).press("ArrowDown");
  expect(await styleOf(options.nth(0), "outline-style")).toBe("solid");
  expect(await styleOf(options.nth(1), "outline-style")).toBe("none");
});

test("in forced colours the chosen value of a facet keeps its dot, and a year its colour", async ({
  page,
}) => {
  await page.goto("/?source=arxiv&year=2026");
  const chosen = facetValue(page, "arXiv feed");
  const dot = await styleOf(chosen, "background-color", "::before");
  const paper = await styleOf(page.locator("body"), "background-color");
  expect(dot).not.toBe(paper);
  const bars = page.getByRole("navigation", { name: "Filters" }).locator("ol rect");
  const fills = await Promise.all((await bars.all()).map((bar) => styleOf(bar, "fill")));
  expect(fills.at(-1)).not.toBe(fills[0]);
});
