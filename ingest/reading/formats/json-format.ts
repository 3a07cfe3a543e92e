import type { Draft, Refusal } from "../../draft";
import { RecordTimer } from "../../store/record-timer";
import { JsonRecordScanner, type ScannedJson } from "../json/record-scanner";
import {
  type Format,
  inPieces,
  LARGEST_RECORD,
  LARGEST_SKIPPED,
  type PieceFormat,
  type PieceReading,
  readAtOnce,
  UNDECODABLE,
} from "./format";

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
  return inPieces(jsonPieces(format));
}

/** The same, for texts that are at hand too. */
export function jsonPieces(format: JsonFormat): PieceFormat {
  const pieces: PieceFormat = {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    begin: (file) => new JsonReading(format, file),
    read: (text, file, timer = new RecordTimer()) => readAtOnce(pieces, text, file, timer),
  };
  return pieces;
}

class JsonReading implements PieceReading {
  readonly #format: JsonFormat;
  readonly #file: string;
  readonly #scanner: JsonRecordScanner;
  #position = 0;
  #told = 0;

  constructor(format: JsonFormat, file: string) {
    this.#format = format;
    this.#file = file;
    this.#scanner = new JsonRecordScanner(format.lists);
  }

  get isOver(): boolean {
    return this.#scanner.isLost;
  }

  *push(piece: string): Iterable<Draft | Refusal> {
    yield* this.#read(this.#scanner.push(piece));
    if (this.isOver)
      yield this.#refuse(
        `There is no whole ${this.#format.noun} within ${LARGEST_SKIPPED >> 20} million characters; the file is not read further.`,
        0,
      );
  }

  *end(): Iterable<Draft | Refusal> {
    yield* this.#read(this.#scanner.end());
    if (this.#told === 0) yield this.#refuse(`The file has no ${this.#format.noun}.`, 0);
  }

  *#read(found: Iterable<ScannedJson>): Iterable<Draft | Refusal> {
    for (const scanned of found) {
      const record = this.#recordOf(scanned, ++this.#position);
      if (record === null) continue;
      this.#told++;
      yield record;
    }
  }

  #recordOf({ value, text, line }: ScannedJson, position: number): Draft | Refusal | null {
    const refuse = (problem: string) =>
      this.#refuse(`The ${this.#format.noun} on line ${line} ${problem}.`, position);
    if (text.includes(UNDECODABLE)) return refuse("has bytes that are no text in UTF-8");
    if (value === undefined)
      return refuse(
        `is not JSON: expected an object { … } of up to ${LARGEST_RECORD >> 20} million characters, with its brackets and quotes closed`,
      );
    if (value === null) return refuse("is null: the service had none");
    if (typeof value !== "object" || Array.isArray(value)) return refuse("is no object: expected { … }");
    return this.#format.readRecord(value, this.#file, position);
  }

  #refuse(reason: string, position: number): Refusal {
    return { kind: "refusal", file: this.#file, position, reason };
  }
}
