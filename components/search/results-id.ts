/** The id of a page's list of papers, to which the skip link and the keyboard lead. */
export const RESULTS_ID = "results";

/** Leads the focus to the list: the next Tab goes to its first paper, and `j` too. False where there is no list. */
export function goToResults(): boolean {
  const results = document.getElementById(RESULTS_ID);
  results?.focus({ preventScroll: true });
  return results !== null;
}

/** Leads the focus to the first paper of the list. False where there is none. */
export function goToFirstResult(): boolean {
  const first = resultLinks()[0];
  first?.focus();
  return first !== undefined;
}

/** The titles of the list, which are links to the papers, in order. */
export function resultLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-result-link]")];
}
