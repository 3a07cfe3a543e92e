import { LARGEST_RECORD, LARGEST_SKIPPED } from "../formats/format";
import { doctypeEnd, markupAt, tagEnd } from "./markup";
import { OutsideText } from "./outside-text";
import { ScanBuffer } from "./scan-buffer";
import { TagStack } from "./tag-stack";

/** What was found in a document, in its order. `line` is the line of the document in which it begins, from 1. */
export type Scanned =
  | { readonly kind: "record"; readonly name: string; readonly xml: string; readonly line: number }
  | { readonly kind: "torn"; readonly reason: string; readonly line: number }
  /** The document is not read further. */
  | { readonly kind: "stop"; readonly reason: string; readonly line: number };

const MILLIONS = LARGEST_RECORD >> 20;
const DOCTYPE = "<!DOCTYPE";
/** A document with more broken tags outside its records is none. */
const MOST_STRAYS = 10_000;
const TOO_LONG = `The record is longer than ${MILLIONS} million characters, or has no end.`;

/**
 * Finds the elements of some names in an XML document that comes in pieces, and holds no more of it than one of them.
 * It sees comments, CDATA, processing instructions and quoted attributes for what they are, and checks that tags match.
 * An element that is not well-formed, or has no end, is told as torn and costs none of those after it. A document type
 * declaration before the root is passed over, whatever it says, and one behind it stops the reading: nothing is ever
 * defined or fetched.
 */
export class RecordScanner {
  /** The text of the document without the records. */
  readonly outside = new OutsideText();
  readonly #names: ReadonlySet<string>;
  readonly #anyTag: RegExp;
  readonly #longestName: number;
  /** The name of the record at hand. */
  #name = "";
  readonly #buffer = new ScanBuffer();
  #mode: "outside" | "record" | "skip" | "stopped" = "outside";
  #stack = new TagStack();
  /** Whether the text begins with the tag of a record that was given up. */
  #isBehindTorn = false;
  #hasRecords = false;
  /** Broken tags outside records. */
  #strays = 0;
  /** Characters since the last record. */
  #idle = 0;

  constructor(names: readonly string[]) {
    this.#names = new Set(names);
    this.#anyTag = new RegExp(`</?(?:${names.join("|")})(?=[\\s/>])`, "g");
    this.#longestName = Math.max(...names.map(({ length }) => length));
  }

  /** Whether the document ended outside a record and with its root closed, or is nothing but records. */
  get isWhole(): boolean {
    return (
      this.#mode === "outside" && (this.outside.isClosed || (this.outside.root === null && this.#hasRecords))
    );
  }

