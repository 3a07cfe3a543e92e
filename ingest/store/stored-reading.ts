import type { SourceReport } from "@/lib/corpus/format";
import type { SourceKind } from "@/lib/paper/paper";
import type { FileFacts } from "./records";

/**
 * Which source is believed first: arXiv states what its authors deposited, a corpus's keeper what they know of their own
 * papers; reference libraries and lists of trending papers repeat what others say.
 */
export const SOURCE_RANKS: Readonly<Record<SourceKind, number>> = {
  arxiv: 0,
  own: 1,
  library: 2,
  trending: 3,
};

/** What one file said, kept record by record in a file of our own. */
export interface StoredReading {
  readonly report: SourceReport;
  /** Where the records are. */
  readonly path: string;
  readonly facts: FileFacts;
  /** The name of the source that the records carry. */
  readonly recordsName: string;
}

/**
 * The readings that a corpus is made of, in the canonical order: feeds by their own date, newest first, then files
 * without one; then by name, then by content. A file read again replaces its earlier reading, whatever its name (the
 * first name in the alphabet stays), and a file that gave nothing is forgotten when one of its name gives something.
 */
export function joinReadings(
  earlier: readonly StoredReading[],
  latest: readonly StoredReading[],
): StoredReading[] {
  const bySha = new Map<string, StoredReading>();
  for (const reading of [...earlier, ...latest]) {
    const known = bySha.get(reading.report.sha256);
    const renamed = known !== undefined && known.report.file < reading.report.file;
    const report = renamed ? { ...reading.report, file: known.report.file } : reading.report;
    bySha.set(reading.report.sha256, { ...reading, report });
  }
  const all = [...bySha.values()];
  const giving = new Set(all.filter(({ report }) => report.taken > 0).map(({ report }) => report.file));
  return all
    .filter(({ report }) => report.taken > 0 || !giving.has(report.file))
    .sort((a, b) => feedTime(b) - feedTime(a) || compare(a.report.file, b.report.file) || bySha256(a, b));
}

/** Milliseconds; 0 for a file that does not say when it was made. */
function feedTime({ report }: StoredReading): number {
  const time = Date.parse(report.header.updated ?? "");
  return Number.isNaN(time) ? 0 : time;
}

function bySha256(a: StoredReading, b: StoredReading): number {
  return compare(a.report.sha256, b.report.sha256);
}

/** Order by UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
