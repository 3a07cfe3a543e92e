import { closeSync, readSync } from "node:fs";
import { openFileSync } from "./regular-file";
import { SnapshotError } from "./snapshot-error";

// A request may still read from a snapshot that is no longer served, so the file closes when nobody can.
const closer = new FinalizationRegistry<number>((file) => closeSync(file));

/** A file that is read piece by piece. Throws a {@link SnapshotError} where there is none. */
export class PieceFile {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openFileSync(path);
    closer.register(this, this.#file);
  }

  /** The bytes `[start, end)`. Throws a {@link SnapshotError} where the file ends before. */
  read(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, start + done);
      if (read === 0) throw new SnapshotError("the file ends before it");
      done += read;
    }
    return bytes;
  }
}
