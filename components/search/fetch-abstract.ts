/** Whoever looks through a list of a hundred papers twice is not kept waiting again. */
const MOST_KEPT = 100;
const kept = new Map<string, Promise<DocumentFragment | null>>();

/**
 * The whole abstract of a paper of a list, with the hits of the list's query and where the paper can be read. Null when
 * it does not come. `paper` is the list's element of the paper.
 */
export async function fetchAbstract(paper: Element): Promise<DocumentFragment | null> {
  const address = addressFor(paper);
  if (address === null) return null;
  const known = kept.get(address) ?? fetched(address);
  keep(address, known);
  const abstract = await known;
  if (abstract === null) kept.delete(address);
  return abstract === null ? null : document.importNode(abstract, true);
}

/** `/papers/2505.23819` has its abstract at `/abstracts/2505.23819`. */
function addressFor(paper: Element): string | null {
  const link = paper.querySelector("a[data-result-link]");
  if (!(link instanceof HTMLAnchorElement)) return null;
  const q = paper.closest<HTMLElement>("[data-marked]")?.dataset.marked;
  const path = link.pathname.replace(/^\/papers/, "/abstracts");
  return q === undefined ? path : `${path}?${new URLSearchParams({ q })}`;
}

async function fetched(address: string): Promise<DocumentFragment | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const template = document.createElement("template");
    template.innerHTML = await response.text();
    return template.content;
  } catch {
    return null;
  }
}

function keep(address: string, abstract: Promise<DocumentFragment | null>): void {
  kept.delete(address);
  kept.set(address, abstract);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}
