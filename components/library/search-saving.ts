import { markNew } from "@/components/search/mark-new";
import { forgetSearch, foundNow, keepSearch, newOf, savedSearch } from "@/lib/library/searches";
import { dayOf, formatDay } from "@/lib/paper/format-date";
import { rememberLibrary } from "./has-library";
import type { Said } from "./said";

const SAVED = "Forget this search";
const UNSAVED = "Save this search";

function searchButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-search]");
}

/** Saves the search of the page as it is looked at now, or forgets it. */
export async function pressedSearch(href: string): Promise<Said> {
  if ((await savedSearch(href)) !== null) {
    await forgetSearch(href);
    showOn(UNSAVED);
    return { text: "This search is no longer saved.", isProblem: false };
  }
  const found = await foundNow(href);
  if (found === null)
    return { text: "The site cannot be reached, so this search cannot be saved now.", isProblem: true };
  const title = document.title.replace(/ · Incipit$/, "");
  const isKept = await keepSearch({ href, title, looked: new Date().toISOString(), seen: found.keys });
  if (!isKept) return { text: "Fifty searches are saved already; forget one first.", isProblem: true };
  rememberLibrary();
  lookedAt = href;
  showOn(SAVED);
  return { text: "Search saved: your library says when it has new papers.", isProblem: false };
}

/** The search that this page has looked at: it is looked at once, however often its list is drawn. */
let lookedAt = "";
/** The papers of it that are new. */
let fresh: ReadonlySet<string> = new Set();
let since = "";

/** Where the page shows a saved search: marks what is new since it was looked at, and remembers that it was looked at. */
export async function lookAtSearch(): Promise<void> {
  const href = searchButton()?.dataset.search ?? "";
  if (href !== lookedAt) {
    lookedAt = href;
    fresh = new Set();
    // Why it cannot be read is said when something is to be saved.
    const search = href === "" ? null : await savedSearch(href).catch(() => null);
    showOn(search === null ? UNSAVED : SAVED);
    const found = search === null ? null : await foundNow(href);
    if (search !== null && found !== null) {
      fresh = new Set(newOf(search, found));
      since = formatDay(dayOf(search.looked));
      await keepSearch({ ...search, looked: new Date().toISOString(), seen: found.keys }).catch(() => false);
    }
  }
  if (fresh.size === 0) return;
  for (const paper of document.querySelectorAll<HTMLElement>("main li[data-paper]"))
    if (fresh.has(paper.dataset.paper ?? "")) {
      const line = paper.querySelector(".result-by") ?? paper.querySelector(".result-foot");
      if (line !== null) markNew(line, `New since you looked at this search on ${since}`);
    }
}

function showOn(text: string): void {
  const button = searchButton();
  if (button !== null && button.textContent !== text) button.textContent = text;
}
