import { z } from "zod";
import type { ReadPiece } from "../../engine";
import { INDEX_FILES, INDEX_VERSION, type IndexFile, type IndexMeta, indexMetaSchema } from "./layout";

/** The files of an index as numbers: views over the buffers, nothing is parsed paper by paper. */
export class IndexViews {
  readonly meta: IndexMeta;
  readonly #files: ReadonlyMap<string, Uint8Array>;

  /** Throws an `Error` that says what is wrong when a file is missing or of another version. */
  constructor(
    files: ReadonlyMap<string, Uint8Array>,
    private readonly onDisk: ReadPiece = missing,
  ) {
    this.#files = files;
    const meta = this.json("meta");
    const { version } = z.object({ version: z.unknown() }).parse(meta);
    if (version !== INDEX_VERSION)
      throw new Error(
        `The index has version ${String(version)}; this program reads ${INDEX_VERSION}. Ingest any of the sources again: that makes it anew.`,
      );
    this.meta = indexMetaSchema.parse(meta);
  }

  /** A file by its name; null when there is none. */
  file(name: string): Uint8Array | null {
    return this.#files.get(name) ?? null;
  }

  bytes(name: IndexFile): Uint8Array {
    const bytes = this.file(INDEX_FILES[name]);
    if (bytes === null) return missing(INDEX_FILES[name]);
    return bytes;
  }

  /** A piece `[start, end)` of a file that may be on disk alone. */
  piece(name: IndexFile, start: number, end: number): Uint8Array {
    const bytes = this.file(INDEX_FILES[name]);
    return bytes === null ? this.onDisk(INDEX_FILES[name], start, end) : bytes.subarray(start, end);
  }

  u16(name: IndexFile): Uint16Array {
    const bytes = aligned(this.bytes(name), 2);
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  }

  u32(name: IndexFile): Uint32Array {
    const bytes = aligned(this.bytes(name), 4);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }

  json(name: IndexFile): unknown {
    return JSON.parse(new TextDecoder().decode(this.bytes(name)));
  }
}

function missing(name: string): never {
  throw new Error(`The index has no file ${name}.`);
}

/** Small files may share a buffer and begin anywhere in it. */
function aligned(bytes: Uint8Array, width: number): Uint8Array {
  return bytes.byteOffset % width === 0 ? bytes : bytes.slice();
}
