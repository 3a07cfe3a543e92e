import { segmentsOf } from "./segments";
import { ACCENTS, doubleStruck, LETTERS, lowered, RELATIONS, raised, SIGNS } from "./tex-signs";

/**
 * A text without markup, for titles of windows, citations and snippets: formulas become the nearest line of Unicode,
 * `$\mathbb{F}_2$` is `𝔽₂`, `$\mathcal{O}(ε^{-4})$` is `O(ε⁻⁴)`. Never fails; an unknown command loses only its backslash.
 */
export function plainText(text: string): string {
  return segmentsOf(text)
    .map((segment) => (segment.kind === "text" ? segment.text : plainMath(segment.tex)))
    .join("")
    .replace(/[ \t]{2,}/g, " ");
}

/** The nearest line of Unicode for the TeX of one formula. */
export function plainMath(tex: string): string {
  const reader = { tokens: tokensOf(tex), next: 0 };
  let out = "";
  while (reader.next < reader.tokens.length) out = joined(out, group(reader, 0));
  return out
    .replace(/\s+/g, " ")
    .replace(/(\d) ×\s*$/, "$1×")
    .replace(/([([{⟨]) /g, "$1")
    .replace(/ ([)\]}⟩,;.])/g, "$1")
    .trim();
}

interface Reader {
  readonly tokens: readonly string[];
  next: number;
}

/** Deeper nesting is no formula of an abstract; what is deeper is printed as it stands. */
const DEEPEST = 24;

function tokensOf(tex: string): string[] {
  return tex.match(/\\[A-Za-z]+\*?|\\.|\s+|\P{M}\p{M}*/gsu) ?? [];
}

/** Reads to the brace that closes the group, or to the end. */
function group(reader: Reader, depth: number): string {
  let out = "";
  while (reader.next < reader.tokens.length) {
    const token = reader.tokens[reader.next++] ?? "";
    if (token === "}") return out;
    out =
      token === "^" || token === "_"
        ? out + script(reader, token, depth)
        : joined(out, atom(reader, token, depth));
  }
  return out;
}

/** A space between two letters that TeX would set apart: `\log n`, `x \le y`. */
function joined(left: string, right: string): string {
  // Enough to hold the last two letters, whatever their width: what stands before does not matter.
  const end = left.slice(-4);
  const needsSpace = /\p{L}{2}$/u.test(end) && /^[\p{L}\p{N}]{2}|^\p{N}/u.test(right);
  return needsSpace ? `${left} ${right}` : left + right;
}

function script(reader: Reader, mark: string, depth: number): string {
  const content = argument(reader, depth).trim();
  if (content === "") return "";
  const small = mark === "^" ? raised(content) : lowered(content);
  if (small !== null) return small;
  return [...content].length === 1 ? `${mark}${content}` : `${mark}(${content})`;
}

/** The next group or sign. */
function argument(reader: Reader, depth: number): string {
  while (/^\s+$/.test(reader.tokens[reader.next] ?? "")) reader.next++;
  const token = reader.tokens[reader.next];
  if (token === undefined || token === "}") return "";
  reader.next++;
  return atom(reader, token, depth);
}

const FONTS =
  /^(?:math(?:rm|bf|it|cal|sf|tt|frak|scr|ds|normal)|text(?:rm|bf|it|sf|tt|sc|normal|up)?|emph|mbox|hbox|operatorname\*?|boldsymbol|bm|pmb|ensuremath|overline|underline|bar|hat|widehat|tilde|widetilde|vec|dot|ddot|check)$/;
const SILENT =
  /^(?:left|right|[bB]igg?[lrm]?|limits|nolimits|displaystyle|textstyle|scriptstyle|rm|bf|it|cal|sf|tt|em|sc|mathop|mathrel|mathbin|mathord|!)$/;
const SPACES = /^(?:quad|qquad|enspace|thinspace|[,;: ]|>)$/;

function atom(reader: Reader, token: string, depth: number): string {
  if (depth > DEEPEST) return token;
  if (token === "{") return group(reader, depth + 1);
  if (token === "~" || /^\s+$/.test(token)) return RELATIONS.has(token) ? "" : " ";
  if (token === "&") return " ";
  if (token === "'") return "′";
  if (!token.startsWith("\\")) return RELATIONS.has(token) ? ` ${token} ` : token;
  return command(reader, token.slice(1), depth);
}

function command(reader: Reader, name: string, depth: number): string {
  const sign = SIGNS.get(name);
  if (sign !== undefined) return RELATIONS.has(sign) ? ` ${sign} ` : sign;
  if (name === "mathbb" || name === "mathds") return doubleStruck(argument(reader, depth + 1));
  if (/^[dt]?frac$/.test(name)) {
    return `${bracketed(argument(reader, depth + 1))}/${bracketed(argument(reader, depth + 1))}`;
  }
  if (name === "sqrt") return `√${bracketed(argument(reader, depth + 1))}`;
  if (FONTS.test(name)) return argument(reader, depth + 1);
  if (SPACES.test(name)) return " ";
  if (SILENT.test(name)) return "";
  const accent = /^[A-Za-z]$/.test(name) ? undefined : ACCENTS.get(name);
  if (accent !== undefined) return `${argument(reader, depth + 1)}${accent}`.normalize("NFC");
  if (name === "\\") return " ";
  return LETTERS.get(name) ?? name;
}

/** A numerator, denominator or radicand in one line; more than one sign or number needs brackets. */
function bracketed(content: string): string {
  const trimmed = content.trim();
  return /^(?:[\p{L}\p{M}]|[\d.]+)[₀-₉⁰¹²³⁴-⁹]*$/u.test(trimmed) || trimmed === "" ? trimmed : `(${trimmed})`;
}
