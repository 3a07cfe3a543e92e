import { database, guarded } from "./database";
import { MOST_SEARCHES, MOST_SEEN } from "./limits";
import { tell } from "./news";

/** A search that its reader comes back to. */
export interface SavedSearch {
  /** The address of the search; what it is known by. */
  readonly href: string;
  readonly title: string;
  /** When its papers were looked at last, UTC. */
  readonly looked: string;
  /** The keys of the newest papers that were there then. */
  readonly seen: readonly string[];
}

/** What the site finds for a search now: how many papers, and the keys of the newest. */
export interface FoundKeys {
  readonly total: number;
  readonly keys: readonly string[];
}

/** The searches of this browser, in the order of their titles. Rejects with `StorageError`. */
export async function savedSearches(): Promise<SavedSearch[]> {
  const stored = await guarded(async () => (await database()).getAll("searches"));
  return stored.filter(isSearch).sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** The search with this address; null where it is not saved. Rejects with `StorageError`. */
export async function savedSearch(href: string): Promise<SavedSearch | null> {
  const stored = await guarded(async () => (await database()).get("searches", href));
  return isSearch(stored) ? stored : null;
}

/** Keeps a search as it is looked at now. False where there are too many. Rejects with `StorageError`. */
export async function keepSearch(search: SavedSearch): Promise<boolean> {
  const kept = await guarded(async () => {
    const transaction = (await database()).transaction("searches", "readwrite");
    const isKnown = (await transaction.store.getKey(search.href)) !== undefined;
    if (!isKnown && (await transaction.store.count()) >= MOST_SEARCHES) return false;
    await transaction.store.put({ ...search, seen: search.seen.slice(0, MOST_SEEN) });
    await transaction.done;
    return true;
  });
  tell([search.href]);
  return kept;
}

/** Rejects with `StorageError`. */
export async function forgetSearch(href: string): Promise<void> {
  await guarded(async () => (await database()).delete("searches", href));
  tell([href]);
}

/** The papers that a search finds now and did not find when it was looked at. */
export function newOf({ seen }: SavedSearch, { keys }: FoundKeys): string[] {
  const known = new Set(seen);
  // Where the oldest that is remembered stands, what comes behind it may have been there all along.
  const end = seen.length < MOST_SEEN ? keys.length : keys.findLastIndex((key) => known.has(key)) + 1;
  return keys.slice(0, end).filter((key) => !known.has(key));
}

/** What the site finds now; null where it is not reached. */
export async function foundNow(href: string): Promise<FoundKeys | null> {
  const response = await fetch(`/library/found${href.slice(1)}`).catch(() => null);
  const found: unknown = response?.ok ? await response.json().catch(() => null) : null;
  return isFound(found) ? found : null;
}

function isFound(value: unknown): value is FoundKeys {
  return (
    typeof value === "object" &&
    value !== null &&
    "keys" in value &&
    Array.isArray(value.keys) &&
    "total" in value
  );
}

function isSearch(value: unknown): value is SavedSearch {
  return (
    typeof value === "object" &&
    value !== null &&
    "href" in value &&
    typeof value.href === "string" &&
    /^\/(?:\?|$)/.test(value.href) &&
    "title" in value &&
    typeof value.title === "string" &&
    "looked" in value &&
    typeof value.looked === "string" &&
    "seen" in value &&
    Array.isArray(value.seen)
  );
}
