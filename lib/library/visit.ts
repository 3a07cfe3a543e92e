/** A longer pause ends a visit. */
const PAUSE_MS = 30 * 60 * 1_000;

/** What a browser remembers of its reader's visits. */
export interface Visits {
  /** The date of the newest paper of the collection when the visit before this one ended; null on a first visit. */
  readonly since: string | null;
  /** The same now. */
  readonly newest: string;
  /** When a page was looked at last, in milliseconds. */
  readonly at: number;
}

/**
 * What is remembered when a page is looked at, whose collection has this newest paper. What is new is told by the papers'
 * own dates, not by the reader's clock: a paper that was submitted before a visit and came in after it is new, too.
 */
export function visited(before: Visits | null, newest: string, now: number): Visits {
  if (before === null) return { since: null, newest, at: now };
  const later = newest > before.newest ? newest : before.newest;
  const isAnother = now - before.at > PAUSE_MS;
  return { since: isAnother ? before.newest : before.since, newest: later, at: now };
}

/** Reads what was stored; null for what is none of it. */
export function visitsFrom(stored: string | null): Visits | null {
  try {
    const value: unknown = JSON.parse(stored ?? "null");
    return isVisits(value) ? value : null;
  } catch {
    return null;
  }
}

function isVisits(value: unknown): value is Visits {
  if (typeof value !== "object" || value === null) return false;
  if (!("since" in value && "newest" in value && "at" in value)) return false;
  const { since, newest, at } = value;
  return (
    (since === null || typeof since === "string") && typeof newest === "string" && typeof at === "number"
  );
}
