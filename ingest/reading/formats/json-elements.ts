import { parsedJson } from "./json-text";

/** An element of an array of JSON, or a text in its place that is none. */
export interface JsonElement {
  /** Undefined when the text is not JSON. */
  readonly value: unknown;
  /** The line on which it begins, from 1; 0 where the array was read as a whole. */
  readonly line: number;
}

/**
 * The objects of an array. A whole array is read at once; of a broken one each object is read for itself, so that one
 * that is broken, or the end that is missing, costs no other. `body` is the array's text, or that of an object around it.
 */
export function* jsonElements(body: string): Generator<JsonElement> {
  const whole = parsedJson(body);
  if (Array.isArray(whole)) {
    for (const value of whole) yield { value, line: 0 };
    return;
  }
  for (const { text, line } of objectsOf(body)) yield { value: parsedJson(text), line };
}

const SIGN = /["{}[\]\n]/g;
const OBJECT_LINE = /([ \t]*)\{/y;

/**
 * Cuts out the objects of a broken array. What begins a line as far to the left as the first object does is an object,
 * even where a bracket before it is missing.
 */
function* objectsOf(body: string): Generator<{ text: string; line: number }> {
  const from = body.indexOf("[") + 1;
  const signs = new RegExp(SIGN);
  signs.lastIndex = from;
  let indent: string | null = null;
  let line = body.slice(0, from).split("\n").length;
  let start = -1;
  let startLine = line;
  let depth = 0;
  for (let found = signs.exec(body); found; found = signs.exec(body)) {
    const [sign] = found;
    if (sign === '"') signs.lastIndex = endOfString(body, found.index + 1);
    else if (sign === "\n") {
      line++;
      if (start < 0 || depth === 0 || indentAt(body, found.index + 1) !== indent) continue;
      yield { text: body.slice(start, found.index), line: startLine };
      start = -1;
      depth = 0;
    } else if (sign === "{" || sign === "[") {
      if (start < 0 && sign === "{") {
        start = found.index;
        startLine = line;
        depth = 0;
        indent ??= indentBefore(body, found.index);
      }
      depth++;
    } else if ((sign === "}" || sign === "]") && start >= 0 && --depth === 0) {
      yield { text: body.slice(start, found.index + 1), line: startLine };
      start = -1;
    }
  }
  if (start >= 0) yield { text: body.slice(start), line: startLine };
}

/** Behind the quote that ends a string, or at the end of its line, which no string goes beyond. */
function endOfString(body: string, from: number): number {
  const signs = /\\.|["\n]/g;
  signs.lastIndex = from;
  for (let found = signs.exec(body); found; found = signs.exec(body)) {
    if (found[0] === '"') return signs.lastIndex;
    if (found[0] === "\n") return found.index;
  }
  return body.length;
}

/** What stands before the object that begins a line; null when none does. */
function indentAt(body: string, at: number): string | null {
  OBJECT_LINE.lastIndex = at;
  return OBJECT_LINE.exec(body)?.[1] ?? null;
}

/** The blanks before the first object on its line; none where it stands behind the bracket. */
function indentBefore(body: string, at: number): string {
  const before = body.slice(body.lastIndexOf("\n", at) + 1, at);
  return before.trim() === "" ? before : "";
}
