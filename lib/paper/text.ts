import { accentsResolved } from "./accents";
import { backslashesRestored } from "./restore";
import { segmentsOf } from "./segments";

/** A text made fit for reading. */
export interface CleanedText {
  readonly text: string;
  /** Whether more than white space differs from the source, so that the source is worth keeping. */
  readonly changed: boolean;
  /** Whether lost backslashes were put right. */
  readonly restored: boolean;
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
 */
export function cleanText(source: string, options: CleaningOptions = {}): CleanedText {
  return cleaned(source, options, paragraphsJoined);
}

/** Like {@link cleanText} for titles, comments and references, which are one line. */
export function cleanLine(source: string, options: CleaningOptions = {}): CleanedText {
  return cleaned(source, options, oneLine);
}

function cleaned(source: string, options: CleaningOptions, layOut: (text: string) => string): CleanedText {
  const sound = layOut(withoutControls(source).normalize("NFC"));
  const restore = options.lostBackslashes ? mapProse(sound, backslashesRestored) : sound;
  const text = layOut(plainDollars(mapProse(restore, readableProse)));
  return { text, changed: oneLine(source) !== oneLine(text), restored: restore !== sound };
}

/** Removes what no reader sees: control characters, byte order marks, zero-width spaces, lone surrogates. */
function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t\f\v])\p{Cc}|[\ufeff\ufffe\uffff\u200b]|\p{Cs}/gu, "");
}

const BLANKS = /[ \t\n\f\v]+/g;

function oneLine(text: string): string {
  return text.replace(BLANKS, " ").replace(/^ | $/g, "");
}

/** Longer lines are not wrapped by hand: then every line that ends a sentence ends a paragraph. */
const WIDEST_WRAPPED_LINE = 90;

/**
 * Joins wrapped lines. A blank line parts paragraphs; so does a line break after the end of a sentence, if the next
 * line is indented (arXiv's mark of a paragraph) or the lines are too long to have been wrapped.
 */
function paragraphsJoined(text: string): string {
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
const SWITCH = /\{\\(?:em|bf|it|sl|tt|sf|sc|rm)\b\s*([^{}\\]*)\}/g;

function readableProse(prose: string): string {
  return prose
    .replace(WRAPPER, "$1")
    .replace(SWITCH, "$1")
    .split(WEB_ADDRESS)
    .map((part, i) => (i % 2 === 1 ? unescapedAddress(part) : typeset(part)))
    .join("");
}

/** Addresses are written with escapes too, and a backslash is never part of one: `\_`, `\%`, `\~{}`. */
function unescapedAddress(address: string): string {
  return address.replace(/\\([_%#&~])(?:\{\})?/g, "$1");
}

const NO_BREAK_SPACE = "\u00a0";

function typeset(prose: string): string {
  return accentsResolved(prose)
    .replace(/\\\\|\\([%&_#{}])/g, (found, sign: string | undefined) => sign ?? found)
    .replace(/(?<!\\)\\[,;:]/g, NO_BREAK_SPACE)
    .replace(/(?<!\\)\\ /g, " ")
    .replace(/(?<=[\p{L}\p{N}.,;:)%\]}])~(?=\S)/gu, tieOrAbout)
    .replace(/``([^`\n]*?)''/g, "“$1”")
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
