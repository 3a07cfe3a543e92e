import { readFileSync } from "node:fs";
import { PieceFile } from "./pieces";
import { SnapshotError } from "./snapshot-error";

const OFFSET_BYTES = 8;

/**
 * A file of rows that are read one by one: a table of 64-bit little-endian integers says at which byte each begins, and
 * where the last ends. Throws {@link SnapshotError} for a table that is none.
 */
export class RowFile {
  readonly count: number;
  readonly #file: PieceFile;
  readonly #table: Buffer;

  constructor(path: string, offsetsPath: string) {
    this.#table = readFileSync(offsetsPath);
    if (this.#table.length < OFFSET_BYTES || this.#table.length % OFFSET_BYTES !== 0)
      throw new SnapshotError(`${offsetsPath} is not a table of offsets.`);
    this.#file = new PieceFile(path);
    this.count = this.#table.length / OFFSET_BYTES - 1;
  }

  /** How many bytes a row has. */
  length(place: number): number {
    return this.#offset(place + 1) - this.#offset(place);
  }

  /** The bytes of the rows from `start` up to `end`. Throws {@link SnapshotError} where the file ends before. */
  read(start: number, end = start + 1): Buffer {
    return this.#file.read(this.#offset(start), this.#offset(end));
  }

  #offset(place: number): number {
    return Number(this.#table.readBigUInt64LE(place * OFFSET_BYTES));
  }
}
