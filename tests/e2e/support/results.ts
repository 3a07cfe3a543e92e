import { expect, type Locator, type Page } from "@playwright/test";

// The parts of a list of papers, found as a reader finds them: by what they are and what they are called.

/** The box of the site's search; a combobox as soon as scripts act. */
export function searchBox(page: Page): Locator {
  return page.getByRole("search").getByLabel("Search titles, abstracts, authors");
}

/**
 * Waits until the page's scripts act: from then on results follow typing. The button for the keys shows it at the foot of
 * the page, and its role of the search box, which wakes by itself.
 */
export async function awake(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Keys" })).toBeVisible();
  await expect(searchBox(page)).toHaveRole("combobox");
}

/** The papers on show, each whole. */
export function papers(page: Page): Locator {
  return page.getByRole("main").getByRole("article");
}

/** Their titles, in order. */
export function titles(page: Page): Locator {
  return papers(page).getByRole("heading", { level: 3 });
}

/** The line that says how many papers match: "134 papers in this collection". */
export function tally(page: Page): Locator {
  return page.getByRole("main").getByRole("status");
}

/** How many papers the line says there are. */
export async function total(page: Page): Promise<number> {
  return papersIn(tally(page));
}

/** The facets. */
export function facets(page: Page): Locator {
  return page.getByRole("navigation", { name: "Filters" });
}

/** One value of a facet, which is called "Blockchains 6 papers". */
export function facetValue(page: Page, name: string): Locator {
  return facets(page).getByRole("link", { name: new RegExp(`^${name} [\\d,]+ papers?$`) });
}

/** The number of papers that a facet's value promises. */
export async function promised(value: Locator): Promise<number> {
  return papersIn(value);
}

/** The filters that are on, each with a way to take it off. */
export function chips(page: Page): Locator {
  return page.getByRole("list", { name: "Active filters" });
}

export function notes(page: Page): Locator {
  return page.getByRole("list", { name: "Notes on this search" });
}

/** The number before "papers" in a line. */
async function papersIn(line: Locator): Promise<number> {
  const text = (await line.textContent()) ?? "";
  return Number(/([\d,]+) papers?\b/.exec(text)?.[1]?.replaceAll(",", "") ?? Number.NaN);
}
