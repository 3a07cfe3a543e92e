import type { Draft, Refusal } from "../../draft";
import { JsonRecordScanner, type ScannedJson } from "../json/record-scanner";
import { type Dump, type Format, LARGEST_RECORD, LARGEST_SKIPPED, UNDECODABLE } from "./format";

/** A format of JSON with an object for every record: one a line, in an array, or in an array of an answer. */
export interface JsonFormat extends Omit<Format, "read"> {
  /** The arrays of records in an object around them, keys joined by dots: `results`, `message.items`. */
  readonly lists: readonly string[];
  /** What one record is called in messages: "work". */
  readonly noun: string;
  /** What one record says; null for one that is no paper, and is passed over. Never throws for bad input. */
  readRecord(record: object, file: string, position: number): Draft | Refusal | null;
}

/** Reads records as the text comes, so that memory is bounded by the largest record. */
export function jsonFormat(format: JsonFormat): Format {
  return {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    read: (dump) => readRecords(format, dump),
  };
}

async function* readRecords(format: JsonFormat, { file, text }: Dump): AsyncIterable<Draft | Refusal> {
  const scanner = new JsonRecordScanner(format.lists);
  let position = 0;
  let told = 0;
  function* read(found: Iterable<ScannedJson>): Iterable<Draft | Refusal> {
    for (const scanned of found) {
      const record = recordOf(format, scanned, file, ++position);
      if (record === null) continue;
      told++;
      yield record;
    }
  }
  for await (const piece of text) {
    yield* read(scanner.push(piece));
    if (scanner.isLost) {
      const reason = `There is no ${format.noun} within ${LARGEST_SKIPPED >> 20} million characters; the file is not read further.`;
      yield { kind: "refusal", file, position: 0, reason };
      return;
    }
  }
  yield* read(scanner.end());
  if (told === 0) yield { kind: "refusal", file, position: 0, reason: `The file has no ${format.noun}.` };
}

function recordOf(
  format: JsonFormat,
  scanned: ScannedJson,
  file: string,
  position: number,
): Draft | Refusal | null {
  const { value, text, line } = scanned;
  const refuse = (problem: string): Refusal => {
    const reason = `The ${format.noun} on line ${line} ${problem}.`;
    return { kind: "refusal", file, position, reason };
  };
  if (text.includes(UNDECODABLE)) return refuse("has bytes that are no text in UTF-8");
  if (value === undefined)
    return refuse(
      `is not JSON of up to ${LARGEST_RECORD >> 20} million characters: expected an object { … } with its brackets and quotes closed`,
    );
  if (value === null) return refuse("is null: the service had none");
  if (typeof value !== "object" || Array.isArray(value)) return refuse("is no object: expected { … }");
  return format.readRecord(value, file, position);
}
