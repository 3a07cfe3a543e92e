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

/**
 * Cuts a text into its parts, in one pass: whatever is broken ends at the next entry that begins a line. Text between
 * parts, and what is put into `@comment{…}`, is a comment and left out.
 */
export function* blocksOf(text: string): Generator<Block> {
  const lines = new LineCounter(text);
  const header = new RegExp(HEADER);
  let commentsEnd = true;
  for (let found = header.exec(text); found; found = header.exec(text)) {
    const [whole, name = "", opener] = found;
    const type = name.toLowerCase();
    const line = lines.at(found.index);
    const from = found.index + whole.length;
    if (type === "comment") {
      const end: number = commentsEnd ? endOf(text, from, opener, true).end : -1;
      commentsEnd = end >= 0;
      if (commentsEnd) header.lastIndex = end;
      continue;
    }
    const { end, next, cuts } = endOf(text, from, opener, false);
    const problem = end < 0 ? missingBrace(next, lines) : strayBrace(text, end, lines);
    yield { type, body: withoutCuts(text, from, end < 0 ? next : end - 1, cuts), line, problem };
    header.lastIndex = end < 0 ? next : end;
  }
}

function missingBrace(next: number, lines: LineCounter): string {
  const line = lines.at(next);
  return `it has not ended where the next begins, or the file ends, on line ${line}: a closing brace is missing`;
}

function strayBrace(text: string, end: number, lines: LineCounter): string | null {
  STRAY_FIELD.lastIndex = end;
  if (!STRAY_FIELD.test(text)) return null;
  return `it ends on line ${lines.at(end)} though fields follow: there is a closing brace too many`;
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

/** Finds the end of what an opening brace or parenthesis begins. */
function endOf(text: string, from: number, opener: string | undefined, isComment: boolean): Ending {
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
        NEXT_ENTRY.lastIndex = at + 1;
        if (!isComment && NEXT_ENTRY.test(text)) return { end: -1, next: at + 1, cuts };
    }
  }
  return { end: -1, next: text.length, cuts };
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

/** Counts lines up to places that are asked for in order. */
class LineCounter {
  private line = 1;
  private end: number;

  constructor(private readonly text: string) {
    this.end = this.endFrom(0);
  }

  at(place: number): number {
    while (this.end < place) {
      this.line++;
      this.end = this.endFrom(this.end + 1);
    }
    return this.line;
  }

  private endFrom(place: number): number {
    const end = this.text.indexOf("\n", place);
    return end < 0 ? Number.POSITIVE_INFINITY : end;
  }
}
