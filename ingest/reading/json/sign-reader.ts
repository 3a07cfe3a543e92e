const SIGN = /["{}[\]\n]/g;
const SIGN_IN_STRING = /["\\\n]/g;
const OBJECT_LINE = /([ \t]*)\{/y;

/** The text of JSON that comes in pieces, with its brackets and ends of lines found outside of strings. */
export class SignReader {
  text = "";
  /** Where what is still needed begins. */
  from = 0;
  /** Where the next sign is looked for; on a sign that was found. */
  at = 0;
  /** From 1. */
  line = 1;
  #stringStart = -1;
  #lastString: string | null = null;
  #lastEnd = 0;
  /** What of the line on which the text at hand begins is gone from it. */
  #gone = "";

  push(piece: string): void {
    const kept = Math.min(this.from, this.text.length);
    this.#gone = lastLineOf(this.#gone + this.text.slice(0, kept));
    this.text = this.text.slice(kept) + piece;
    this.from = 0;
    this.at -= kept;
    this.#lastEnd -= kept;
    if (this.#stringStart >= 0) this.#stringStart -= kept;
  }

  /** The key of what the bracket at hand begins, as it is written; null without one. */
  takeKey(): string | null {
    const key = this.#lastString;
    this.#lastString = null;
    return this.text.slice(Math.max(0, this.#lastEnd), this.at).trim() === ":" ? key : null;
  }

  /** The next bracket or end of line, with `at` on it; null when the text at hand has none. */
  next(): string | null {
    for (;;) {
      const isInString = this.#stringStart >= 0;
      const signs = isInString ? SIGN_IN_STRING : SIGN;
      signs.lastIndex = this.at;
      const found = signs.exec(this.text);
      if (found === null) {
        this.at = Math.max(this.at, this.text.length);
        return null;
      }
      const [sign] = found;
      this.at = found.index;
      if (isInString) this.#goOnInString(sign);
      else if (sign !== '"') return sign;
      else {
        this.#stringStart = found.index;
        this.at++;
      }
    }
  }

  #goOnInString(sign: string): void {
    if (sign === "\\") {
      // What it stands before may come with the next piece.
      this.at += 2;
      return;
    }
    const isKey = this.at - this.#stringStart <= LONGEST_KEY;
    this.#lastString = isKey ? this.text.slice(this.#stringStart + 1, this.at) : "";
    this.#stringStart = -1;
    // No string of JSON goes beyond its line.
    if (sign === '"') this.at++;
    this.#lastEnd = this.at;
  }

  /** Goes on behind the sign at hand, which ends a line. */
  nextLine(): void {
    this.line++;
    this.at++;
  }

  /** Goes on at a place, outside of strings; what stands before it is done with. */
  goTo(place: number): void {
    this.from = place;
    this.at = place;
    this.#stringStart = -1;
    this.#lastString = null;
  }

  /** What stands before the object that begins the line behind the sign at hand; null when none does. */
  indentOfNextLine(): string | null {
    OBJECT_LINE.lastIndex = this.at + 1;
    return OBJECT_LINE.exec(this.text)?.[1] ?? null;
  }

  /** The blanks before the sign at hand, if it begins its line; none where it stands behind something else. */
  indent(): string {
    const start = this.text.lastIndexOf("\n", this.at) + 1;
    const here = lastLineOf(this.text.slice(start, this.at));
    const before = start > 0 || here === NO_INDENT ? here : lastLineOf(this.#gone + here);
    return before === NO_INDENT ? "" : before;
  }
}

/** Stands for what begins a line and is no indent: something else than blanks, or more than one would write. */
const NO_INDENT = "-";
const LONGEST_INDENT = 1_000;

/** The indent at the end of a text, as far as its last line goes. */
function lastLineOf(text: string): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return line.length <= LONGEST_INDENT && line.trim() === "" ? line : NO_INDENT;
}

const LONGEST_KEY = 100;
