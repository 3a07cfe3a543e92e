import { createHash } from "node:crypto";
import type { SourceReport } from "@/lib/corpus/format";
import { wellFormed } from "@/lib/paper/characters";
import type { Draft, FeedHeader, Refusal } from "../draft";
import { type Clock, RecordTimer } from "../store/record-timer";
import { type Dump, type Format, HEAD_LENGTH, LARGEST_SKIPPED } from "./formats/format";
import { type Recognition, recogniseFormat } from "./formats/registry";
import { decoded } from "./input/decode";
import { reasonOf } from "./input/files";

/** A dump whose first records are all refused is not what it seems to be; it is not read further. */
const REFUSED_AT_FIRST = 10_000;

/** A dump being read: its records as they come, and what it was, known at their end. */
export interface ReadingStream {
  /** Once. Never throws for what the dump is or holds. */
  readonly records: AsyncIterable<Draft | Refusal>;
  /** The report on the dump; throws before the records have ended. */
  readonly report: () => SourceReport;
}

export interface ReadingOptions {
  /** Tells how long each record takes. */
  readonly clock?: Clock;
  /** The format to read the dump as, whatever it seems to be. */
  readonly as?: Format;
  /** What other files of the same command define. */
  readonly abbreviations?: ReadonlyMap<string, string>;
}

/**
 * Reads a dump as it streams, so that memory is bounded by its largest record: recognises the format by content, and
 * hashes the unpacked bytes. Bytes that cannot be read on end the reading with a {@link Refusal}; the records before
 * them stay.
 */
export function streamReading(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadingOptions = {},
): ReadingStream {
  let report: SourceReport | null = null;
  async function* records(): AsyncIterable<Draft | Refusal> {
    const reading = new DumpReading(bytes, file, options);
    yield* reading.records();
    report = reading.report();
  }
  return {
    records: records(),
    report: () => {
      if (report === null) throw new Error("A dump is reported on when all of it has been read.");
      return report;
    },
  };
}

class DumpReading {
  readonly #file: string;
  readonly #timer: RecordTimer;
  readonly #hash = createHash("sha256");
  readonly #text: AsyncIterator<string>;
  readonly #as: Format | undefined;
  readonly #abbreviations: ReadonlyMap<string, string>;
  #bytes = 0;
  #taken = 0;
  #refused = 0;
  #format: Pick<Format, "name" | "label"> = { name: "unknown", label: "not recognised" };
  #header: FeedHeader = {};
  /** What is said of an encoding other than UTF-8. */
  #encoding = "";
  #fault: string | null = null;

  constructor(bytes: AsyncIterable<Uint8Array>, file: string, options: ReadingOptions) {
    this.#file = file;
    this.#as = options.as;
    this.#abbreviations = options.abbreviations ?? new Map();
    this.#timer = new RecordTimer(options.clock);
    this.#text = decoded(this.#hashed(bytes), (encoding, isGuess) => {
      this.#encoding = isGuess ? ` (taken for ${encoding})` : ` (${encoding})`;
    })[Symbol.asyncIterator]();
  }

  async *records(): AsyncIterable<Draft | Refusal> {
    try {
      for await (const read of this.#formatted()) {
        const record = this.#inTime(read);
        if (record.kind === "draft") this.#taken++;
        else this.#refused++;
        yield record;
        this.#timer.start();
        if (this.#taken === 0 && this.#refused === REFUSED_AT_FIRST) {
          yield this.#refuse(
            `The first ${REFUSED_AT_FIRST} records were all refused; the file is not read further.`,
          );
          break;
        }
      }
      if (this.#fault !== null) yield this.#refuse(this.#fault);
      await this.#drain();
    } finally {
      await this.#text.return?.();
    }
  }

  /** The record; a refusal in its place when it took too long. */
  #inTime(record: Draft | Refusal): Draft | Refusal {
    const problem = record.kind === "draft" ? this.#timer.problem() : null;
    if (problem === null || record.kind === "refusal") return record;
    const { file, position } = record.origin;
    return {
      kind: "refusal",
      file,
      position,
      reason: `“${record.title.slice(0, 80)}” was not read. ${problem}`,
    };
  }

  report(): SourceReport {
    return {
      file: this.#file,
      format: this.#format.name,
      formatLabel: this.#format.label + this.#encoding,
      sha256: this.#hash.copy().digest("hex"),
      bytes: this.#bytes,
      taken: this.#taken,
      refused: this.#refused,
      header: this.#header,
    };
  }

  async *#formatted(): AsyncIterable<Draft | Refusal> {
    const { head, pieces } = await this.#readHead();
    const recognition: Recognition =
      this.#as === undefined ? recogniseFormat(head) : { kind: "format", format: this.#as };
    if (recognition.kind === "unknown") {
      // A file that cannot be read at all says so itself.
      if (head !== "" || this.#fault === null) yield { kind: "refusal", ...this.#whole(recognition.reason) };
      return;
    }
    this.#format = recognition.format;
    yield* recognition.format.read(this.#dump(pieces));
  }

  async #readHead(): Promise<{ head: string; pieces: string[] }> {
    const pieces: string[] = [];
    let length = 0;
    while (length < HEAD_LENGTH) {
      const piece = await this.#nextPiece();
      if (piece === null) break;
      pieces.push(piece);
      length += piece.length;
    }
    return { head: pieces.join("").slice(0, HEAD_LENGTH), pieces };
  }

  #dump(pieces: string[]): Dump {
    const nextPiece = () => this.#nextPiece();
    async function* text(): AsyncIterable<string> {
      for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) yield piece;
      for (let piece = await nextPiece(); piece !== null; piece = await nextPiece()) yield piece;
    }
    return {
      file: this.#file,
      text: text(),
      timer: this.#timer,
      abbreviations: this.#abbreviations,
      tell: (header) => {
        this.#header = { ...this.#header, ...wellFormedHeader(header) };
      },
    };
  }

  /** The next piece of text; null at the end, or where the file cannot be read on. */
  async #nextPiece(): Promise<string | null> {
    if (this.#fault !== null) return null;
    this.#timer.pause();
    try {
      const next = await this.#text.next();
      return next.done ? null : next.value;
    } catch (error) {
      this.#fault = reasonOf(error);
      return null;
    } finally {
      this.#timer.resume();
    }
  }

  async *#hashed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of bytes) {
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  /** Reads on to the end for the hash, but not through a file without end. */
  async #drain(): Promise<void> {
    let length = 0;
    while (length < LARGEST_SKIPPED) {
      const piece = await this.#nextPiece();
      if (piece === null) return;
      length += piece.length;
    }
  }

  #refuse(reason: string): Refusal {
    this.#refused++;
    return { kind: "refusal", ...this.#whole(reason) };
  }

  #whole(reason: string) {
    return { file: this.#file, position: 0, reason };
  }
}

/** The header without halves of characters, as records are written. */
function wellFormedHeader(header: FeedHeader): FeedHeader {
  const { id, title, updated } = header;
  return {
    ...header,
    ...(id === undefined ? {} : { id: wellFormed(id) }),
    ...(title === undefined ? {} : { title: wellFormed(title) }),
    ...(updated === undefined ? {} : { updated: wellFormed(updated) }),
  };
}
