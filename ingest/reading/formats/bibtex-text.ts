import { accentsResolved } from "@/lib/paper/accents";
import { beginning, LONGEST } from "@/lib/paper/limits";
import { segmentsOf } from "@/lib/paper/segments";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { SIGNS } from "./bibtex-signs";
import type { ReadText } from "./text-draft";

/** A title, name or note in TeX on one line: accents and signs resolved, protecting braces gone, formulas kept. */
export function texLine(source: string): ReadText {
  return read(source, cleanLine);
}

/** A short text that is compared with others, such as a name: with plain spaces where TeX ties words. */
export function texPhrase(source: string): string {
  return texLine(source).cleaned.text.replaceAll("\u00a0", " ");
}

/** Like {@link texLine} for an abstract, with its paragraphs. */
export function texAbstract(source: string): ReadText {
  return read(source, cleanText);
}

/** TeX is longer than what it prints; of still longer texts the beginning is read. */
const LONGEST_TEX = 2 * LONGEST.abstract;

function read(source: string, clean: typeof cleanLine): ReadText {
  const bare = withoutBraces(beginning(source, LONGEST_TEX));
  const cleaned = clean(bare);
  const cut = cleaned.cut === undefined ? {} : { cut: source.length };
  return { source, cleaned: bare === source ? cleaned : { ...cleaned, changed: true, ...cut } };
}

const SIGN = /\\([A-Za-z]+)(?![A-Za-z])(?:\{\}|\s+(?=[A-Za-z}])|\s*(?=\}))?/g;
/** Commands whose argument is all that is read. */
const WRAPPER =
  /\\(?:text(?:bf|it|rm|sf|tt|sc|sl|md|up|normal|quote)|emph|mbox|underline|uppercase|MakeUppercase|mkbib(?:emph|bold|italic))\s*(?=\{)/g;
const ADDRESS = /\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
/** Where a word may be broken, or letters kept from joining. */
const BREAK = /(?<!\\)\\[-/]/g;
/** Mendeley escapes the braces that protect a word as if they were to be shown: `{\{}GAN{\}}`. */
const ESCAPED_PROTECTION = /\{\\\{\}(\p{L}[\p{L}\p{N}.-]{0,60})\{\\\}\}/gu;
/** Ties after quotes and before formulas; others are resolved where texts are cleaned. */
const TIE = /(?<=['"”’])~(?=\S)|(?<=[\p{L}\p{N}\p{P}])~$/gu;
const QUOTE = /\\(?:enquote|mkbibquote)\*?\{([^{}]*)\}/g;

/**
 * TeX without the braces that protect capitals (`{GAN}`, `{{A} title}`). Those that hold the argument of a command
 * stay, since the command is read with them, and so do those of formulas.
 */
function withoutBraces(tex: string): string {
  if (!/[{}\\~]/.test(tex)) return tex;
  const kept: boolean[] = [];
  const written = tex.replace(ESCAPED_PROTECTION, "$1");
  return segmentsOf(written)
    .map((segment) => {
      const source = written.slice(...segment.at);
      return segment.kind === "math" || source === "\\$"
        ? source
        : proseWithoutBraces(signsResolved(source), kept);
    })
    .join("");
}

function signsResolved(prose: string): string {
  if (!/[\\~]/.test(prose)) return prose;
  return accentsResolved(prose)
    .replace(ADDRESS, "$2 ($1)")
    .replace(QUOTE, "“$1”")
    .replace(BREAK, "")
    .replace(TIE, "\u00a0")
    .replace(WRAPPER, "")
    .replace(SIGN, (all, name: string) => SIGNS.get(name) ?? all);
}

/** `kept` holds, for every open brace, whether it stays; a formula may stand between a brace and its partner. */
function proseWithoutBraces(prose: string, kept: boolean[]): string {
  let out = "";
  let from = 0;
  for (const { 0: sign, index } of prose.matchAll(/\\[\\{}]|[{}]/g)) {
    if (sign.length > 1) continue;
    const stays = sign === "{" ? isArgument(prose, index) : (kept.pop() ?? false);
    if (sign === "{") kept.push(stays);
    out += prose.slice(from, index) + (stays ? sign : "");
    from = index + 1;
  }
  return out + prose.slice(from);
}

/** Whether a brace begins the argument of a command or an index, or holds a switch such as `{\em …}`. */
function isArgument(prose: string, at: number): boolean {
  const isAfterCommand = /\\[A-Za-z]{1,30}\*?\s?$/.test(prose.slice(Math.max(0, at - 34), at));
  // Outside of formulas too, some write C_{60}.
  const isScript = /(?<!\\)[_^]$/.test(prose.slice(Math.max(0, at - 2), at));
  return isAfterCommand || isScript || /^\{\\(?:em|bf|it|sl|tt|sf|sc|rm)\b/.test(prose.slice(at, at + 12));
}
