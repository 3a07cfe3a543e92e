import { closeSync, readFileSync, readSync } from "node:fs";
import { openFileSync } from "./regular-file";
import { SnapshotError } from "./snapshot-error";

const OFFSET_BYTES = 8;

// A request may still read from a snapshot that is no longer served, so the file closes when nobody can.
const closer = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * A file of rows that are read one by one: a table of 64-bit little-endian integers says at which byte each begins, and
 * where the last ends. Throws {@link SnapshotError} for a table that is none.
 */
export class RowFile {
  readonly count: number;
  readonly #file: number;
  readonly #table: Buffer;

  constructor(path: string, offsetsPath: string) {
    this.#table = readFileSync(offsetsPath);
    if (this.#table.length < OFFSET_BYTES || this.#table.length % OFFSET_BYTES !== 0)
      throw new SnapshotError(`${offsetsPath} is not a table of offsets.`);
    this.#file = openFileSync(path);
    closer.register(this, this.#file);
    this.count = this.#table.length / OFFSET_BYTES - 1;
  }

  /** How many bytes a row has. */
  length(place: number): number {
    return this.#offset(place + 1) - this.#offset(place);
  }

  /** The bytes of the rows from `start` up to `end`. Throws {@link SnapshotError} where the file ends before. */
  read(start: number, end = start + 1): Buffer {
    const from = this.#offset(start);
    const bytes = Buffer.allocUnsafe(this.#offset(end) - from);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, from + done);
      if (read === 0) throw new SnapshotError("the file ends before it");
      done += read;
    }
    return bytes;
  }

  #offset(place: number): number {
    return Number(this.#table.readBigUInt64LE(place * OFFSET_BYTES));
  }
}
