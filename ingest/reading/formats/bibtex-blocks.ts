import { LARGEST_RECORD } from "./format";

/** A part of a BibTeX file: `@type{…}`. */
export interface Block {
  /** In lower case: `article`, `string`. */
  readonly type: string;
  /** Everything between the outer braces or parentheses, without comments. */
  readonly body: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** What is wrong with its ends; null when they are sound. */
  readonly problem: string | null;
}

const HEADER = /(?<![\p{L}\p{N}._-])@[ \t]{0,20}([A-Za-z][\w+-]{0,40})\s*([{(])/gu;
/** What begins an entry at the start of a line begins one even where a brace before it is missing. */
const NEXT_ENTRY = /[ \t]*@[A-Za-z]{1,40}[ \t]*[{(][^\s,{}()="#%]{1,200}[ \t]*,/y;
/** A field where no entry is open. */
const STRAY_FIELD = /\s*(?:,\s*)?[A-Za-z][\w-]{0,40}\s*=\s*["{\d]/y;
/** How much of the text must be at hand to tell that none of these begins at a place; more blanks are none. */
const AHEAD = 1_000;

/**
 * Cuts a text that comes in pieces into its parts, and holds no more of it than one of them: whatever is broken ends at the
 * next entry that begins a line. Text between parts, and what is put into `@comment{…}`, is a comment and left out.
 */
export class BlockCutter {
  #text = "";
  #at = 0;
  #line = 1;
  /** Up to where lines are counted. */
  #counted = 0;
  /** The text is looked at again when it is this long: what is not whole yet is not read for every piece. */
  #wanted = 0;
  #commentsEnd = true;

  *push(piece: string): Generator<Block> {
    this.#text += piece;
    if (this.#text.length < this.#wanted) return;
    yield* this.#blocks(false);
    this.#drop();
    this.#wanted = Math.min(2 * this.#text.length, LARGEST_RECORD + AHEAD);
  }

  *end(): Generator<Block> {
    yield* this.#blocks(true);
  }

  *#blocks(isEnd: boolean): Generator<Block> {
    const header = new RegExp(HEADER);
    for (;;) {
      header.lastIndex = this.#at;
      const found = header.exec(this.#text);
      if (found === null) {
        this.#passOver(isEnd);
        return;
      }
      const block = this.#block(found, isEnd || this.#text.length - found.index > LARGEST_RECORD);
      if (block === "more") {
        this.#at = found.index;
        return;
      }
      if (block !== null) yield block;
    }
  }

  /** What the header begins; null for a comment; "more" when the text at hand does not suffice. */
  #block(found: RegExpExecArray, isEnd: boolean): Block | null | "more" {
    const [whole, name = "", opener] = found;
    const text = this.#text;
    const type = name.toLowerCase();
    const from = found.index + whole.length;
    if (type === "comment") return this.#comment(from, opener, isEnd);
    const ending = endOf(text, from, opener, false, isEnd);
    if (ending === "more") return "more";
    const { end, next, cuts } = ending;
    if (end >= 0 && text.length - end < AHEAD && !isEnd) return "more";
    const line = this.#lineAt(found.index);
    const problem = end < 0 ? this.#missingBrace(next) : this.#strayBrace(end);
    this.#at = end < 0 ? next : end;
    return { type, body: withoutCuts(text, from, end < 0 ? next : end - 1, cuts), line, problem };
  }

  #comment(from: number, opener: string | undefined, isEnd: boolean): null | "more" {
    const ending = this.#commentsEnd ? endOf(this.#text, from, opener, true, isEnd) : null;
    if (ending === "more") return "more";
    this.#commentsEnd = ending !== null && ending.end >= 0;
    this.#at = ending !== null && ending.end >= 0 ? ending.end : from;
    return null;
  }

  /** Passes over text in which nothing begins, but for its last line, which may go on. */
  #passOver(isEnd: boolean): void {
    const last = Math.max(this.#text.lastIndexOf("\n"), this.#text.length - AHEAD);
    this.#at = Math.max(this.#at, isEnd ? this.#text.length : last);
  }

  #missingBrace(next: number): string {
    return `it has not ended where the next begins, or the file ends, on line ${this.#lineAt(next)}: a closing brace is missing`;
  }

  #strayBrace(end: number): string | null {
    STRAY_FIELD.lastIndex = end;
    if (!STRAY_FIELD.test(this.#text)) return null;
    return `it ends on line ${this.#lineAt(end)} though fields follow: there is a closing brace too many`;
  }

  /** Lines are counted up to places that are asked for in order. */
  #lineAt(place: number): number {
    for (
      let at = this.#text.indexOf("\n", this.#counted);
      at >= 0 && at < place;
      at = this.#text.indexOf("\n", at + 1)
    ) {
      this.#line++;
      this.#counted = at + 1;
    }
    return this.#line;
  }

  #drop(): void {
    this.#lineAt(this.#at);
    this.#text = this.#text.slice(this.#at);
    this.#counted = Math.max(0, this.#counted - this.#at);
    this.#at = 0;
  }
}

type Span = readonly [from: number, to: number];

interface Ending {
  /** Behind the closing brace; -1 when there is none. */
  readonly end: number;
  /** Where to go on without one. */
  readonly next: number;
  /** Comments from `%` to the end of the line between fields. */
  readonly cuts: readonly Span[];
}

/** Finds the end of what an opening brace or parenthesis begins; "more" when it may come with more of the text. */
function endOf(
  text: string,
  from: number,
  opener: string | undefined,
  isComment: boolean,
  isEnd: boolean,
): Ending | "more" {
  const signs = /[\\{}")%\n]/g;
  signs.lastIndex = from;
  const cuts: Span[] = [];
  let depth = 0;
  let isQuoted = false;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const at = found.index;
    const isOutside = depth === 0 && !isQuoted;
    switch (found[0]) {
      case "\\":
        signs.lastIndex = at + 2;
        break;
      case "{":
        depth++;
        break;
      case "}":
        if (depth === 0 && opener === "{") return { end: at + 1, next: at + 1, cuts };
        if (depth > 0) depth--;
        break;
      case ")":
        if (isOutside && opener === "(") return { end: at + 1, next: at + 1, cuts };
        break;
      case '"':
        if (depth === 0 && !isComment) isQuoted = !isQuoted;
        break;
      case "%":
        if (!isOutside || isComment) break;
        signs.lastIndex = endOfLine(text, at);
        cuts.push([at, signs.lastIndex]);
        break;
      default:
        if (isComment) break;
        if (text.length - at < AHEAD && !isEnd) return "more";
        NEXT_ENTRY.lastIndex = at + 1;
        if (NEXT_ENTRY.test(text)) return { end: -1, next: at + 1, cuts };
    }
  }
  return isEnd ? { end: -1, next: text.length, cuts } : "more";
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function withoutCuts(text: string, from: number, to: number, cuts: readonly Span[]): string {
  let body = "";
  let at = from;
  for (const [start, end] of cuts) {
    body += text.slice(at, start);
    at = end;
  }
  return body + text.slice(at, to);
}
