import { segmentsOf } from "@/lib/paper/segments";
import { asMarkup } from "./markup";

/** What TeX would read as a command, or BibTeX as a brace, by the command that prints it. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

/** Controls, and what is no character: biber refuses a whole file for one of these. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Text as TeX prints it. Its braces are balanced as BibTeX counts them, which sees no difference between `{` and `\{`. */
export function asTex(text: string): string {
  return asMarkup(text.replace(UNPRINTABLE, "")).replace(
    /[\\{}~^%&$#_]/g,
    (sign) => ESCAPES.get(sign) ?? `\\${sign}`,
  );
}

/** A text with its formulas in TeX, those that can be balanced; what is not a formula may be changed further. */
export function texOf(text: string, change: (tex: string) => string = (tex) => tex): string {
  const printable = text.replace(UNPRINTABLE, "");
  return segmentsOf(printable)
    .map((segment) => {
      const formula = segment.kind === "math" ? formulaOf(segment.tex) : null;
      if (formula !== null) return `{$${formula}$}`;
      return change(asTex(segment.kind === "math" ? printable.slice(...segment.at) : segment.text));
    })
    .join("");
}

/**
 * A DOI or an address, which styles take as it stands: nothing is escaped, but what would end its field or could not be
 * in an address is written as a percent sign and its number.
 */
export function asVerbatim(text: string): string {
  return text.replace(/[{}\\\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/**
 * The TeX of a formula with braces that are balanced as BibTeX counts them: `\{` is written `\lbrace`, since it would be
 * counted too. Null where the others are not balanced.
 */
export function formulaOf(tex: string): string | null {
  const named = tex
    .replace(/\\./gs, (command) => BRACES.get(command) ?? command)
    .replace(/(?<!\\)((?:\\\\)*)%/g, "$1\\%");
  const isOpenAtEnd = /(?<!\\)(?:\\\\)*\\$/.test(named);
  return isBalanced(named) ? `${named}${isOpenAtEnd ? " " : ""}` : null;
}

const BRACES: ReadonlyMap<string, string> = new Map([
  ["\\{", "\\lbrace "],
  ["\\}", "\\rbrace "],
]);

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const sign of tex) {
    if (sign === "{") depth++;
    if (sign === "}" && --depth < 0) return false;
  }
  return depth === 0;
}
