import { LARGEST_RECORD, LARGEST_SKIPPED } from "../formats/format";
import { parsedJson } from "../formats/json-text";
import { SignReader } from "./sign-reader";

/** What stands where a record may stand. */
export interface ScannedJson {
  /** Undefined when it cannot be parsed. */
  readonly value: unknown;
  /** As it is written; empty where it was not even parsed. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** An open bracket around records, and the key before it. */
interface Frame {
  readonly isList: boolean;
  readonly key: string;
}

/** A record, or an object around a list of them, of which more is to come. */
interface Open {
  readonly line: number;
  /** What stands before it on its line. */
  readonly indent: string;
  /** How many brackets are open. */
  depth: number;
  /** The keys down to the bracket at hand, while it may still turn out to be an object around a list. */
  keys: string[] | null;
  /** Whether one of its lines may begin the next record. */
  mayHoldNext: boolean;
}

/** Lists of records stand no deeper in an answer. */
const DEEPEST_LIST = 8;
/** More things between two records are told as one: they are the rest of something broken. */
const MOST_BETWEEN = 20;
/** A text with more brackets around its records holds none. */
const DEEPEST_FRAME = 1_000;

/**
 * Finds the objects that are records in JSON that comes in pieces, and holds no more of it than one of them: objects one
 * after another, as JSON lines are; those of an array; and those of an array inside of the object around it, as the
 * answers of services are.
 *
 * A record that is broken costs itself: once one cannot be parsed, an object that begins a line as far to the left as the
 * one at hand begins a new one, even where a bracket before it is missing.
 */
export class JsonRecordScanner {
  readonly #lists: ReadonlySet<string>;
  readonly #signs = new SignReader();
  #frames: Frame[] = [];
  #open: Open | null = null;
  /** How the file is read from its first broken record on. */
  #isBroken = false;
  /** What stood before the record that is read once more, which may be gone from the text. */
  #indentAgain: string | null = null;
  #idle = 0;

  /** `lists` names the arrays of records in an object around them, keys joined by dots: `results`, `message.items`. */
  constructor(lists: readonly string[]) {
    this.#lists = new Set(lists);
  }

  /** Whether so much has come without a record that no more is worth reading. */
  get isLost(): boolean {
    return this.#idle > LARGEST_SKIPPED || this.#frames.length > DEEPEST_FRAME;
  }

  *push(piece: string): Generator<ScannedJson> {
    this.#idle += piece.length;
    this.#signs.push(piece);
    yield* this.#scan(false);
  }

  *end(): Generator<ScannedJson> {
    yield* this.#scan(true);
    while (this.#open !== null) {
      if (!this.#rewind()) yield this.#tornHere();
      yield* this.#scan(true);
    }
    yield* this.#between();
  }

  *#scan(isEnd: boolean): Generator<ScannedJson> {
    const signs = this.#signs;
    for (;;) {
      const sign = signs.next();
      if (sign === null) {
        if (signs.at - signs.from <= LARGEST_RECORD) return;
        if (!this.#rewind()) yield this.#tornHere();
      } else if (sign === "\n") {
        const indent = this.#open?.indent.length ?? -1;
        if (indent >= 0 && !isEnd && signs.at + indent + 1 >= signs.text.length) return;
        const beginsNext = indent >= 0 && signs.indentOfNextLine() === this.#open?.indent;
        signs.nextLine();
        if (beginsNext && this.#isBroken) yield this.#tornHere();
        else if (beginsNext && this.#open !== null) this.#open.mayHoldNext = true;
      } else if (this.#open === null) yield* this.#around(sign);
      else yield* this.#inside(this.#open, sign);
    }
  }

  /** A bracket outside of records. */
  *#around(sign: string): Generator<ScannedJson> {
    const signs = this.#signs;
    const top = this.#frames.at(-1);
    if (top === undefined || top.isList) yield* this.#between();
    const key = signs.takeKey();
    const isOpening = sign === "{" || sign === "[";
    const isFirstList = sign === "[" && top === undefined;
    if (isOpening && !isFirstList && (top === undefined || top.isList || key === null)) {
      this.#begin();
      return;
    }
    if (isOpening) this.#frames.push({ isList: sign === "[", key: key ?? "" });
    else this.#frames.pop();
    signs.goTo(signs.at + 1);
  }

  #begin(): void {
    const signs = this.#signs;
    const isAtRoot = this.#frames.every(({ isList, key }) => isList && key === "");
    this.#open = {
      line: signs.line,
      indent: this.#indentAgain ?? signs.indent(),
      depth: 1,
      keys: isAtRoot && this.#lists.size > 0 ? [] : null,
      mayHoldNext: false,
    };
    this.#indentAgain = null;
    signs.from = signs.at++;
  }

  /** A bracket of the record at hand. */
  *#inside(open: Open, sign: string): Generator<ScannedJson> {
    const signs = this.#signs;
    const key = signs.takeKey() ?? "";
    signs.at++;
    if (sign === "{" || sign === "[") {
      open.depth++;
      if (open.keys !== null) this.#goDown(open, open.keys, sign, key);
      return;
    }
    open.depth--;
    if (open.keys !== null && open.depth <= DEEPEST_LIST)
      open.keys = open.keys.slice(0, Math.max(0, open.depth - 1));
    if (open.depth > 0) return;
    const text = signs.text.slice(signs.from, signs.at);
    const isTooLong = text.length > LARGEST_RECORD;
    const value = isTooLong ? undefined : parsedJson(text);
    if (value === undefined && this.#rewind()) return;
    this.#leave(signs.at);
    if (value !== undefined) this.#idle = 0;
    yield { value, text: isTooLong ? "" : text, line: open.line };
  }

  /** What seemed to be a record is an object around a list when it opens one of those that are known. */
  #goDown(open: Open, keys: string[], sign: string, key: string): void {
    if (open.depth - 1 > DEEPEST_LIST) return;
    keys.push(key);
    if (sign !== "[" || !this.#lists.has(keys.filter((one) => one !== "").join("."))) return;
    this.#frames.push({ isList: false, key: "" });
    for (const [i, one] of keys.entries()) this.#frames.push({ isList: i === keys.length - 1, key: one });
    this.#leave(this.#signs.at);
  }

  /** Reads the record at hand once more, now that the file is known to be broken; false when that is of no use. */
  #rewind(): boolean {
    const open = this.#open;
    if (open === null || this.#isBroken || !open.mayHoldNext) return false;
    this.#isBroken = true;
    this.#signs.goTo(this.#signs.from);
    this.#signs.line = open.line;
    this.#indentAgain = open.indent;
    this.#open = null;
    return true;
  }

  /** Gives up what is at hand, up to where the text is read. */
  #tornHere(): ScannedJson {
    const line = this.#open?.line ?? this.#signs.line;
    this.#leave(Math.min(this.#signs.at, this.#signs.text.length));
    return { value: undefined, text: "", line };
  }

  #leave(place: number): void {
    this.#open = null;
    this.#signs.goTo(place);
  }

  /** What stands between records and is neither comma nor blank: numbers, words, the rest of something broken. */
  *#between(): Generator<ScannedJson> {
    const { from, at, line } = this.#signs;
    const passed = this.#signs.text.slice(from, at);
    if (!/[^\s,]/.test(passed)) return;
    const parts = passed.split(",", MOST_BETWEEN + 1).map((one) => one.trim());
    const told = parts.length > MOST_BETWEEN ? [passed] : parts.filter((part) => part !== "");
    for (const text of told) yield { value: parsedJson(text), text, line };
  }
}
