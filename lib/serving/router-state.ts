/** Deeper than any page of the site is nested. */
const DEEPEST = 32;

/**
 * Whether a value of `Next-Router-State-Tree`, by which a page in the browser says what it has already, is one that
 * Next.js understands. It fails on any other, so what this does not know is left out: then all of the page is sent.
 */
export function isRouterState(header: string): boolean {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), 0);
  } catch {
    return false;
  }
}

// As in flightRouterStateSchema of next/dist/server/app-render/types.js.
function isTree(value: unknown, depth: number): boolean {
  if (!isList(value) || depth > DEEPEST || value.length < 2 || value.length > 6) return false;
  const [segment, children, url, refresh, flags, key] = value;
  return (
    isSegment(segment) &&
    isRecord(children) &&
    Object.values(children).every((child) => isTree(child, depth + 1)) &&
    (url == null || isPair(url)) &&
    (refresh == null || REFRESHES.includes(refresh)) &&
    (flags == null || typeof flags === "number") &&
    (key === undefined || typeof key === "string")
  );
}

const REFRESHES: readonly unknown[] = ["refetch", "inside-shared-layout", "metadata-only"];
const PARAMETERS: readonly unknown[] = ["c", "oc", "d"];

function isSegment(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!isList(value) || value.length !== 4) return false;
  const [name, text, kind, siblings] = value;
  return isPair([name, text]) && PARAMETERS.includes(kind) && (siblings === null || isTexts(siblings));
}

function isPair(value: unknown): boolean {
  return isTexts(value) && value.length === 2;
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every((one) => typeof one === "string");
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
