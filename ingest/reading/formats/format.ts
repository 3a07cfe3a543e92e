import type { Draft, FeedHeader, Refusal } from "../../draft";
import type { RecordTimer } from "../../store/record-timer";

/** Stands for bytes that are no character in the dump's encoding. No text may hold it of itself. */
export const UNDECODABLE = "\uffff";

/** A dump as a format sees it. */
export interface Dump {
  /** The name for origins and refusals. */
  readonly file: string;
  /**
   * The text in pieces of any length, once, without byte order mark. It never throws: when the file cannot be read on,
   * it ends, and the reader of the dump adds why. {@link UNDECODABLE} stands where bytes were no character.
   */
  readonly text: AsyncIterable<string>;
  /** Notes what the dump says of itself; what is told later is added to what was told before. */
  readonly tell: (header: FeedHeader) => void;
  /** What files that are read together define for one another, by name in lower case: the `@string`s of BibTeX. */
  readonly abbreviations?: ReadonlyMap<string, string>;
  /** Measures the time of each record: it begins behind the one before, which is when the reader asks for it. */
  readonly timer: RecordTimer;
}

/**
 * One way of reading a dump. Most formats are made by `wholeText` (read at once, up to a limit), `lineByLine` (a record
 * a line) or `xmlFormat` (an element a record); the registry lists them.
 */
export interface Format {
  readonly name: string;
  /** For messages: "arXiv Atom XML". */
  readonly label: string;
  /**
   * Whether a dump that begins with `head` is of this format: decided by content, never by the file's name.
   * `head` is cut at {@link HEAD_LENGTH} characters, so it may end inside a record.
   */
  recognise(head: string): boolean;
  /**
   * Reads every record as it comes. Never throws for bad input: a broken record, or dump, is a {@link Refusal} that
   * says what was expected, and never costs the records after it.
   */
  read(dump: Dump): AsyncIterable<Draft | Refusal>;
}

/** How much of a dump recognition sees, in characters. */
export const HEAD_LENGTH = 65_536;
/** A larger record is refused, in characters: the longest abstracts and author lists of arXiv have a tenth of it. */
export const LARGEST_RECORD = 4 << 20;
/** What goes on for longer, in characters, without end of record is no dump of papers; it is not read on. */
export const LARGEST_SKIPPED = 64 << 20;

/** A format whose records can only be told apart with the whole text at hand. */
export interface TextFormat extends Omit<Format, "read"> {
  /** Reads every record. Never throws for bad input. What is done for all of them together ends with `timer.start`. */
  read(text: string, file: string, timer?: RecordTimer): Iterable<Draft | Refusal>;
  /** What the dump says about itself; empty when it says nothing. */
  header(text: string): FeedHeader;
}

/** A format whose records end where they say so, so that they are read as the text comes. */
export interface PieceFormat extends Omit<Format, "read"> {
  /** Begins a dump; `abbreviations` as in {@link Dump}. */
  begin(file: string, timer: RecordTimer, abbreviations?: Dump["abbreviations"]): PieceReading;
  /** Reads every record of a text at hand. */
  read(text: string, file: string, timer?: RecordTimer): Iterable<Draft | Refusal>;
}

/** A dump being read piece by piece. Never throws for bad input. */
export interface PieceReading {
  /** The records that end in a piece. */
  push(piece: string): Iterable<Draft | Refusal>;
  /** The rest. */
  end(): Iterable<Draft | Refusal>;
  /** Whether no more of the dump is worth reading; it has said so. */
  readonly isOver?: boolean;
}

/** What a format reads in a text that is at hand. */
export function* readAtOnce(
  format: PieceFormat,
  text: string,
  file: string,
  timer: RecordTimer,
): Generator<Draft | Refusal> {
  const reading = format.begin(file, timer);
  // At hand are texts and not bytes: what stands for those that are no text is none of theirs.
  yield* reading.push(text.replaceAll(UNDECODABLE, ""));
  yield* reading.end();
}

/** A format that gets the text as it comes, so that memory is bounded by what the format itself keeps. */
export function inPieces(format: PieceFormat): Format {
  return {
    name: format.name,
    label: format.label,
    recognise: (head) => format.recognise(head),
    read: async function* ({ file, text, timer, abbreviations }) {
      const reading = format.begin(file, timer, abbreviations);
      for await (const piece of text) {
        yield* reading.push(piece);
        if (reading.isOver) return;
      }
      yield* reading.end();
    },
  };
}

/** A format with a record a line. */
export interface LineFormat extends Omit<Format, "read"> {
  /** Reads one line, never empty; `position` is its number, from 1. Never throws for bad input. */
  readLine(line: string, file: string, position: number): Draft | Refusal;
}
