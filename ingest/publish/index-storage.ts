import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { INDEX_FOLDER } from "@/lib/corpus/layout";
import type { IndexSink, Spool } from "@/lib/search/embedded/storage/storage";
import { isErrno } from "../command/errors";
import { type FileFacts, HashedWriter } from "../store/records";

/** Writes the files of an index below a snapshot's folder. */
export class FolderSink implements IndexSink {
  readonly #folder: string;
  readonly #writers = new Map<string, HashedWriter>();

  constructor(snapshotFolder: string) {
    this.#folder = snapshotFolder;
  }

  write(name: string, bytes: Uint8Array): void {
    this.#writer(name).write(bytes);
  }

  /** Finishes every file: names below the snapshot's folder and fingerprints, by name. */
  finish(): [name: string, facts: FileFacts][] {
    const names = [...this.#writers.keys()].sort();
    return names.map((name) => [`${INDEX_FOLDER}${name}`, this.#writer(name).finish()]);
  }

  #writer(name: string): HashedWriter {
    const known = this.#writers.get(name);
    if (known !== undefined) return known;
    const path = join(this.#folder, INDEX_FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    const writer = new HashedWriter(path);
    this.#writers.set(name, writer);
    return writer;
  }
}

const PIECE = 1 << 20;

/** Keeps what an index needs on the way in a file of its own, which goes when it is closed. */
export class FileSpool implements Spool {
  readonly #path: string;
  readonly #file: number;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "wx");
  }

  append(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
  }

  *pieces(): Generator<Uint8Array> {
    const file = openSync(this.#path, "r");
    const piece = new Uint8Array(PIECE);
    try {
      for (;;) {
        const read = readSync(file, piece, 0, PIECE, null);
        if (read === 0) return;
        yield piece.subarray(0, read);
      }
    } finally {
      closeSync(file);
    }
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }
}

/** Reads files of the index in a snapshot's folder; null for one that is not there. */
export function indexReader(snapshotFolder: string): (name: string) => Uint8Array | null {
  return (name) => {
    try {
      return readFileSync(join(snapshotFolder, INDEX_FOLDER, name));
    } catch (error) {
      if (isErrno(error, "ENOENT")) return null;
      throw error;
    }
  };
}
