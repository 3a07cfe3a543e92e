import { accentsResolved } from "./accents";
import { normalized, wellFormed } from "./characters";
import { beginning, LONGEST } from "./limits";
import { backslashesRestored } from "./restore";
import { segmentsOf } from "./segments";

/** A text made fit for reading. */
export interface CleanedText {
  readonly text: string;
  /** Whether more than white space differs from the source, so that the source is worth keeping. */
  readonly changed: boolean;
  /** Whether lost backslashes were put right. */
  readonly restored: boolean;
  /** The length of the source where only its beginning is read, in characters. */
  readonly cut?: number;
}

export interface CleaningOptions {
  /** The source has lost its backslashes (`3.0times`, `muJ`). */
  readonly lostBackslashes?: boolean;
}

/**
 * Cleans an abstract: TeX's escapes, accents, quotes and dashes outside math become the signs they stand for, wrapped
 * lines are joined, paragraphs are parted by one blank line. Math between `$…$` stays TeX.
 *
 * A dollar of prose stays `\$` where a bare one would be taken for math, so `segmentsOf` reads the cleaned text as the
 * source meant it.
 *
 * Of a source that is longer than an abstract may be (`limits.ts`) the beginning is read, so that no more is looked at
 * than is kept.
 */
export function cleanText(source: string, options: CleaningOptions = {}): CleanedText {
  return cleaned(source, LONGEST.abstract, options, paragraphsJoined);
}

/** Like {@link cleanText} for titles, comments and references, which are one line. */
export function cleanLine(source: string, options: CleaningOptions = {}): CleanedText {
  return cleaned(source, LONGEST.comment, options, oneLine);
}

function cleaned(
  source: string,
  longest: number,
  { lostBackslashes = false }: CleaningOptions,
  layOut: (text: string) => string,
): CleanedText {
  const whole = source.trim();
  const isCut = whole.length > longest;
  const read = isCut ? beginning(whole, longest) : source;
  const sound = layOut(normalized(withoutControls(read), "NFC"));
  const restore = lostBackslashes ? mapProse(sound, backslashesRestored) : sound;
  const readable = plainDollars(mapProse(restore, readableProse));
  // What is laid out stays as it is when it is laid out again.
  const text = readable === sound ? sound : layOut(readable);
  const changed = isCut || (text !== source && oneLine(source) !== oneLine(text));
  return { text, changed, restored: restore !== sound, ...(isCut ? { cut: whole.length } : {}) };
}

/** Removes what no reader sees: control characters, byte order marks, zero-width spaces. */
function withoutControls(text: string): string {
  if (!BEYOND_PRINTABLE.test(text)) return text;
  return wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/(?![\n\t\f\v])\p{Cc}|[\ufeff\ufffe\uffff\u200b]/gu, "");
}

/** Most texts hold nothing but these, and one look costs less than two replacements. */
const BEYOND_PRINTABLE = /[^\t\n\f\v -~]/;

/** Runs of blanks that are not one space already. */
const BLANKS = /[\t\n\f\v][ \t\n\f\v]*| [ \t\n\f\v]+/g;

function oneLine(text: string): string {
  const spaced = text.replace(BLANKS, " ");
  const from = spaced.startsWith(" ") ? 1 : 0;
  return spaced.slice(from, spaced.endsWith(" ") ? Math.max(from, spaced.length - 1) : spaced.length);
}

/** Longer lines are not wrapped by hand: then every line that ends a sentence ends a paragraph. */
const WIDEST_WRAPPED_LINE = 90;

/**
 * Joins wrapped lines. A blank line parts paragraphs; so does a line break after the end of a sentence, if the next
 * line is indented (arXiv's mark of a paragraph) or the lines are too long to have been wrapped.
 */
