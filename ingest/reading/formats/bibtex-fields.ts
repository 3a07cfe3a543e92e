/** A field, with its value as it is written: texts in TeX, and names that stand for one, put together by `#`. */
export interface WrittenField {
  readonly name: string;
  readonly parts: readonly { readonly text: string; readonly isName: boolean }[];
}

const BLANKS = /\s*/y;
const SEPARATORS = /[\s,]*/y;
const NAME = /[^\s=,{}"#%]+/y;
const WORD = /[^\s,{}"#=%]+/y;

/** The fields of an entry; null when they are none, or not parted by commas. */
export function fieldsOf(body: string): WrittenField[] | null {
  const fields: WrittenField[] = [];
  let at = behind(SEPARATORS, body, 0);
  while (at < body.length) {
    const nameEnd = behind(NAME, body, at);
    const equals = behind(BLANKS, body, nameEnd);
    if (nameEnd === at || body[equals] !== "=") return null;
    const value = partsOf(body, equals + 1);
    if (value === null) return null;
    fields.push({ name: body.slice(at, nameEnd), parts: value.parts });
    at = behind(BLANKS, body, value.end);
    if (at < body.length && body[at] !== ",") return null;
    at = behind(SEPARATORS, body, at);
  }
  return fields;
}

function partsOf(body: string, from: number) {
  const parts: { text: string; isName: boolean }[] = [];
  for (let at = from; ; at++) {
    const start = behind(BLANKS, body, at);
    const sign = body[start];
    const isText = sign === "{" || sign === '"';
    const end = isText ? endOfText(body, start) : behind(WORD, body, start);
    if (end < 0 || end === start) return null;
    const text = isText ? body.slice(start + 1, end - 1) : body.slice(start, end);
    parts.push({ text, isName: !isText && !/^\d+$/.test(text) });
    at = behind(BLANKS, body, end);
    if (body[at] !== "#") return { parts, end };
  }
}

/** Behind what closes the text that begins at a brace or a quote; -1 when nothing does. */
function endOfText(body: string, from: number): number {
  const isQuoted = body[from] === '"';
  const signs = /[\\{}"]/g;
  signs.lastIndex = from + 1;
  let depth = 0;
  for (let found = signs.exec(body); found; found = signs.exec(body)) {
    const [sign] = found;
    if (sign === "\\") signs.lastIndex = found.index + 2;
    else if (sign === "{") depth++;
    else if (sign === "}") {
      if (depth === 0) return isQuoted ? -1 : found.index + 1;
      depth--;
    } else if (isQuoted && depth === 0) return found.index + 1;
  }
  return -1;
}

/** Behind what a sticky pattern matches at a place. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
