import { copyFileSync, linkSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { readingFile } from "@/lib/corpus/layout";
import { type FileFacts, HashedWriter, linesIn, parseRecord, recordLine, type SourceRecord } from "./records";
import type { StoredReading } from "./stored-reading";

/** Writes records to a file, one a line, as they come. */
export async function storeRecords(
  path: string,
  records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>,
): Promise<FileFacts> {
  const writer = new HashedWriter(path);
  try {
    for await (const record of records) writer.write(recordLine(record));
    return writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/**
 * Brings readings to their places below a snapshot's folder: what was read now is moved there, what an earlier
 * snapshot holds is shared with it, and only a source that goes by another name now is written anew.
 */
export function placeReadings(
  readings: readonly StoredReading[],
  folder: string,
  isNew: (reading: StoredReading) => boolean,
): StoredReading[] {
  return readings.map((reading) => {
    const path = join(folder, readingFile(reading.report.sha256));
    mkdirSync(dirname(path), { recursive: true });
    if (reading.recordsName !== reading.report.file) return renamed(reading, path);
    if (isNew(reading)) renameSync(reading.path, path);
    else share(reading.path, path);
    return { ...reading, path };
  });
}

function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A file system without links.
    copyFileSync(from, to);
  }
}

function renamed(reading: StoredReading, path: string): StoredReading {
  const { file } = reading.report;
  const writer = new HashedWriter(path);
  try {
    for (const { text } of linesIn(reading.path)) writer.write(recordLine(named(parseRecord(text), file)));
    return { ...reading, path, recordsName: file, facts: writer.finish() };
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function named(record: SourceRecord, file: string): SourceRecord {
  return record.kind === "draft" ? { ...record, origin: { ...record.origin, file } } : { ...record, file };
}
