import { CITATION_ID, FIRST_FORMAT } from "./citation-ids";

/** Where the browser keeps which format was chosen last. */
const KEPT_AS = "incipit-citation";

/** The format that was chosen last; the first where none was, or the browser keeps nothing. */
export function keptFormat(): string {
  try {
    return localStorage.getItem(KEPT_AS) ?? FIRST_FORMAT;
  } catch {
    return FIRST_FORMAT;
  }
}

/** Remembers a format. */
export function keepFormat(format: string): void {
  try {
    localStorage.setItem(KEPT_AS, format);
  } catch {
    // A browser that keeps nothing shows the first format next time.
  }
}

/** The link of the page to a citation in a format. */
export function linkTo(format: string): HTMLAnchorElement | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-cite]")];
  return links.find((link) => link.dataset.cite === format) ?? null;
}

/** Shows the citation that a link leads to. False where it does not come, or the page has gone on meanwhile. */
export async function showCitation(link: HTMLAnchorElement): Promise<boolean> {
  const text = await textAt(link.href);
  const place = document.getElementById(CITATION_ID);
  if (text === null || place === null || !link.isConnected) return false;
  place.textContent = text;
  for (const other of document.querySelectorAll("a[data-cite][aria-current]"))
    other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  return true;
}

async function textAt(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    return response.ok ? (await response.text()).trimEnd() : null;
  } catch {
    return null;
  }
}
