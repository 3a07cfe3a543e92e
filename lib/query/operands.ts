import { meaningOf, spaced } from "./bare-word";
import { parseDateBounds } from "./dates";
import type { QueryField } from "./fields";
import { isBeginning, type Token } from "./lex";
import type { ParseOptions } from "./parse-options";
import type { Note, Query, Span, TextField } from "./query";
import { hasFilterSchema } from "./state";

type Operand = Extract<Query, { readonly at: Span }>;
type Limits = Pick<ParseOptions, "maxTerms" | "wordEnds">;

/** Words, phrases, values and dates as parts of a query. What cannot be read is noted, and null is given. */
export class Operands {
  private terms = 0;
  private readonly most: number;
  private readonly wordEnds: (text: string) => readonly number[];

  constructor(
    private readonly notes: Note[],
    { maxTerms = Number.POSITIVE_INFINITY, wordEnds = (text) => [text.length] }: Limits,
    /** The length of the whole text. */
    private readonly length: number,
  ) {
    this.most = maxTerms;
    this.wordEnds = wordEnds;
  }

  /** A word that names no field: it may be one's value by its looks. */
  bareWord(text: string, field: TextField, at: Span): Query | null {
    const meaning = field === "any" ? meaningOf(text) : null;
    if (meaning === null) return this.word(text, field, at);
    if (meaning.kind === "author")
      return this.term({ kind: "phrase", field: "author", text: meaning.name, at });
    return this.term({ kind: "value", field: "category", text: meaning.code, at });
  }

  word(text: string, field: TextField, at: Span): Query | null {
    const bare = text.replace(/(?<!\*)\*+$/, "");
    if (bare === "") {
      this.note(at, "A * needs the beginning of a word before it; it was left out.");
      return null;
    }
    if (field === "author" && /[^_]_+[^_]/.test(bare))
      return this.term({ kind: "phrase", field, text: spaced(bare), at });
    this.noteSigns(text, at);
    if (field === "any" && bare !== text && !isBeginning(text))
      return this.term({ kind: "word", field, text, prefix: false, at });
    return this.term({ kind: "word", field, text: bare, prefix: bare.length < text.length, at });
  }

  /** Says of signs that mean something elsewhere that they mean nothing here. */
  private noteSigns(text: string, at: Span): void {
    if (/[\p{L}\p{N}]\*+[\p{L}\p{N}]/u.test(text))
      this.note(at, "A * stands for the end of a word only; inside one it was read as a space.");
    else if (/\p{L}\?\p{L}/u.test(text))
      this.note(at, "A ? does not stand for a letter here; it was read as a space.");
    else if (/^\p{Extended_Pictographic}+$/u.test(text) || (text === "+" && at.start === 0))
      this.note(at, `${text} cannot be searched; it was left out.`);
    else if (/^[.@#]\p{L}/u.test(text)) this.note(at, `The ${text[0]} cannot be searched; it was left out.`);
  }

  phrase(token: Extract<Token, { kind: "phrase" }>, field: TextField, at: Span): Query | null {
    if (!token.closed)
      this.note(token.at, "This quotation mark is not closed; the phrase was read to the end.");
    if (token.text !== "") {
      const open = token.closed ? {} : { open: true as const };
      return this.term({ kind: "phrase", field, text: token.text, ...open, at });
    }
    if (token.closed) this.note(token.at, "There is nothing between these quotation marks.");
    return null;
  }

  value(field: Exclude<QueryField, { type: "text" }>, text: string, at: Span): Query | null {
    if (field.type === "date") return this.dates(field.name, text, at);
    if (text === "") {
      this.note(at, "There is nothing between these quotation marks.");
      return null;
    }
    if (field.name === "has" && !hasFilterSchema.safeParse(text.toLowerCase()).success) {
      this.note(at, `has: takes ${hasFilterSchema.options.join(", ")}; this was left out.`);
      return null;
    }
    return this.term({ kind: "value", field: field.name, text, at });
  }

  private dates(field: "submitted" | "updated" | "year", text: string, at: Span): Query | null {
    const bounds = parseDateBounds(text);
    if (bounds === null) {
      this.note(at, "This is not a date: write 2024, 2023..2025 or 2026-03-01..2026-03-31. It was left out.");
      return null;
    }
    const { from, to } = bounds;
    // `2026-01-15..2026` ends with the year: bounds are compared as far as the upper one goes.
    if (from === null || to === null || from.slice(0, to.length) <= to)
      return this.term({ kind: "range", field, from, to, at });
    this.note(at, "The span runs backwards; its ends were exchanged.");
    return this.term({ kind: "range", field, from: to, to: from, at });
  }

  /** Counts the words of an operand; of one that has more than there is room for, what fits is kept. */
  private term(query: Operand): Query | null {
    const ends = query.kind === "word" || query.kind === "phrase" ? this.wordEnds(query.text) : [];
    const room = this.most - this.terms;
    this.terms += Math.max(1, ends.length);
    if (this.terms <= this.most) return query;
    const kept = room > 0 ? (ends[room - 1] ?? 0) : 0;
    if (room >= 0) this.noteLimit(query, kept);
    if (kept === 0) return null;
    const fits = query.kind === "word" ? { ...query, prefix: false } : query;
    return fits.kind === "range" ? null : { ...fits, text: fits.text.slice(0, kept) };
  }

  /** Marks what is left out: the end of an operand, of which so many characters are kept, and all after it. */
  private noteLimit(query: Operand, kept: number): void {
    const left = kept === 0 || query.kind === "range" ? 0 : query.text.length - kept;
    const start = left === 0 ? query.at.start : query.at.end - left;
    const at = { start, end: this.length };
    this.note(at, `A query can have ${this.most} words; those from here on were left out.`);
  }

  private note(at: Span, message: string): void {
    this.notes.push({ at, message });
  }
}
