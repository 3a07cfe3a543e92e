import { fieldAt } from "@/lib/query/fields";
import { parseQuery } from "@/lib/query/parse";
import type { DateField, Query, TextField, ValueField } from "@/lib/query/query";

/** A query that is being typed, parted before its last word or value. */
export interface Unfinished {
  /** What stands before, as typed, with a minus sign or a parenthesis that touches the last word. */
  readonly before: string;
  /** The field whose value is being typed; null for a word. */
  readonly field: TextField | ValueField | DateField | null;
  /** The word or value so far, without quotation marks; empty after a space. */
  readonly last: string;
  /** The whole text is words and phrases, to be found in any field. */
  readonly plain: boolean;
}

/** A name, a colon, and a value at the end of the text: in quotation marks still open, or without a space. */
const VALUE = /([A-Za-z]+):(?:["“”„]([^"“”„]*)|([^\s"“”„()]*))$/;
const WORD = /[^\s"“”„()]*$/;

/** Parts a text before what is being typed at its end. */
export function unfinishedOf(text: string): Unfinished {
  const value = VALUE.exec(text);
  const field = value === null ? null : fieldAt(`${value[1]}:`, 0);
  if (value !== null && field !== null) {
    const last = value[2] ?? value[3] ?? "";
    return { before: text.slice(0, value.index), field: field.field.name, last, plain: false };
  }
  const word = WORD.exec(text)?.[0] ?? "";
  const last = word.replace(/^-/, "");
  const before = text.slice(0, text.length - last.length);
  return { before, field: null, last, plain: isPlain(parseQuery(text).query) };
}

function isPlain(query: Query): boolean {
  if (query.kind === "word" || query.kind === "phrase") return query.field === "any";
  return query.kind === "and" && !query.explicit && query.of.every(isPlain);
}
