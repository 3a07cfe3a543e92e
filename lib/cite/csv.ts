import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import type { Cited } from "./bibtex";

const COLUMNS = [
  "title",
  "authors",
  "submitted",
  "updated",
  "arxiv",
  "doi",
  "categories",
  "venue",
  "url",
  "abstract",
];

/** The first line of a table of papers. */
export const CSV_HEADER = rowOf(COLUMNS);

/** A paper as a line of CSV (RFC 4180), under {@link CSV_HEADER}; authors and categories are parted by semicolons. */
export function csvOf({ paper, url }: Cited): string {
  const { title, authors, submitted, updated, arxivId, doi, categories, abstract } = paper;
  return rowOf([
    plainText(title),
    authors.map(({ name }) => name).join("; "),
    submitted ?? "",
    updated ?? "",
    arxivId ?? "",
    doi ?? "",
    categories.join("; "),
    venueOf(paper),
    url,
    plainText(abstract),
  ]);
}

function venueOf({ venue, journalRef }: Paper): string {
  if (venue === undefined) return journalRef === undefined ? "" : plainText(journalRef);
  return venue.year === undefined ? venue.name : `${venue.name} ${venue.year}`;
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

/** What spreadsheets would run as a formula begins with a quotation mark of theirs (OWASP, "CSV Injection"). */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
