import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../command/progress";
import type { SourceLine } from "../command/report";
import type { Draft, Refusal } from "../draft";
import { storeRecords } from "../store/store";
import type { StoredReading } from "../store/stored-reading";
import type { Format } from "./formats/format";
import type { StandardInput } from "./input/open";
import { readSources } from "./source";

/** What the files of a run gave. */
export interface ReadFiles {
  readonly sources: readonly SourceLine[];
  readonly readings: readonly StoredReading[];
  readonly refusals: readonly Refusal[];
}

/** Reads files one after another, with `as` each as that format; their records wait in a folder, which is made. Never throws for what a file is or holds. */
export async function readFiles(
  files: readonly string[],
  standardInput: StandardInput | undefined,
  folder: string,
  progress: Progress,
  as?: Format,
): Promise<ReadFiles> {
  const sources: SourceLine[] = [];
  const readings: StoredReading[] = [];
  const refusals: Refusal[] = [];
  await mkdir(folder);
  for await (const { path, ...outcome } of readSources(files, standardInput, as)) {
    progress.stage(`reading ${path}`);
    if (outcome.kind === "unreadable") {
      sources.push({ file: path, formatLabel: "not read", taken: 0, refused: 1 });
      refusals.push(outcome.refusal);
      continue;
    }
    const stored = join(folder, `${readings.length}.ndjson`);
    const facts = await storeRecords(stored, noting(refusals, outcome.reading.records, progress));
    const report = outcome.reading.report();
    readings.push({ report, path: stored, facts, recordsName: report.file });
    sources.push({ ...report, file: path });
  }
  return { sources, readings, refusals };
}

/** Passes records on, counts them, and notes the refusals among them. */
async function* noting(refusals: Refusal[], records: AsyncIterable<Draft | Refusal>, progress: Progress) {
  let count = 0;
  for await (const record of records) {
    progress.count(++count);
    if (record.kind === "refusal") refusals.push(record);
    yield record;
  }
}
