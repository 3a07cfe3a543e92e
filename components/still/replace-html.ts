/** What can have the focus in a piece of a page. */
const FOCUSABLE = "a, button, input, summary";

/**
 * Puts other HTML into a box. What had the focus has it again where the new HTML holds the same, and what was unfolded
 * is unfolded again.
 */
export function replaceHtml(box: Element, html: string): void {
  const focused = box.contains(document.activeElement) ? document.activeElement : null;
  const unfolded = [...box.querySelectorAll("details[open]")].map(nameOf);
  box.innerHTML = html;
  for (const details of box.querySelectorAll("details"))
    if (unfolded.includes(nameOf(details))) details.open = true;
  if (focused !== null) sameIn(box, focused)?.focus({ preventScroll: true });
}

/** What tells a disclosure from others: its id, else what it is called. */
function nameOf(details: Element): string {
  return details.id !== "" ? details.id : (details.querySelector("summary")?.textContent ?? "");
}

/** The element with the same id, else the one that says the same. */
function sameIn(box: Element, element: Element): HTMLElement | undefined {
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  if (element.id !== "") return all.find(({ id }) => id === element.id);
  return all.find((one) => one.tagName === element.tagName && one.textContent === element.textContent);
}
