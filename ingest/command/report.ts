import type { Refusal } from "../draft";
import { textTable } from "./text-table";

/** How the papers differ from those published before. */
export interface Changes {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** One file of a run, as the summary shows it. */
export interface SourceLine {
  readonly file: string;
  readonly formatLabel: string;
  readonly taken: number;
  readonly refused: number;
  readonly header?: { readonly notes?: readonly string[] };
}

export interface IngestReport {
  readonly sources: readonly SourceLine[];
  readonly refusals: readonly Refusal[];
  /** Null when no file gave anything: what was published before stays. */
  readonly published:
    | ({
        readonly id: string;
        readonly isNew: boolean;
        readonly papers: number;
        readonly merged: number;
      } & Changes)
    | null;
  readonly seconds: number;
}

/** The summary for a person: a table of the files, every refusal, and what is published now. */
export function summaryOf(report: IngestReport): string {
  return [
    sourceTable(report.sources),
    ...noteLines(report.sources),
    ...refusalLines(report.refusals),
    "",
    ...totalLines(report),
    "",
  ].join("\n");
}

/** Exit code of a run: 1 when any of the files gave nothing. */
export function exitCodeOf({ sources }: Pick<IngestReport, "sources">): 0 | 1 {
  return sources.some(({ taken, refused }) => taken === 0 && refused > 0) ? 1 : 0;
}

/** A table of the files: what each is, and how many of its records were taken and refused. */
export function sourceTable(sources: readonly SourceLine[]): string {
  const rows = sources.map(({ file, formatLabel, taken, refused }) => [
    file,
    formatLabel,
    String(taken),
    String(refused),
  ]);
  return textTable(["source", "format", "taken", "refused"], rows, 2);
}

/** What is worth knowing of how the files were read. */
export function noteLines(sources: readonly SourceLine[]): string[] {
  const notes = sources.flatMap(({ file, header }) =>
    (header?.notes ?? []).map((note) => `  ${file}: ${note}`),
  );
  return notes.length > 0 ? ["", "Noted:", ...notes] : [];
}

/** More than a screen of refusals is not read here; the manifest has them all. */
const SHOWN_REFUSALS = 40;

/** Every refusal, up to a screen of them; `elsewhere` is where the others are found. */
export function refusalLines(
  refusals: readonly Refusal[],
  elsewhere = ", in the manifest.json of the snapshot",
): string[] {
  if (refusals.length === 0) return [];
  const shown = refusals
    .slice(0, SHOWN_REFUSALS)
    .map(({ file, position, reason }) =>
      position === 0 ? `  ${file}: ${reason}` : `  ${file}, record ${position}: ${reason}`,
    );
  const more = refusals.length - shown.length;
  return ["", "Refused:", ...shown, ...(more > 0 ? [`  and ${more} more${elsewhere}`] : [])];
}

function totalLines({ published, refusals, seconds }: IngestReport): string[] {
  const time = `${seconds.toFixed(1)} s`;
  if (published === null)
    return [`Nothing was taken, so nothing is published (${time}). What was served before stays.`];
  const { id, isNew, papers, merged, added, updated, unchanged, removed } = published;
  const counts = [
    `${added} added`,
    `${updated} updated`,
    `${unchanged} unchanged`,
    `${refusals.length} refused`,
  ];
  if (removed > 0) counts.push(`${removed} removed`);
  return [
    `${papers} ${papers === 1 ? "paper" : "papers"}: ${counts.join(", ")}; ${merged} drafts merged into others`,
    isNew
      ? `published snapshot ${id} in ${time}`
      : `snapshot ${id} is published already, nothing changed (${time})`,
  ];
}