function paragraphsJoined(text: string): string {
  if (!text.includes("\n")) return oneLine(text);
  const lines = text.split("\n");
  const wrapped = lines.every((line) => line.trim().length <= WIDEST_WRAPPED_LINE);
  const paragraphs: string[][] = [[]];
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? "";
    const endsSentence = /[.!?:;)\]"”'’$]\s*$/u.test(before);
    if (line.trim() === "" || (endsSentence && (/^\s/.test(line) || !wrapped))) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
  });
  return paragraphs
    .map((paragraph) => oneLine(paragraph.join(" ")))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** Applies a rule to the stretches of prose; formulas and escaped dollars stay as they stand. */
function mapProse(text: string, rule: (prose: string) => string): string {
  if (!/[$\\]/.test(text)) return rule(text);
  return segmentsOf(text)
    .map((segment) => {
      const source = text.slice(...segment.at);
      return segment.kind === "text" && source !== "\\$" ? rule(source) : source;
    })
    .join("");
}

const WEB_ADDRESS = /(https?:\/\/[^\s{}]+)/;
const WRAPPER =
  /\\(?:text(?:bf|it|rm|sf|tt|sc|normal)?|emph|mbox|underline|url)\{((?:[^{}\\]|\\[_%&#~$])*)\}/g;
const SWITCH = /\{\\(?:em|bf|it|sl|tt|sf|sc|rm)\b([^{}\\]*)\}/g;

function switched(_all: string, text: string): string {
  return text.trimStart();
}

function readableProse(prose: string): string {
  const bare = prose.includes("\\") ? prose.replace(WRAPPER, "$1").replace(SWITCH, switched) : prose;
  if (!bare.includes("http")) return typeset(bare);
  return bare
    .split(WEB_ADDRESS)
    .map((part, i) => (i % 2 === 1 ? unescapedAddress(part) : typeset(part)))
    .join("");
}

/** Addresses are written with escapes too, and a backslash is never part of one: `\_`, `\%`, `\~{}`. */
function unescapedAddress(address: string): string {
  return address.replace(/\\([_%#&~])(?:\{\})?/g, "$1");
}

const NO_BREAK_SPACE = "\u00a0";

/** Each rule is tried only where its sign stands: most prose has none. */
function typeset(prose: string): string {
  let text = prose;
  if (text.includes("\\"))
    text = accentsResolved(text)
      .replace(/\\\\|\\([%&_#{}])/g, (found, sign: string | undefined) => sign ?? found)
      .replace(/(?<!\\)\\[,;:]/g, NO_BREAK_SPACE)
      .replace(/(?<!\\)\\ /g, " ");
  if (text.includes("~")) text = text.replace(/(?<=[\p{L}\p{N}.,;:)%\]}])~(?=\S)/gu, tieOrAbout);
  if (text.includes("``")) text = text.replace(/``([^`\n]*?)''/g, "“$1”");
  if (!text.includes("--")) return text;
  return text
    .replace(/(?<=[\p{L}\p{N}\p{P}\s])(?<!-)---(?!-)/gu, "—")
    .replace(/(?<=\s)--(?=\s)|(?<=[^\s\-<!])--(?=[^\s\->])/g, "–");
}

/** A tie binds (`Fig.~1`, `process.~This`); between digits, or a symbol and a digit, it says "about" or "to". */
function tieOrAbout(tie: string, at: number, prose: string): string {
  if (!/\d/.test(prose[at + 1] ?? "")) return NO_BREAK_SPACE;
  return /(?:\p{L}{2}|[.,;:)\]])$/u.test(prose.slice(Math.max(0, at - 2), at)) ? NO_BREAK_SPACE : tie;
}

/** Prints escaped dollars bare when that leaves every formula what it was. */
function plainDollars(text: string): string {
  if (!text.includes("\\$")) return text;
  const bare = text.replace(/\\\\|\\\$/g, (found) => (found === "\\$" ? "$" : found));
  return formulasOf(bare) === formulasOf(text) ? bare : text;
}

function formulasOf(text: string): string {
  return JSON.stringify(
    segmentsOf(text).flatMap((segment) => (segment.kind === "math" ? [segment.tex] : [])),
  );
}
