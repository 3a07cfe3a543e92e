import type { Publication } from "@/lib/corpus/format";
import type { StoredReading } from "../store/stored-reading";
import type { Previous } from "./previous";

/** What is read now, and whether it comes with the program. */
interface Now {
  readonly time: Date;
  readonly replace: boolean;
  readonly isBundled: boolean;
}

/** What `published.json` says of a new snapshot: a file read now has this moment as its time, the others keep theirs. */
export function timesOf(
  { time, replace, isBundled }: Now,
  previous: Previous,
  joined: readonly StoredReading[],
  latest: readonly StoredReading[],
): Omit<Publication, "id"> {
  const now = time.toISOString();
  const before = previous.publications.find(({ id }) => id === previous.currentId);
  const fresh = new Set(latest.map(({ report }) => report.sha256));
  const readAt = joined.map(({ report: { sha256 } }): [string, string] => [
    sha256,
    fresh.has(sha256) ? now : (before?.readAt[sha256] ?? now),
  ]);
  const addsToOwn = !replace && before !== undefined && !before.bundled;
  return { publishedAt: now, readAt: Object.fromEntries(readAt), bundled: !addsToOwn && isBundled };
}
