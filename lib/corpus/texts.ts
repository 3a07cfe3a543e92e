import type { Paper } from "@/lib/paper/paper";
import type { PaperNumber, PaperTexts } from "@/lib/search/engine";
import { RowFile } from "./rows";
import { SnapshotError } from "./snapshot-error";

/** So many papers are kept, and so many bytes of them. */
const CACHED_PAPERS = 2_000;
const CACHED_BYTES = 32 << 20;

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
  return new FileTexts(new RowFile(papersPath, offsetsPath), onDamage);
}

class FileTexts implements PaperTexts {
  readonly count: number;
  readonly #lines: RowFile;
  readonly #onDamage: (reason: string) => void;
  /** In order of last use. */
  readonly #recent = new Map<PaperNumber, Paper>();
  #recentBytes = 0;

  constructor(lines: RowFile, onDamage: (reason: string) => void) {
    this.#lines = lines;
    this.#onDamage = onDamage;
    this.count = lines.count;
  }

  /** Throws a `RangeError` for a number that no paper has. */
  read(paper: PaperNumber): Paper {
    const known = this.#recent.get(paper);
    const found = known ?? this.#readLine(paper);
    if (known !== undefined) this.#recent.delete(paper);
    else this.#recentBytes += this.#lines.length(paper);
    this.#recent.set(paper, found);
    for (const [oldest] of this.#recent) {
      if (this.#recent.size <= CACHED_PAPERS && this.#recentBytes <= CACHED_BYTES) break;
      this.#recent.delete(oldest);
      this.#recentBytes -= this.#lines.length(oldest);
    }
    return found;
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
    const parsed: Paper = JSON.parse(this.#lines.read(paper).toString("utf8"));
    return parsed;
  }
}
