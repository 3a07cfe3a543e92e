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
const QUOTED_VALUE = /(?<![A-Za-z])([A-Za-z]+):["“”„]([^"“”„]*)$/;
const WORD = /(?<![^\s"“”„()])[^\s"“”„()]*$/;
const BARE_VALUE = /(?<![A-Za-z])([A-Za-z]+):/;

/** Parts a text before what is being typed at its end. */
export function unfinishedOf(text: string): Unfinished {
  const value = valueIn(text);
  const field = value === null ? null : fieldAt(`${value.name}:`, 0);
  if (value !== null && field !== null)
    return { before: text.slice(0, value.at), field: field.field.name, last: value.last, plain: false };
  const word = WORD.exec(text)?.[0] ?? "";
  const last = word.replace(/^-/, "");
  const before = text.slice(0, text.length - last.length);
  return { before, field: null, last, plain: isPlain(parseQuery(text).query) };
}

/** The value being typed, with what may be the name of its field; null where there is none. */
function valueIn(text: string): { name: string; last: string; at: number } | null {
  const quoted = QUOTED_VALUE.exec(text);
  if (quoted !== null) return { name: quoted[1] ?? "", last: quoted[2] ?? "", at: quoted.index };
  const word = WORD.exec(text)?.[0] ?? "";
  const bare = BARE_VALUE.exec(word);
  if (bare === null) return null;
  const at = text.length - word.length + bare.index;
  return { name: bare[1] ?? "", last: text.slice(at + bare[0].length), at };
}

function isPlain(query: Query): boolean {
  if (query.kind === "word" || query.kind === "phrase") return query.field === "any";
  return query.kind === "and" && !query.explicit && query.of.every(isPlain);
}
