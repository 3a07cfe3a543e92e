import { authorNamed } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { texName } from "./bibtex-text";
import { commaList, inOrder, isGroup, type NameList, namedAuthors, othersParted } from "./name-order";

/** Reads a list of names parted by "and" (or by semicolons, or by commas); each is given with the given names first. */
export function readNames(tex: string): NameList {
  const byAnd = splitOutside(tex, AND);
  const { named, hasMore } = othersParted(byAnd.length > 1 ? byAnd : splitOutside(tex, SEMICOLON));
  const last = named.at(-1) ?? "";
  // `A. Byron, K. Key, and G. Hopper`: who goes on with a name in its order has not written family names first.
  const isList = byAnd.length > 1 && (hasMore || !last.includes(","));
  return { names: namedAuthors(named.flatMap((part) => namesIn(part, isList))), hasMore };
}

/**
 * Braces around the whole of a name keep BibTeX from taking it apart: it is no person's. A name before `, and` ends in
 * a comma.
 */
function namesIn(written: string, isList: boolean): Author[] {
  if (isBraced(written.trim())) return [authorNamed(texName(written), true)];
  const parts = splitOutside(written, COMMA).map(texName);
  const isTrailing = parts.at(-1) === "";
  const listed = isLabelled(parts) ? null : commaList(parts, isList && isTrailing);
  const names = listed ?? [nameInOrder(isTrailing ? parts.slice(0, -1) : parts)];
  return names.map((name) => authorNamed(name, false));
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

/** The groups in whose name a paper is, from a field such as `collaboration = {LAMP}`. */
export function readCollaborations(tex: string): Author[] {
  return splitOutside(tex, AND)
    .flatMap((part) => splitOutside(part, SEMICOLON))
    .flatMap((part) => (isGroup(texName(part)) ? [part] : splitOutside(part, COMMA)))
    .map(texName)
    .filter((name) => name !== "")
    .map((name) => authorNamed(isGroup(name) ? name : `${name} Collaboration`, true));
}

const AND = /\s+(?:and|\\?&)(?=\s)/iy;
const BLANKS = /\s+/y;
const COMMA = /,/y;
/** None that ends an entity: `M&uuml;ller`. */
const SEMICOLON = /(?<!&(?:amp;){0,2}#?\w{2,30});/y;
/** BibLaTeX's way to write a name: `family=Berg, given=Hans, prefix=von`. */
const LABELLED = /^\s*(?:family|given|prefix|suffix|useprefix)\s*=/i;

function isLabelled(parts: readonly string[]): boolean {
  return LABELLED.test(parts[0] ?? "");
}

/** `First von Last`, `von Last, First`, `von Last, Jr, First`, or a group in braces. */
function nameInOrder(parts: readonly string[]): string {
  return isLabelled(parts) ? labelledName(parts) : inOrder(parts);
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
    const end = depth === 0 && /[,;\s]/.test(sign) ? endOfMatch(separator, text, at) : at;
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
