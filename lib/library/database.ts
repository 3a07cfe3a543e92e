import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What a browser stores can be changed by anyone who sits at it, and be damaged: it is read as unknown. */
interface Stored extends DBSchema {
  papers: { key: string; value: unknown; indexes: { saved: string } };
  searches: { key: string; value: unknown };
  facts: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<Stored>;

export const DATABASE = "incipit-library";
const VERSION = 1;

let opened: Promise<LibraryDatabase> | null = null;

/** The library's database, opened once. Rejects with {@link StorageError}. */
export function database(): Promise<LibraryDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw asStorageError(error);
  });
  return opened;
}

async function open(): Promise<LibraryDatabase> {
  // Some browsers have no store at all in a private window.
  if (typeof indexedDB === "undefined" || indexedDB === null) throw new StorageError("refused");
  const forget = () => {
    opened = null;
  };
  return openDB<Stored>(DATABASE, VERSION, {
    upgrade(made) {
      // Papers that were taken out have no `saved`, and so are not in this index.
      made.createObjectStore("papers", { keyPath: "key" }).createIndex("saved", "saved");
      made.createObjectStore("searches", { keyPath: "href" });
      made.createObjectStore("facts");
    },
    // Another tab has a newer version of the site, or starts over: it must not wait for this one.
    blocking(_now, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  });
}

/** Closes the database, so that it can be deleted or opened anew. */
export async function closeDatabase(): Promise<void> {
  const before = opened;
  opened = null;
  (await before?.catch(() => null))?.close();
}

/** Why something could not be kept or read. */
export type StorageProblem = "refused" | "full" | "newer" | "damaged" | "limit";

const MESSAGES: Readonly<Record<StorageProblem, string>> = {
  refused:
    "This browser keeps nothing for this site, as some do in private windows or where site data is blocked. Nothing can be saved here until it does.",
  full: "The browser's room for this site is full. What you saved before is still there; this was not saved. Free some room on this device and try again.",
  newer:
    "Another tab has a newer version of this site, and this page cannot read the library any more. Reload the page. Nothing was lost.",
  damaged:
    "The browser cannot read its store of this site. Nothing was changed. Restart the browser and try again.",
  limit: "A library holds 20,000 papers, and this one is full. Nothing was changed.",
};

/** The browser's store could not do what it was asked to. The message says so to the reader, and what is still there. */
export class StorageError extends Error {
  override readonly name = "StorageError";

  constructor(
    readonly problem: StorageProblem,
    cause?: unknown,
  ) {
    super(MESSAGES[problem], { cause });
  }
}

/**
 * What an error of IndexedDB means to a reader (Indexed Database API 3.0, "Exceptions"). An error that is none of the
 * browser's is a mistake of ours, and comes back as it is.
 */
function asStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return new StorageError(PROBLEMS.get(error.name) ?? "damaged", error);
}

/** Does something with the database; what the browser fails at is a {@link StorageError}. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error);
  }
}

const PROBLEMS: ReadonlyMap<string, StorageProblem> = new Map([
  ["SecurityError", "refused"],
  ["InvalidStateError", "refused"],
  ["NotAllowedError", "refused"],
  ["QuotaExceededError", "full"],
  ["VersionError", "newer"],
]);
