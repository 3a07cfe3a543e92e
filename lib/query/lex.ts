import { parseArxivId } from "@/lib/paper/arxiv-id";
import { fieldAt, type QueryField } from "./fields";
import type { Span } from "./query";

/** The pieces of a query. A `field` is followed by its value: a `word`, a `phrase` or an `open`; or it is `empty`. */
export type Token =
  | { readonly kind: "open" | "close" | "not" | "and" | "or" | "andnot"; readonly at: Span }
  | { readonly kind: "word"; readonly text: string; readonly at: Span }
  | { readonly kind: "phrase"; readonly text: string; readonly closed: boolean; readonly at: Span }
  | {
      readonly kind: "field";
      readonly field: QueryField;
      readonly name: string;
      readonly empty: boolean;
      readonly at: Span;
    };

const OPERATORS: ReadonlyMap<string, "and" | "or" | "not" | "andnot"> = new Map([
  ["AND", "and"],
  ["OR", "or"],
  ["NOT", "not"],
  ["ANDNOT", "andnot"],
]);

/** True for words that are operators when they stand alone: capitals only, so that prose stays prose. */
function isOperator(text: string): boolean {
  return OPERATORS.has(text);
}

/** Splits a query into tokens. Total: every character belongs to a token or is space between tokens. */
export function lex(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    if (isSpace(query, at)) at += 1;
    else at = lexOne(query, at, tokens);
  }
  return tokens;
}

function lexOne(query: string, start: number, tokens: Token[]): number {
  const character = query[start] ?? "";
  if (character === "(" || character === ")") {
    tokens.push({ kind: character === "(" ? "open" : "close", at: { start, end: start + 1 } });
    return start + 1;
  }
  if (isQuote(character)) {
    return isOwnMark(query, start) ? start + 1 : lexPhrase(query, start, tokens);
  }
  if (character === "-" && excludes(query, start)) {
    tokens.push({ kind: "not", at: { start, end: start + 1 } });
    return start + 1;
  }
  const field = fieldAt(query, start);
  if (field !== null) {
    const end = lexField(query, start, field, tokens);
    if (end !== null) return end;
  }
  const end = wordEnd(query, start, false);
  const text = query.slice(start, end);
  const operator = OPERATORS.get(text);
  tokens.push(operator ? { kind: operator, at: { start, end } } : { kind: "word", text, at: { start, end } });
  return end;
}

/**
 * A quotation mark that belongs to the text: inside a word (`5"`), or one of a pair that a sentence's punctuation
 * follows, as in the title `"Why Should I Trust You?": Explaining …`.
 */
function isOwnMark(query: string, start: number): boolean {
  if (/[^\s("“”„:-]/.test(query[start - 1] ?? " ")) return true;
  const end = phraseEnd(query, start);
  return end < query.length && /[^\s()"“”„,;*]/.test(query[end + 1] ?? " ");
}

function phraseEnd(query: string, start: number): number {
  let end = start + 1;
  while (end < query.length && !isQuote(query[end] ?? "")) end += 1;
  return end;
}

function lexPhrase(query: string, start: number, tokens: Token[]): number {
  const end = phraseEnd(query, start);
  const closed = end < query.length;
  const at = { start, end: closed ? end + 1 : end };
  tokens.push({ kind: "phrase", text: query.slice(start + 1, end).trim(), closed, at });
  return at.end;
}

/**
 * A field and its value. A space after the colon is allowed for a name in lower case (`title: experts`) and before an
 * arXiv id; in capitals it is more likely the colon of a title that was pasted (`Source: …`), and null is given.
 */
function lexField(
  query: string,
  start: number,
  { field, name, end }: { field: QueryField; name: string; end: number },
  tokens: Token[],
): number | null {
  let at = end;
  while (at < query.length && isSpace(query, at)) at += 1;
  const spaced = at > end;
  const next = query[at] ?? "";
  const valueEnd = valueEndAt(query, at, field);
  const empty =
    next !== "(" && !isQuote(next) && (valueEnd === at || (spaced && isOperator(query.slice(at, valueEnd))));
  const identified = field.name === "id" && parseArxivId(query.slice(at, valueEnd)) !== null;
  if ((empty || spaced) && name !== name.toLowerCase() && !identified) return null;
  tokens.push({ kind: "field", field, name, empty, at: { start, end } });
  if (empty) return end;
  if (next === "(") return at;
  if (isQuote(next)) return lexPhrase(query, at, tokens);
  tokens.push({ kind: "word", text: query.slice(at, valueEnd), at: { start: at, end: valueEnd } });
  return valueEnd;
}

/** Dates may stand in brackets with spaces (`[2023 TO 2024]`), and a DOI may hold parentheses. */
function valueEndAt(query: string, start: number, field: QueryField): number {
  if (field.type === "date" && query[start] === "[") {
    const close = query.indexOf("]", start);
    if (close !== -1) return close + 1;
  }
  return wordEnd(query, start, field.name === "doi");
}

function wordEnd(query: string, start: number, withParentheses: boolean): number {
  let open = 0;
  let at = start;
  for (; at < query.length; at += 1) {
    const character = query[at] ?? "";
    if (isSpace(query, at) || isQuote(character)) break;
    if (character === "(") {
      if (!withParentheses) break;
      open += 1;
    }
    if (character === ")") {
      if (open === 0) break;
      open -= 1;
    }
  }
  return at;
}

/** So many characters before a minus sign are looked at. */
const LONGEST_OPENING = 50;

/**
 * A minus sign excludes what it touches when nothing stands before it: `a - b`, `--flag`, `(+)-catechin`, `earth(-like)`,
 * the number `-20` and the initial of `J. -R. Scholz` are not exclusions.
 */
function excludes(query: string, minus: number): boolean {
  const next = query[minus + 1] ?? " ";
  if (!/(?:^|\s|(?:^|[\s:-])\(+)$/.test(query.slice(Math.max(0, minus - LONGEST_OPENING), minus)))
    return false;
  if (next.trim() === "" || next === "-" || next === ")") return false;
  return !/^(?:[\d.,%°]+|\p{Lu}\.?)$/u.test(query.slice(minus + 1, wordEnd(query, minus + 1, false)));
}

function isSpace(query: string, at: number): boolean {
  return (query[at] ?? "").trim() === "";
}

/** A word that ends in `*` and stands for all that begin so; `A*` and `H^*` are names. */
export function isBeginning(word: string): boolean {
  const bare = word.replace(/(?<!\*)\*+$/, "");
  const run = bare.slice(bare.lastIndexOf("*") + 1);
  // It ends in a letter or digit, and has another one that something follows.
  return bare !== word && /[\p{L}\p{N}]$/u.test(run) && /[\p{L}\p{N}]./u.test(run);
}

/** Straight quotation marks, and those that phones and word processors put in their place. */
export function isQuote(character: string): boolean {
  return character === '"' || character === "“" || character === "”" || character === "„";
}
