import type { DateField, TextField, ValueField } from "./query";

export type QueryField =
  | { readonly type: "text"; readonly name: TextField }
  | { readonly type: "value"; readonly name: ValueField }
  | { readonly type: "date"; readonly name: DateField };

const text = (name: TextField): QueryField => ({ type: "text", name });
const value = (name: ValueField): QueryField => ({ type: "value", name });
const date = (name: DateField): QueryField => ({ type: "date", name });

/** Every spelling of a field, ours and those of the arXiv API, in lower case. */
const FIELDS: ReadonlyMap<string, QueryField> = new Map([
  ["all", text("any")],
  ["title", text("title")],
  ["ti", text("title")],
  ["abstract", text("abstract")],
  ["abs", text("abstract")],
  ["author", text("author")],
  ["au", text("author")],
  ["authors", text("author")],
  ["comment", text("comment")],
  ["co", text("comment")],
  ["comments", text("comment")],
  ["journal", text("journal")],
  ["jr", text("journal")],
  ["topic", value("topic")],
  ["category", value("category")],
  ["cat", value("category")],
  ["venue", value("venue")],
  ["source", value("source")],
  ["has", value("has")],
  ["id", value("id")],
  ["arxiv", value("id")],
  ["doi", value("doi")],
  ["year", date("year")],
  ["submitted", date("submitted")],
  ["submitteddate", date("submitted")],
  ["updated", date("updated")],
  ["lastupdateddate", date("updated")],
]);

/** Every spelling of a field. */
export const FIELD_NAMES: readonly string[] = [...FIELDS.keys()];

const LONGEST_NAME = Math.max(...FIELD_NAMES.map((name) => name.length));

/** The field whose name and colon stand at `from`, and where its value begins; null for anything else. */
export function fieldAt(
  query: string,
  from: number,
): { field: QueryField; name: string; end: number } | null {
  const colon = query.indexOf(":", from);
  if (colon === -1 || colon - from > LONGEST_NAME) return null;
  const name = query.slice(from, colon);
  const field = FIELDS.get(name.toLowerCase());
  return field === undefined || isSymbol(name) ? null : { field, name, end: colon + 1 };
}

/** Titanium and cobalt are no titles and comments: `Ti:sapphire`. */
function isSymbol(name: string): boolean {
  return /^[A-Z][a-z]$/.test(name);
}
