import type { SourceReport } from "@/lib/corpus/format";
import type { SourceKind } from "@/lib/paper/paper";
import type { Draft, Refusal } from "./draft";

/** Which source is believed first: arXiv states what its authors deposited, the others repeat it. */
const SOURCE_RANKS: Readonly<Record<SourceKind, number>> = { arxiv: 0, trending: 1 };

/** What one file said: all its records in order, and the file as a whole. */
export interface Reading {
  readonly report: SourceReport;
  readonly records: readonly (Draft | Refusal)[];
}

/**
 * The readings that a corpus is made of, in the canonical order: feeds by their own date, newest first, then files
 * without one; then by name, then by content. A file read again replaces its earlier reading, whatever its name (the
 * first name in the alphabet stays), and a file that gave nothing is forgotten when one of its name gives something.
 */
export function joinReadings(earlier: readonly Reading[], latest: readonly Reading[]): Reading[] {
  const bySha = new Map<string, Reading>();
  for (const reading of [...earlier, ...latest]) {
    const known = bySha.get(reading.report.sha256);
    const renamed = known !== undefined && known.report.file < reading.report.file;
    bySha.set(reading.report.sha256, renamed ? named(reading, known.report.file) : reading);
  }
  const all = [...bySha.values()];
  const giving = new Set(all.filter(({ report }) => report.taken > 0).map(({ report }) => report.file));
  return all
    .filter(({ report }) => report.taken > 0 || !giving.has(report.file))
    .sort((a, b) => feedTime(b) - feedTime(a) || compare(a.report.file, b.report.file) || bySha256(a, b));
}

/** The drafts of all readings: the better source first, then as the readings stand. Merging prefers earlier drafts. */
export function draftsOf(readings: readonly Reading[]): Draft[] {
  const drafts = readings.flatMap(({ records }) => records.filter((record) => record.kind === "draft"));
  return drafts.sort((a, b) => SOURCE_RANKS[a.origin.source] - SOURCE_RANKS[b.origin.source]);
}

export function refusalsOf(readings: readonly Reading[]): Refusal[] {
  return readings.flatMap(({ records }) => records.filter((record) => record.kind === "refusal"));
}

function named(reading: Reading, file: string): Reading {
  return {
    report: { ...reading.report, file },
    records: reading.records.map((record) =>
      record.kind === "draft" ? { ...record, origin: { ...record.origin, file } } : { ...record, file },
    ),
  };
}

/** Milliseconds; 0 for a file that does not say when it was made. */
function feedTime({ report }: Reading): number {
  const time = Date.parse(report.header.updated ?? "");
  return Number.isNaN(time) ? 0 : time;
}

function bySha256(a: Reading, b: Reading): number {
  return compare(a.report.sha256, b.report.sha256);
}

/** Order by UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
