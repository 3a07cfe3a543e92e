import { join } from "node:path";
import { ON_DISK } from "@/lib/search/embedded/storage/layout";
import type { Manifest } from "./format";
import { INDEX_FOLDER } from "./layout";
import { PieceFile } from "./pieces";
import { bytesOfFile } from "./regular-file";
import { SnapshotError } from "./snapshot-error";

/** The files of a snapshot's index: most are read into memory, of some a piece at a time is read when it is needed. */
export class IndexFiles {
  readonly #folder: string;
  readonly #names: readonly string[];
  readonly #onDisk = new Map<string, PieceFile>();

  constructor(folder: string, { files }: Manifest) {
    this.#folder = join(folder, INDEX_FOLDER);
    this.#names = Object.keys(files).flatMap((name) =>
      name.startsWith(INDEX_FOLDER) ? [name.slice(INDEX_FOLDER.length)] : [],
    );
  }

  /** The files that are wanted in memory, by name. Those that stay on disk are opened now: their folder may go. */
  async read(): Promise<ReadonlyMap<string, Uint8Array>> {
    for (const name of this.#names)
      if (ON_DISK.has(name)) this.#onDisk.set(name, new PieceFile(join(this.#folder, name)));
    const names = this.#names.filter((name) => !ON_DISK.has(name));
    const contents = await Promise.all(names.map((name) => bytesOfFile(join(this.#folder, name))));
    return new Map(contents.map((bytes, i) => [names[i] ?? "", bytes]));
  }

  /** Throws a {@link SnapshotError} for a file that is not there, or that ends before. */
  piece(name: string, start: number, end: number): Uint8Array {
    const file = this.#onDisk.get(name);
    if (file === undefined) throw new SnapshotError(`The index has no file ${name}.`);
    return file.read(start, end);
  }
}
