import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Paper } from "@/lib/paper/paper";
import type { PaperNumber, PaperTexts } from "@/lib/search/engine";
import { SnapshotError } from "./snapshot-error";

const OFFSET_BYTES = 8;
const CACHED_PAPERS = 2_000;

// A request may still read from a snapshot that is no longer served, so the file closes when nobody can.
const closer = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Reads papers one by one from `papers.ndjson` by its table of offsets, keeping those read last. The files must have
 * been verified: what a line holds was checked when it was published. Throws {@link SnapshotError} for a table that
 * is none.
 */
export function openTexts(papersPath: string, offsetsPath: string): PaperTexts {
  const table = readFileSync(offsetsPath);
  if (table.length < OFFSET_BYTES || table.length % OFFSET_BYTES !== 0)
    throw new SnapshotError(`${offsetsPath} is not a table of offsets.`);
  const file = openSync(papersPath, "r");
  const texts = new FileTexts(file, table);
  closer.register(texts, file);
  return texts;
}

class FileTexts implements PaperTexts {
  readonly count: number;
  readonly #file: number;
  readonly #table: Buffer;
  /** In order of last use. */
  readonly #recent = new Map<PaperNumber, Paper>();

  constructor(file: number, table: Buffer) {
    this.#file = file;
    this.#table = table;
    this.count = table.length / OFFSET_BYTES - 1;
  }

  /** Throws a `RangeError` for a number that no paper has. */
  read(paper: PaperNumber): Paper {
    const known = this.#recent.get(paper);
    const found = known ?? this.#readLine(paper);
    if (known !== undefined) this.#recent.delete(paper);
    this.#recent.set(paper, found);
    if (this.#recent.size > CACHED_PAPERS) {
      const [oldest] = this.#recent.keys();
      if (oldest !== undefined) this.#recent.delete(oldest);
    }
    return found;
  }

  #readLine(paper: PaperNumber): Paper {
    if (!Number.isInteger(paper) || paper < 0 || paper >= this.count)
      throw new RangeError(`There is no paper ${paper} among ${this.count}.`);
    const start = this.#offset(paper);
    const line = Buffer.allocUnsafe(this.#offset(paper + 1) - start);
    for (let done = 0; done < line.length; ) {
      const read = readSync(this.#file, line, done, line.length - done, start + done);
      if (read === 0) throw new SnapshotError("papers.ndjson ends before its last paper.");
      done += read;
    }
    const parsed: Paper = JSON.parse(line.toString("utf8"));
    return parsed;
  }

  #offset(place: number): number {
    return Number(this.#table.readBigUInt64LE(place * OFFSET_BYTES));
  }
}
