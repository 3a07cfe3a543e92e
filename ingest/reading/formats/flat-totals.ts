import type { FeedHeader } from "../../draft";

type Totals = Required<Pick<FeedHeader, "totalResults" | "startIndex" | "itemsPerPage">>;

/**
 * Total, start and page size from their digits run together: in this order, or with the page size first. They are
 * read only when exactly one reading fits the number of entries, and the start where the feed names it; null otherwise.
 */
export function readTotals(digits: string, entries: number, start: number | null = null): Totals | null {
  const fitting = [...readings(digits)].filter(
    (totals) => fits(totals, entries) && (start === null || totals.startIndex === start),
  );
  const distinct = new Map(fitting.map((totals) => [JSON.stringify(totals), totals]));
  const [only, ...others] = distinct.values();
  return only !== undefined && others.length === 0 ? only : null;
}

const LONGEST = 24;

function* readings(digits: string): Iterable<Totals> {
  if (digits.length > LONGEST) return;
  for (let i = 1; i < digits.length - 1; i++) {
    for (let j = i + 1; j < digits.length; j++) {
      const parts = [digits.slice(0, i), digits.slice(i, j), digits.slice(j)];
      if (parts.some((part) => /^0\d/.test(part) || part.length > 9)) continue;
      const [a = 0, b = 0, c = 0] = parts.map(Number);
      yield { totalResults: a, startIndex: b, itemsPerPage: c };
      yield { itemsPerPage: a, totalResults: b, startIndex: c };
    }
  }
}

/** More papers than arXiv will hold for years. */
const MOST_PAPERS = 9_999_999;

/** A page holds what is left after its start, at most its size; feeds are paged in whole pages. */
function fits({ totalResults, startIndex, itemsPerPage }: Totals, entries: number): boolean {
  if (totalResults > MOST_PAPERS) return false;
  if (itemsPerPage === 0 || startIndex % itemsPerPage !== 0) return false;
  return entries === Math.max(0, Math.min(itemsPerPage, totalResults - startIndex));
}