  *push(piece: string): Generator<Scanned> {
    if (this.#mode === "stopped") return;
    this.#buffer.push(piece);
    this.#idle += piece.length;
    yield* this.#scan(false);
    if (this.#idle > LARGEST_SKIPPED)
      yield this.#stop(`There is no whole record within ${LARGEST_SKIPPED >> 20} million characters`);
  }

  *end(): Generator<Scanned> {
    if (this.#mode === "stopped") return;
    yield* this.#scan(true);
    while (this.#mode === "record") {
      yield this.#torn(`The record is cut off: expected </${this.#name}>.`);
      // What seemed to be a comment without end may hide whole records.
      yield* this.#scan(true);
    }
  }

  *#scan(isEnd: boolean): Generator<Scanned> {
    for (;;) {
      let found = this.#step(isEnd);
      if (found === "more") {
        if (this.#isWaitingLong(isEnd)) found = this.#giveUp();
        else return;
      }
      if (found !== null) yield found;
      if (this.#mode === "stopped") return;
    }
  }

  /** Whether what the text at hand begins with has no end in sight. */
  #isWaitingLong(isEnd: boolean): boolean {
    const { length } = this.#buffer.text;
    if (this.#mode === "record") return length > LARGEST_RECORD;
    return this.#mode === "outside" && (isEnd ? length > 0 : length > LARGEST_RECORD);
  }

  /** What has no end was no record, and outside records no comment: what follows its first sign is read after all. */
  #giveUp(): Scanned | null {
    return this.#mode === "record" ? this.#torn(TOO_LONG) : this.#stray("", 1);
  }

  /** Takes one step: something found, null to go on, or "more" when the text at hand does not suffice. */
  #step(isEnd: boolean): Scanned | null | "more" {
    if (this.#mode === "skip") return this.#skip(isEnd);
    const buffer = this.#buffer;
    const open = buffer.text.indexOf("<", buffer.at);
    this.#passText(open < 0 ? buffer.text.length : open);
    if (open < 0) return "more";
    const { at } = buffer;
    const markup = markupAt(buffer.text, at, isEnd);
    if (markup === null) return "more";
    if (markup.kind === "declaration") return this.#declaration(isEnd);
    if (markup.kind === "stray") return this.#stray("a “<” begins no tag", at + 1);
    if (markup.kind === "closed-by") {
      const end = buffer.find(markup.terminator, at + markup.opener.length);
      return end < 0 ? "more" : this.#passMarkup(end + markup.terminator.length);
    }
    const end = tagEnd(buffer.text, at + 1);
    if (end === "open") return "more";
    return end.isWhole ? this.#tag(at, end.at + 1) : this.#stray("a tag has no “>”", end.at);
  }

  #tag(open: number, end: number): Scanned | null {
    const { text } = this.#buffer;
    const isClosing = text[open + 1] === "/";
    const isEmpty = text[end - 2] === "/";
    const name = nameOf(text, isClosing ? open + 2 : open + 1, end);
    if (!isClosing && this.#names.has(name)) return this.#begin(name, open, end, isEmpty);
    if (this.#mode === "outside") {
      this.outside.tag(text.slice(open, end), name, isClosing, isEmpty);
      this.#buffer.advance(end);
      return null;
    }
    if (isClosing) this.#stack.close(name);
    else if (!isEmpty) this.#stack.open(name);
    this.#buffer.at = end;
    return isClosing && name === this.#name ? this.#finish() : null;
  }

  #begin(name: string, open: number, end: number, isEmpty: boolean): Scanned | null {
    if (this.#mode === "record") {
      // The next step finds the new record.
      const torn = this.#torn(`The record has no end before the next one: expected </${this.#name}>.`);
      this.#buffer.advance(open);
      this.#mode = "outside";
      return torn;
    }
    this.#mode = "record";
    this.#name = name;
    this.#hasRecords = true;
    this.#stack = new TagStack();
    this.#buffer.at = end;
    if (isEmpty) return this.#finish();
    this.#stack.open(this.#name);
    return null;
  }

  #finish(): Scanned {
    const { line, at, text } = this.#buffer;
    const { problem } = this.#stack;
    this.#mode = "outside";
    this.#idle = 0;
    this.#buffer.advance(at);
    if (at > LARGEST_RECORD) return { kind: "torn", reason: TOO_LONG, line };
    return problem === null
      ? { kind: "record", name: this.#name, xml: text.slice(0, at), line }
      : { kind: "torn", reason: `The record is not well-formed XML: ${problem}.`, line };
  }

  /** Gives the record at hand up; the rest of it is passed over. */
  #torn(reason: string): Scanned {
    const { line } = this.#buffer;
    const { problem } = this.#stack;
    this.#mode = "skip";
    this.#isBehindTorn = true;
    return { kind: "torn", reason: problem === null ? reason : `${reason} In it, ${problem}.`, line };
  }

  /** Passes over the rest of a torn record: to its end or to the next beginning, whatever stands around them. */
  #skip(isEnd: boolean): Scanned | null | "more" {
    const { text } = this.#buffer;
    this.#anyTag.lastIndex = this.#isBehindTorn ? 1 : 0;
    const found = this.#anyTag.exec(text);
    if (found === null) return this.#skipTo(isEnd ? text.length : text.length - this.#longestName - 3);
    if (!found[0].startsWith("</")) return this.#resume(found.index);
    const close = text.indexOf(">", found.index);
    return close < 0 && !isEnd
      ? this.#skipTo(found.index)
      : this.#resume(close < 0 ? text.length : close + 1);
  }

  #skipTo(to: number): "more" {
    if (to > 0) {
      this.#isBehindTorn = false;
      this.#buffer.advance(to);
    }
    return "more";
  }

  #resume(at: number): null {
    this.#buffer.advance(at);
    this.#mode = "outside";
    return null;
  }

  #declaration(isEnd: boolean): Scanned | null | "more" {
    const { text, at } = this.#buffer;
    if (text.length < at + DOCTYPE.length && !isEnd) return "more";
    if (this.#mode === "record" || !text.startsWith(DOCTYPE, at))
      return this.#stray("a declaration (“<!…”) stands in the text", at + 2);
    if (this.outside.root !== null) return this.#stop("A DOCTYPE stands inside of the XML");
    const end = doctypeEnd(text, at);
    if (end === null) return isEnd ? this.#stop("The XML has a DOCTYPE without end") : "more";
    return this.#passMarkup(end);
  }

  #stop(what: string): Scanned {
    this.#mode = "stopped";
    return { kind: "stop", reason: `${what}; it is not read further.`, line: this.#buffer.line };
  }

  #stray(problem: string, next: number): Scanned | null {
    if (this.#mode === "record") this.#stack.fail(problem);
    else if (++this.#strays > MOST_STRAYS) return this.#stop("The XML is broken outside its records");
    return this.#passMarkup(next);
  }

  #passMarkup(to: number): null {
    if (this.#mode === "record") this.#buffer.at = to;
    else this.#buffer.advance(to);
    return null;
  }

  #passText(to: number): void {
    if (this.#mode === "outside") this.outside.text(this.#buffer.text.slice(this.#buffer.at, to));
    this.#passMarkup(to);
  }
}

/** The name of a tag: up to white space, "/" or ">". */
function nameOf(text: string, from: number, end: number): string {
  let to = from;
  while (to < end && !endsName(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

function endsName(sign: number): boolean {
  return sign <= 0x20 || sign === 0x2f || sign === 0x3e;
}
