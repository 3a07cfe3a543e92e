/** What begins at a "<". */
export type Markup =
  | { readonly kind: "tag" }
  | { readonly kind: "closed-by"; readonly opener: string; readonly terminator: string }
  | { readonly kind: "declaration" }
  /** A "<" that XML does not allow there. */
  | { readonly kind: "stray" };

const TAG: Markup = { kind: "tag" };
const STRAY: Markup = { kind: "stray" };
const DECLARATION: Markup = { kind: "declaration" };
const COMMENT: Markup = { kind: "closed-by", opener: "<!--", terminator: "-->" };
const CDATA: Markup = { kind: "closed-by", opener: "<![CDATA[", terminator: "]]>" };
const INSTRUCTION: Markup = { kind: "closed-by", opener: "<?", terminator: "?>" };

/** Tells what begins at the "<" at `open`; null when the text ends too early to tell and more of it may come. */
export function markupAt(text: string, open: number, isEnd: boolean): Markup | null {
  const next = text[open + 1];
  if (next === undefined) return isEnd ? STRAY : null;
  if (next === "?") return INSTRUCTION;
  if (next === "!") return exclamation(text, open, isEnd);
  if (next !== "/") return isNameStart(next) ? TAG : STRAY;
  const after = text[open + 2];
  if (after === undefined) return isEnd ? STRAY : null;
  return isNameStart(after) ? TAG : STRAY;
}

function exclamation(text: string, open: number, isEnd: boolean): Markup | null {
  if (text.startsWith("<!--", open)) return COMMENT;
  if (text.startsWith("<![CDATA[", open)) return CDATA;
  const start = text.slice(open, open + "<![CDATA[".length);
  const mayGoOn = "<!--".startsWith(start) || "<![CDATA[".startsWith(start);
  return mayGoOn && !isEnd ? null : DECLARATION;
}

function isNameStart(sign: string): boolean {
  return /[\p{L}_:]/u.test(sign) || sign > "\uffff" || (sign >= "\ud800" && sign <= "\udfff");
}

/**
 * Where a tag ends: at its ">" outside quotes; not whole when another "<" comes first, which no tag may hold. "open"
 * when the text ends before.
 */
export function tagEnd(
  text: string,
  from: number,
): "open" | { readonly at: number; readonly isWhole: boolean } {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === LESS) return { at, isWhole: false };
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === GREATER) return { at, isWhole: true };
    else if (sign === DOUBLE || sign === SINGLE) quote = sign;
  }
  return "open";
}

const DOCTYPE_SIGN = /["'[\]>]|<!--|<\?/g;

/**
 * Behind a document type declaration, whatever it declares; null when the text ends before. Its quotes, comments and
 * instructions, and the part in brackets, may hold a ">".
 */
export function doctypeEnd(text: string, open: number): number | null {
  let isInBrackets = false;
  const signs = new RegExp(DOCTYPE_SIGN);
  signs.lastIndex = open + 2;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === ">" && !isInBrackets) return signs.lastIndex;
    if (sign === "[" || sign === "]") isInBrackets = sign === "[";
    const terminator = TERMINATORS.get(sign);
    if (terminator === undefined) continue;
    const end = text.indexOf(terminator, signs.lastIndex);
    if (end < 0) return null;
    signs.lastIndex = end + terminator.length;
  }
  return null;
}

const TERMINATORS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["<!--", "-->"],
  ["<?", "?>"],
]);

const LESS = 0x3c;
const GREATER = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;
