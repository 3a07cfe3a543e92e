import type { Range } from "./range";

/**
 * A stretch of a paper's text: prose as it is read, or the TeX between `$…$`. `at` covers the delimiters too.
 * A text segment says exactly what stands at its place, with one exception: `\$` is a segment of its own that says `$`.
 */
export type Segment =
  | { readonly kind: "text"; readonly text: string; readonly at: Range }
  | { readonly kind: "math"; readonly tex: string; readonly display: boolean; readonly at: Range };

/** Longer stretches between two dollars are not one formula of an abstract, they are two amounts of money. */
const LONGEST_FORMULA = 1000;

/** Splits text into prose and math (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`), without gaps: the ranges cover the text in order. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let proseFrom = 0;
  const prose = (end: number): void => {
    if (end > proseFrom)
      segments.push({ kind: "text", text: text.slice(proseFrom, end), at: [proseFrom, end] });
  };
  const mark = /[$\\]/g;
  for (let hit = mark.exec(text); hit; hit = mark.exec(text)) {
    const found = specialAt(text, hit.index);
    if (found === null) continue;
    if (found === "skip") {
      mark.lastIndex = hit.index + 2;
      continue;
    }
    prose(hit.index);
    segments.push(found);
    proseFrom = found.at[1];
    mark.lastIndex = proseFrom;
  }
  prose(text.length);
  return segments;
}

/** What starts at a `$` or a backslash: a formula, an escaped dollar, an escaped backslash to step over, or nothing. */
function specialAt(text: string, start: number): Segment | "skip" | null {
  if (text.startsWith("\\$", start)) return { kind: "text", text: "$", at: [start, start + 2] };
  if (text.startsWith("\\\\", start)) return "skip";
  if (text.startsWith("\\(", start)) return delimited(text, start, "\\(", "\\)", false);
  if (text.startsWith("\\[", start)) return delimited(text, start, "\\[", "\\]", true);
  if (text[start] !== "$") return null;
  if (text[start + 1] === "$") return delimited(text, start, "$$", "$$", true);
  return inlineMath(text, start);
}

function delimited(
  text: string,
  start: number,
  open: string,
  close: string,
  display: boolean,
): Segment | null {
  const from = start + open.length;
  const end = indexWithin(text, close, from);
  if (end < 0) return null;
  const tex = text.slice(from, end);
  if (!isFormula(tex)) return null;
  return { kind: "math", tex: tex.trim(), display, at: [start, end + close.length] };
}

function indexWithin(text: string, close: string, from: number): number {
  const window = text.slice(from, from + LONGEST_FORMULA + close.length);
  for (let i = 0; i < window.length; i++) {
    if (window.startsWith(close, i)) return from + i;
    if (window[i] === "\\") i++;
  }
  return -1;
}

function isFormula(tex: string): boolean {
  return tex.trim() !== "" && !/\n\s*\n/.test(tex);
}

function inlineMath(text: string, start: number): Segment | null {
  const end = closingDollar(text, start + 1);
  if (end < 0) return null;
  const tex = text.slice(start + 1, end);
  if (!isFormula(tex) || readsAsMoney(text.slice(Math.max(0, start - 3), start), tex, text[end + 1] ?? ""))
    return null;
  return { kind: "math", tex: tex.trim(), display: false, at: [start, end + 1] };
}

/** The next dollar that is not escaped; one inside braces (`\text{for $x$}`) closes nothing, unless no other does. */
function closingDollar(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_FORMULA);
  let depth = 0;
  let first = -1;
  for (let i = from; i < limit; i++) {
    const char = text[i];
    if (char === "\\") i++;
    else if (char === "{") depth++;
    else if (char === "}") depth--;
    else if (char === "$" && depth <= 0) return i;
    else if (char === "$" && first < 0) first = i;
  }
  return first;
}

const TEX_SIGN = /[\\^_{}=<>]/;

/**
 * Whether the dollars around a stretch are currency. As in Pandoc, a formula touches both its dollars and no digit
 * follows the second; but whoever writes `$ x_1 $` means math, so TeX signs and lone symbols outweigh the spaces.
 */
function readsAsMoney(before: string, tex: string, next: string): boolean {
  if (TEX_SIGN.test(tex)) return false;
  if (/\d/.test(next)) return true;
  if (/(?:^|[^A-Za-z])[A-Z]{1,2}$/.test(before) && /^\s?\d/.test(tex) && /\s/.test(tex)) return true;
  const words = tex.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (/^\d/.test(tex) && words > 0 && /\s/.test(tex)) return true;
  if (words > 2) return true;
  return /^\s|\s$/.test(tex) && (words > 0 || tex.trim().length > 12);
}

/** The paragraphs of an abstract: a blank line separates two. */
export function paragraphsOf(abstract: string): string[] {
  return abstract
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
