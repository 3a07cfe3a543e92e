const KEY = "recent-searches";
/** More than these nobody scans. */
const MOST = 8;
/** What is stored in place of a list by readers who want none kept. */
const KEEP_NONE = "none";

// Storage may be refused; then nothing is kept, and nothing fails.

/** The searches made in this browser, the newest first. */
export function recentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(read() ?? "[]");
    return Array.isArray(stored) ? stored.filter((q) => typeof q === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** False when the reader wants no searches kept. */
export function areSearchesKept(): boolean {
  return read() !== JSON.stringify(KEEP_NONE);
}

/** Puts a search at the head of the list, unless none are to be kept. */
export function rememberSearch(q: string): void {
  const text = q.trim();
  if (text === "" || !areSearchesKept()) return;
  write([text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

export function forgetSearch(q: string): void {
  write(recentSearches().filter((other) => other !== q));
}

export function forgetSearches(): void {
  write([]);
}

/** Forgets all searches, and keeps none until told otherwise. */
export function keepSearches(kept: boolean): void {
  write(kept ? [] : KEEP_NONE);
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(value: readonly string[] | typeof KEEP_NONE): void {
  try {
    if (value.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // See above.
  }
}
