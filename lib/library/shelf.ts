import { type Entry, isSaved } from "./entry";

export const SHELVES = ["all", "unread", "read", "queue", "removed"] as const;
/** A part of the library. */
export type Shelf = (typeof SHELVES)[number];

export const ORDERS = ["saved", "newest", "oldest", "title"] as const;
/** An order of a list; the queue has its own. */
export type Order = (typeof ORDERS)[number];

/** What of a library is shown, and how. */
export interface View {
  readonly shelf: Shelf;
  /** A tag, in any case; null for all papers. */
  readonly tag: string | null;
  readonly order: Order;
}

const IS_ON: Readonly<Record<Shelf, (entry: Entry) => boolean>> = {
  all: isSaved,
  unread: (entry) => isSaved(entry) && !entry.read,
  read: (entry) => isSaved(entry) && entry.read,
  queue: (entry) => isSaved(entry) && entry.queue !== undefined,
  removed: (entry) => !isSaved(entry),
};

/** The entries of a view that pass a test, in its order. Entries without a date come last. */
export function onView(
  entries: Iterable<Entry>,
  { shelf, tag, order }: View,
  passes: (entry: Entry) => boolean = () => true,
): Entry[] {
  const found: Entry[] = [];
  for (const entry of entries)
    if (IS_ON[shelf](entry) && (tag === null || hasTag(entry, tag)) && passes(entry)) found.push(entry);
  return found.sort(shelf === "queue" ? inQueue : shelf === "removed" ? byRemoval : BY[order]);
}

export function hasTag({ tags }: Entry, tag: string): boolean {
  const wanted = tag.toLowerCase();
  return tags.some((one) => one.toLowerCase() === wanted);
}

/** How many saved papers each tag has, by name. A tag is written as most of them write it first. */
export function tagCounts(entries: Iterable<Entry>): { tag: string; papers: number }[] {
  const counts = new Map<string, { tag: string; papers: number }>();
  for (const entry of entries) {
    if (!isSaved(entry)) continue;
    for (const tag of entry.tags) {
      const known = counts.get(tag.toLowerCase());
      counts.set(tag.toLowerCase(), { tag: known?.tag ?? tag, papers: (known?.papers ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => compared(a.tag, b.tag));
}

/** How many papers stand on each shelf. */
export function shelfCounts(entries: Iterable<Entry>): Readonly<Record<Shelf, number>> {
  const counts = { all: 0, unread: 0, read: 0, queue: 0, removed: 0 };
  for (const entry of entries) for (const shelf of SHELVES) if (IS_ON[shelf](entry)) counts[shelf] += 1;
  return counts;
}

/** A place behind all others of the queue. */
export function endOfQueue(entries: Iterable<Entry>): number {
  let last = 0;
  for (const { queue } of entries) last = Math.max(last, queue ?? 0);
  return last + 1;
}

/** The places that two neighbours of the queue exchange when an entry moves a step; null at its end. */
export function moveInQueue(
  queue: readonly Entry[],
  key: string,
  step: 1 | -1,
): readonly (readonly [key: string, place: number])[] | null {
  const at = queue.findIndex((entry) => entry.key === key);
  const moved = queue[at];
  const other = queue[at + step];
  if (moved?.queue === undefined || other?.queue === undefined) return null;
  // Places that came from two tabs may be one and the same.
  const place = other.queue === moved.queue ? other.queue + step / 2 : other.queue;
  return [
    [moved.key, place],
    [other.key, moved.queue],
  ];
}

function inQueue(a: Entry, b: Entry): number {
  return (a.queue ?? 0) - (b.queue ?? 0) || compared(a.key, b.key);
}

function byRemoval(a: Entry, b: Entry): number {
  return compared(b.removed ?? "", a.removed ?? "") || compared(a.key, b.key);
}

const BY: Readonly<Record<Order, (a: Entry, b: Entry) => number>> = {
  saved: (a, b) => compared(b.saved ?? "", a.saved ?? "") || compared(a.key, b.key),
  newest: (a, b) => byDate(b, a, "") || compared(a.key, b.key),
  oldest: (a, b) => byDate(a, b, "9") || compared(a.key, b.key),
  title: (a, b) => collator.compare(a.paper.title, b.paper.title) || compared(a.key, b.key),
};

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function byDate(a: Entry, b: Entry, none: string): number {
  return compared(a.paper.submitted ?? none, b.paper.submitted ?? none);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
