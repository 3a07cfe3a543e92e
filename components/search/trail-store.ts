const KEY = "trail";

/** The list a reader was last in, as this tab remembers it. */
interface List {
  readonly href: string;
  readonly q: string;
  readonly papers: readonly { readonly key: string; readonly href: string }[];
}

/** From a paper back to its list, and to its neighbours there. */
export interface Trail {
  readonly href: string;
  readonly q: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Remembers a list for this tab. Where the browser keeps nothing, there is simply no way back to show. */
export function keepTrail(list: List): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Private windows may refuse to store.
  }
}

/** The way back from a paper, or null when it is not in the list that was last seen. */
export function readTrail(paperKey: string): Trail | null {
  const list = kept();
  const place = list?.papers.findIndex((paper) => paper.key === paperKey) ?? -1;
  if (list === null || place < 0) return null;
  return {
    href: list.href,
    q: list.q,
    previous: list.papers[place - 1]?.href ?? null,
    next: list.papers[place + 1]?.href ?? null,
  };
}

function kept(): List | null {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isList(list) ? list : null;
  } catch {
    return null;
  }
}

// What a browser stores can be changed by anyone who sits at it; a path of this site is all that is taken from it.
function isList(value: unknown): value is List {
  return (
    isObject(value) &&
    isPath(value.href) &&
    typeof value.q === "string" &&
    Array.isArray(value.papers) &&
    value.papers.every(
      (paper: unknown) => isObject(paper) && typeof paper.key === "string" && isPath(paper.href),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPath(value: unknown): value is string {
  return typeof value === "string" && /^\/(?!\/)/.test(value);
}
