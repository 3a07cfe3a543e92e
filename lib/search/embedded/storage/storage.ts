import type { IndexFile } from "./layout";

/** Where bytes wait that do not fit into memory: written once, then read from the beginning as often as needed. */
export interface Spool {
  append(bytes: Uint8Array): void;
  /** Everything appended so far, in pieces of any size; a piece is good until the next is asked for. */
  pieces(): Iterable<Uint8Array>;
}

/** Takes the files of an index, each piece by piece from its beginning; the pieces of several may alternate. */
export interface IndexSink {
  write(name: string, bytes: Uint8Array): void;
}

/** Takes a file of the index by what it holds, piece by piece. */
export type WriteFile = (name: IndexFile, bytes: Uint8Array | Uint32Array) => void;

/** Keeps in memory what a corpus on disk would keep in a file. */
export class MemorySpool implements Spool {
  readonly #pieces: Uint8Array[] = [];

  append(bytes: Uint8Array): void {
    this.#pieces.push(bytes.slice());
  }

  pieces(): Iterable<Uint8Array> {
    return this.#pieces;
  }
}

/** Gathers the files of an index in memory. */
export class MemorySink implements IndexSink {
  readonly #pieces = new Map<string, Uint8Array[]>();

  write(name: string, bytes: Uint8Array): void {
    const pieces = this.#pieces.get(name);
    if (pieces === undefined) this.#pieces.set(name, [bytes.slice()]);
    else pieces.push(bytes.slice());
  }

  files(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#pieces].map(([name, pieces]) => [name, joined(pieces)]));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
