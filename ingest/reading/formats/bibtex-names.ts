import { authorNamed } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { texPhrase } from "./bibtex-text";

/** The people and groups of a field such as `author`, and whether it ends in `and others`. */
export interface NameList {
  readonly names: readonly Author[];
  readonly hasMore: boolean;
}

/** Reads a list of names parted by "and"; each is given with the given names first, and a group as it is written. */
export function readNames(tex: string): NameList {
  const written = splitOutside(tex, AND);
  const others = written.filter((name) => OTHERS.test(name));
  const names = written.filter((name) => !OTHERS.test(name)).map(readName);
  return { names: names.filter(({ name }) => name !== ""), hasMore: others.length > 0 };
}

/** Braces around the whole of a name keep BibTeX from taking it apart: it is no person's. */
function readName(written: string): Author {
  const trimmed = written.trim();
  return isBraced(trimmed) ? authorNamed(texPhrase(trimmed), true) : authorNamed(nameInOrder(written), false);
}

function isBraced(text: string): boolean {
  if (!text.startsWith("{") || !text.endsWith("}")) return false;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/\\.|[{}]/gs)) {
    if (sign === "{") depth++;
    if (sign === "}" && --depth === 0) return index === text.length - 1;
  }
  return false;
}

const AND = /\s+and(?=\s)/iy;
const BLANKS = /\s+/y;
const COMMA = /,/y;
const OTHERS = /^\s*(?:others|et\.?\s+al\.?)\s*$/i;
/** BibLaTeX's way to write a name: `family=Berg, given=Hans, prefix=von`. */
const LABELLED = /^\s*(?:family|given|prefix|suffix|useprefix)\s*=/i;

/** `First von Last`, `von Last, First`, `von Last, Jr, First`, or a group in braces. */
function nameInOrder(written: string): string {
  const parts = splitOutside(written, COMMA).map(texPhrase);
  if (LABELLED.test(parts[0] ?? "")) return labelledName(parts);
  const [last = "", ...rest] = parts;
  const given = rest.at(-1) ?? "";
  return [given, last, ...rest.slice(0, -1)].filter((part) => part !== "").join(" ");
}

function labelledName(parts: readonly string[]): string {
  const labels = new Map(
    parts.map((part) => {
      const equals = part.indexOf("=");
      return [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()] as const;
    }),
  );
  return ["given", "prefix", "family", "suffix"]
    .map((label) => labels.get(label) ?? "")
    .filter((part) => part !== "")
    .join(" ");
}

/** Splits at what a sticky pattern finds outside of braces: a comma, or a word between blanks. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? "";
    const end = depth === 0 && /[,\s]/.test(sign) ? endOfMatch(separator, text, at) : at;
    if (end > at) {
      parts.push(text.slice(from, at));
      from = end;
      at = end;
      continue;
    }
    if (sign === "{") depth++;
    if (sign === "}") depth = Math.max(0, depth - 1);
    at = sign === "\\" ? at + 2 : endOfBlanks(text, at);
  }
  parts.push(text.slice(from));
  return parts;
}

/** Where a match that begins at a place ends; the place itself without one. */
function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Behind a sign, or behind all the blanks that begin with it, so that each run is looked at once. */
function endOfBlanks(text: string, at: number): number {
  return Math.max(at + 1, endOfMatch(BLANKS, text, at));
}
