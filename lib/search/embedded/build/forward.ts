import { ByteReader, ByteWriter } from "../storage/bytes";
import type { Spool } from "../storage/storage";

/** Rows are handed to the spool in pieces of about this many bytes. */
const PIECE = 1 << 20;
const LENGTH_BYTES = 4;

/** Writes one row of numbers after the other. */
export class RowWriter {
  readonly row = new ByteWriter();
  readonly #spool: Spool;
  readonly #piece = new ByteWriter();

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  /** What stands in `row` is a row; the next begins empty. */
  endRow(): void {
    const { length } = this.row;
    for (let shift = 0; shift < LENGTH_BYTES * 8; shift += 8) this.#piece.byte((length >>> shift) & 255);
    this.#piece.bytes(this.row.view());
    this.row.length = 0;
    if (this.#piece.length >= PIECE) this.flush();
  }

  /** Hands the rows so far to the spool: they can be read. */
  flush(): void {
    if (this.#piece.length > 0) this.#spool.append(this.#piece.view());
    this.#piece.length = 0;
  }
}

/** Every row from the first on, as a reader over its bytes; the same reader each time. */
export function* rowsOf(spool: Spool): Generator<ByteReader> {
  const reader = new ByteReader(new Uint8Array(0));
  let rest = new Uint8Array(0);
  for (const piece of spool.pieces()) {
    const bytes = rest.length === 0 ? piece : appended(rest, piece);
    let at = 0;
    for (;;) {
      const start = at + LENGTH_BYTES;
      if (start > bytes.length) break;
      const end = start + lengthAt(bytes, at);
      if (end > bytes.length) break;
      reader.bytes = bytes;
      reader.at = start;
      yield reader;
      at = end;
    }
    rest = bytes.slice(at);
  }
}

function lengthAt(bytes: Uint8Array, at: number): number {
  let length = 0;
  for (let i = LENGTH_BYTES - 1; i >= 0; i--) length = length * 256 + (bytes[at + i] ?? 0);
  return length;
}

function appended(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}
