import { createHash, type Hash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import type { Draft, Refusal } from "../draft";
import { cutDraft } from "./cut";

/** What a source said, record by record: one JSON object a line. */
export type SourceRecord = Draft | Refusal;

/** The fingerprint of a file of a snapshot. */
export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
}

const BLOCK_SIZE = 1 << 20;
const NEW_LINE = 0x0a;

/** Writes a file piece by piece, gathering small pieces so that a line is not a system call. */
export class HashedWriter {
  readonly #file: number;
  readonly #hash: Hash = createHash("sha256");
  /** What waits to be written: texts are encoded many at a time. */
  #text = "";
  #pieces: Uint8Array[] = [];
  #pieceBytes = 0;
  #bytes = 0;

  /** The file must not exist yet. */
  constructor(path: string) {
    this.#file = openSync(path, "wx");
  }

  write(chunk: string | Uint8Array): void {
    if (typeof chunk === "string") this.#writeText(chunk);
    else this.#writeBytes(chunk);
    if (this.#text.length + this.#pieceBytes >= BLOCK_SIZE) this.#flush();
  }

  /** Makes the file durable and gives its fingerprint. */
  finish(): FileFacts {
    this.#flush();
    fsyncSync(this.#file);
    closeSync(this.#file);
    return { sha256: this.#hash.digest("hex"), bytes: this.#bytes };
  }

  /** Leaves the file unfinished. */
  abandon(): void {
    closeSync(this.#file);
  }

  #writeText(text: string): void {
    if (this.#pieceBytes > 0) this.#flush();
    this.#text += text;
  }

  /** Many bytes are written where they are; of a few a copy waits for more. */
  #writeBytes(bytes: Uint8Array): void {
    if (this.#text !== "" || bytes.length >= BLOCK_SIZE) this.#flush();
    if (bytes.length >= BLOCK_SIZE) {
      this.#writeBlock(bytes);
      return;
    }
    this.#pieces.push(bytes.slice());
    this.#pieceBytes += bytes.length;
  }

  #flush(): void {
    this.#writeBlock(this.#text === "" ? Buffer.concat(this.#pieces) : Buffer.from(this.#text));
    this.#text = "";
    this.#pieces = [];
    this.#pieceBytes = 0;
  }

  #writeBlock(block: Uint8Array): void {
    this.#hash.update(block);
    for (let written = 0; written < block.length; ) written += writeSync(this.#file, block, written);
    this.#bytes += block.length;
  }
}

/** A line of a file and where it stands. */
export interface Line {
  readonly text: string;
  /** Its first byte, and how many bytes it has without its end. */
  readonly offset: number;
  readonly length: number;
}

/** The lines of a file that this program has written, one after the other. Memory: a block and the longest line. */
export function* linesIn(path: string): Generator<Line> {
  const file = openSync(path, "r");
  try {
    const block = Buffer.allocUnsafe(BLOCK_SIZE);
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const read = readSync(file, block, 0, BLOCK_SIZE, null);
      if (read === 0) return;
      const bytes = Buffer.concat([rest, block.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
        yield { text: bytes.toString("utf8", start, end), offset: offset + start, length: end - start };
        start = end + 1;
      }
      rest = bytes.subarray(start);
      offset += start;
    }
  } finally {
    closeSync(file);
  }
}

/** The text at a place of an open file. */
export function textAt(file: number, offset: number, length: number): string {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done);
    if (read === 0) throw new Error("A file of records ends before its last record.");
    done += read;
  }
  return bytes.toString("utf8");
}

/** A record as a line of a file. */
export function recordLine(record: SourceRecord): string {
  const line = JSON.stringify(record);
  return `${LONE_SURROGATE.test(line) ? line.replaceAll(LONE_SURROGATES, "$1\\ufffd") : line}\n`;
}

/** How JSON writes a half of a character, which may come in escapes of JSON and XML; a backslash before it is none. */
const LONE_SURROGATE = /\\ud[89a-f]/;
const LONE_SURROGATES = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** The record of a line that this program has written, within the limits that hold now. */
export function parseRecord(line: string): SourceRecord {
  const record: SourceRecord = JSON.parse(line);
  return record.kind === "draft" ? cutDraft(record) : record;
}
