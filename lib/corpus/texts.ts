import { closeSync, readFileSync, readSync } from "node:fs";
import type { Paper } from "@/lib/paper/paper";
import type { PaperNumber, PaperTexts } from "@/lib/search/engine";
import { openFileSync } from "./regular-file";
import { SnapshotError } from "./snapshot-error";

const OFFSET_BYTES = 8;
/** So many papers are kept, and so many bytes of them. */
const CACHED_PAPERS = 2_000;
const CACHED_BYTES = 32 << 20;

// A request may still read from a snapshot that is no longer served, so the file closes when nobody can.
const closer = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Reads papers one by one from `papers.ndjson` by its table of offsets, keeping those read last. The files must have
 * been verified: what a line holds was checked when it was published. Throws {@link SnapshotError} for a table that
 * is none, and when a paper is read that is no longer there as it was; `onDamage` hears of that too.
 */
export function openTexts(
  papersPath: string,
  offsetsPath: string,
  onDamage: (reason: string) => void = () => {},
): PaperTexts {
  const table = readFileSync(offsetsPath);
  if (table.length < OFFSET_BYTES || table.length % OFFSET_BYTES !== 0)
    throw new SnapshotError(`${offsetsPath} is not a table of offsets.`);
  const file = openFileSync(papersPath);
  const texts = new FileTexts(file, table, onDamage);
  closer.register(texts, file);
  return texts;
}

class FileTexts implements PaperTexts {
  readonly count: number;
  readonly #file: number;
  readonly #table: Buffer;
  readonly #onDamage: (reason: string) => void;
  /** In order of last use. */
  readonly #recent = new Map<PaperNumber, Paper>();
  #recentBytes = 0;

  constructor(file: number, table: Buffer, onDamage: (reason: string) => void) {
    this.#file = file;
    this.#table = table;
    this.#onDamage = onDamage;
    this.count = table.length / OFFSET_BYTES - 1;
  }

  /** Throws a `RangeError` for a number that no paper has. */
  read(paper: PaperNumber): Paper {
    const known = this.#recent.get(paper);
    const found = known ?? this.#readLine(paper);
    if (known !== undefined) this.#recent.delete(paper);
    else this.#recentBytes += this.#length(paper);
    this.#recent.set(paper, found);
    for (const [oldest] of this.#recent) {
      if (this.#recent.size <= CACHED_PAPERS && this.#recentBytes <= CACHED_BYTES) break;
      this.#recent.delete(oldest);
      this.#recentBytes -= this.#length(oldest);
    }
    return found;
  }

  #length(paper: PaperNumber): number {
    return this.#offset(paper + 1) - this.#offset(paper);
  }

  #readLine(paper: PaperNumber): Paper {
    if (!Number.isInteger(paper) || paper < 0 || paper >= this.count)
      throw new RangeError(`There is no paper ${paper} among ${this.count}.`);
    try {
      return this.#parsedLine(paper);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const reason = `papers.ndjson was damaged while it was served: line ${paper + 1} cannot be read (${why}).`;
      this.#onDamage(reason);
      throw new SnapshotError(reason);
    }
  }

  #parsedLine(paper: PaperNumber): Paper {
    const start = this.#offset(paper);
    const line = Buffer.allocUnsafe(this.#offset(paper + 1) - start);
    for (let done = 0; done < line.length; ) {
      const read = readSync(this.#file, line, done, line.length - done, start + done);
      if (read === 0) throw new SnapshotError("the file ends before it");
      done += read;
    }
    const parsed: Paper = JSON.parse(line.toString("utf8"));
    return parsed;
  }

  #offset(place: number): number {
    return Number(this.#table.readBigUInt64LE(place * OFFSET_BYTES));
  }
}
