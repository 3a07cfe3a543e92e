import type { Block } from "./bibtex-blocks";
import { fieldsOf, type WrittenField } from "./bibtex-fields";

/** An entry with the values of its fields as they are written, in TeX; names in lower case. */
export interface Entry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** In characters, of all that is defined in one file. */
const MOST_ABBREVIATED = 4 << 20;

/** What `@string` defines, by name in lower case. */
export class Abbreviations {
  readonly #texts = new Map<string, string>();
  readonly #shared: ReadonlyMap<string, string>;
  #length = 0;

  /** `shared` is what other files define, where this one does not. */
  constructor(shared: ReadonlyMap<string, string> = new Map()) {
    this.#shared = shared;
  }

  get(name: string): string | undefined {
    return this.#texts.get(name.toLowerCase()) ?? this.#shared.get(name.toLowerCase());
  }

  /** What the file itself defines. */
  entries(): Iterable<[string, string]> {
    return this.#texts;
  }

  /** False when there is no room for more. */
  set(name: string, text: string): boolean {
    this.#length += name.length + text.length;
    if (this.#length > MOST_ABBREVIATED) return false;
    this.#texts.set(name.toLowerCase(), text);
    return true;
  }
}

/** A longer text, in characters, is no abbreviation; those that name one another twice each soon would be. */
const LONGEST_ABBREVIATION = 10_000;

/** Takes in what a `@string` defines; gives what is wrong with it, or null. */
export function define(block: Block, known: Abbreviations): string | null {
  const fields = fieldsOf(block.body) ?? [];
  const [part] = fields;
  if (part === undefined || fields.length > 1) return "expected @string{name = {text}}";
  const text = textOf(part, known);
  if (text.length > LONGEST_ABBREVIATION)
    return `the abbreviation stands for more than ${LONGEST_ABBREVIATION} characters`;
  return known.set(part.name, text)
    ? null
    : `the abbreviations of the file stand for more than ${MOST_ABBREVIATED >> 20} million characters`;
}

/** Reads an entry; gives what was expected when it is none. */
export function entryOf(block: Block, known: Abbreviations): Entry | string {
  const { key, fields } = keyAndFields(block.body);
  const read = fieldsOf(fields);
  if (read === null) return "expected fields such as title = {text}, parted by commas";
  const values = new Map<string, string>();
  for (const field of read) {
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

/** A name that nothing defines stands for itself, such as `jan`. */
function textOf({ parts }: WrittenField, known: Abbreviations): string {
  return parts.map(({ text, isName }) => (isName ? (known.get(text) ?? text) : text)).join("");
}
