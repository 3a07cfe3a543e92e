import library from "bibtex-parse";
import { z } from "zod";
import type { Block } from "./bibtex-blocks";

/** An entry with the values of its fields as they are written, in TeX; names in lower case. */
export interface Entry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** What `@string` defines, by name in lower case. */
export type Abbreviations = Map<string, string>;

/** A longer text, in characters, is no abbreviation; those that name one another twice each soon would be. */
const LONGEST_ABBREVIATION = 10_000;

const single = z.object({ datatype: z.string(), value: z.string().nullable() });
const value = z.union([single, z.object({ datatype: z.literal("concatinate"), value: z.array(single) })]);
const assignment = z.intersection(z.object({ name: z.string() }), value);
const parts = z.array(
  z.union([
    z.object({ itemtype: z.literal("entry"), fields: z.array(assignment) }),
    z.intersection(z.object({ itemtype: z.literal("string") }), assignment),
  ]),
);

/** Takes in what a `@string` defines; gives what is wrong with it, or null. */
export function define(block: Block, known: Abbreviations): string | null {
  const read = parsed(`@string{${block.body}}`);
  if (read === TOO_MANY_BRACES) return read;
  const [part] = read ?? [];
  if (part?.itemtype !== "string") return "expected @string{name = {text}}";
  const text = textOf(part, known);
  if (text.length > LONGEST_ABBREVIATION)
    return `the abbreviation stands for more than ${LONGEST_ABBREVIATION} characters`;
  known.set(part.name.toLowerCase(), text);
  return null;
}

/** Reads an entry; gives what was expected when it is none. */
export function entryOf(block: Block, known: Abbreviations): Entry | string {
  const { key, fields } = keyAndFields(block.body);
  const read = parsed(`@entry{k,${fields}}`);
  if (read === TOO_MANY_BRACES) return read;
  const [part, ...more] = read ?? [];
  if (part?.itemtype !== "entry" || more.length > 0)
    return "expected fields such as title = {text}, parted by commas";
  const values = new Map<string, string>();
  for (const field of part.fields) {
    const name = field.name.toLowerCase();
    // As BibTeX does, the first of two fields of a name counts.
    if (!values.has(name)) values.set(name, textOf(field, known));
  }
  return { type: block.type, key, line: block.line, fields: values };
}

/** The key may hold what no name of a field may; an entry may also have none. */
function keyAndFields(body: string): { key: string; fields: string } {
  const comma = body.indexOf(",");
  const start = comma < 0 ? body : body.slice(0, comma);
  if (start.includes("=")) return { key: "", fields: body };
  return { key: start.trim(), fields: comma < 0 ? "" : body.slice(comma + 1) };
}

/** The name an entry goes by, for messages; empty where what stands there is none. */
export function keyOf({ body }: Block): string {
  const { key } = keyAndFields(body.slice(0, 400));
  return /^[^\s{}]{1,80}$/.test(key) ? key : "";
}

const TOO_MANY_BRACES = "there are more braces, or braces within braces, than can be read";

/** What a text has, {@link TOO_MANY_BRACES}, or null when the text is not BibTeX. */
function parsed(text: string): z.infer<typeof parts> | typeof TOO_MANY_BRACES | null {
  try {
    return parts.parse(library.parse(text, { number: "string" }));
  } catch (error) {
    // The parser calls itself for every brace.
    return error instanceof RangeError ? TOO_MANY_BRACES : null;
  }
}

function textOf(written: z.infer<typeof value>, known: Abbreviations): string {
  if (!Array.isArray(written.value)) return singleText(written.datatype, written.value ?? "", known);
  return written.value.map((part) => singleText(part.datatype, part.value ?? "", known)).join("");
}

/** A name that nothing defines stands for itself, such as `jan`. */
function singleText(datatype: string, text: string, known: Abbreviations): string {
  return datatype === "identifier" ? (known.get(text.toLowerCase()) ?? text) : text;
}
