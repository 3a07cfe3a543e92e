import { plainMath } from "@/lib/paper/plain";
import { segmentsOf } from "@/lib/paper/segments";
import { doubleStruck } from "@/lib/paper/tex-signs";
import { moved } from "../formats/markup-text";
import { chosenBranches } from "./conditions";
import { accentOf, signOf } from "./signs";
import { TexTokens } from "./tokens";

/**
 * TeX as it prints, but for formulas, which stay between their dollars: accents and signs are letters, fonts, spacing and
 * protecting braces are gone, raised and lowered text has such signs. Ties (`~`), dashes and quotes stay for
 * `cleanLine`; an escaped dollar stays `\$`; a command that is not known stays where it has no argument, and gives it
 * where it has one.
 */
export function readTex(tex: string): string {
  if (!/[\\{}$~]/.test(tex)) return tex;
  const text = chosenBranches(tex.replace(ESCAPED_PROTECTION, "$1"));
  const tokens = new TexTokens(
    segmentsOf(text).map((segment) => {
      const source = text.slice(...segment.at);
      return segment.kind === "math"
        ? { math: lettersAlone(segment.tex) ?? inDollars(source, segment) }
        : { prose: source };
    }),
  );
  return groupIn(tokens, 0).replace(TIE_BEFORE_FORMULA, "\u00a0").replace(TIE_AFTER_QUOTE, "\u00a0");
}

/** Mendeley escapes the braces that protect a word as if they were to be shown: `{\{}GAN{\}}`. */
const ESCAPED_PROTECTION = /\{\\\{\}(\p{L}[\p{L}\p{N}.-]{0,60})\{\\\}\}/gu;
/** Ties that `cleanLine` does not see as such. */
const TIE_BEFORE_FORMULA = /(?<=[\p{L}\p{N}\p{P}])~(?=\$)/gu;
const TIE_AFTER_QUOTE = /(?<=['"”’])~(?=\S)/g;

/** A formula that is a sign of ASCII or an accented letter and nothing else: `$\less$`, `$\check{r}$`. */
function lettersAlone(tex: string): string | null {
  const bare = tex.trim();
  if (/^\\(?:less|greater|lt|gt|mathsemicolon|mathampersand|&|_|#|%|textless|textgreater)$/.test(bare))
    return signOf(bare.slice(1)) ?? bare.slice(1);
  return /^\\(?:check|acute|grave|breve|mathring)\s?\{?\\?[A-Za-z]\}?$/.test(bare) ? readTex(bare) : null;
}

/** A formula never begins with a backslash, so that none is taken for a command. */
function inDollars(
  source: string,
  { tex, display }: { readonly tex: string; readonly display: boolean },
): string {
  if (!source.startsWith("\\")) return source;
  return display ? `$$${tex}$$` : `$${tex}$`;
}

/** Deeper groups are no text; their braces alone are passed over. */
const DEEPEST = 60;

/** Reads to the brace that closes the group, or to the end. */
function groupIn(tokens: TexTokens, depth: number): string {
  const out: string[] = [];
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    if (token === "}" && depth > 0) break;
    out.push(read(token, tokens, depth));
  }
  return out.join("");
}

function read(token: string, tokens: TexTokens, depth: number): string {
  if (token === "{") return depth < DEEPEST ? groupIn(tokens, depth + 1) : "";
  if (token === "}") return "";
  if ((token === "_" || token === "^") && tokens.peek() === "{") {
    tokens.next();
    return `${token}{${groupIn(tokens, depth + 1)}}`;
  }
  return token.startsWith("\\") && token.length > 1 ? command(token.slice(1), tokens, depth) : token;
}

/** The next group or sign, as it prints; "" at the end of a group. */
function argumentOf(tokens: TexTokens, depth: number): string {
  tokens.skipBlanks();
  if (tokens.peek() === "}" || tokens.peek() === null) return "";
  const token = tokens.next() ?? "";
  if (!/^[\\{]/.test(token)) {
    const [first = ""] = token;
    tokens.putBack(token.slice(first.length));
    return first;
  }
  return depth < DEEPEST ? read(token, tokens, depth + 1) : "";
}

/** Fonts, and what else prints its argument and no more. */
const PRINTS_ARGUMENT =
  /^(?:text(?:bf|it|rm|sf|tt|sc|sl|md|up|normal|quote|color)?|emph|[mhf]box|underline|uline|protect|uppercase|MakeUppercase|lowercase|mkbib(?:emph|bold|italic)|mathrm|mathit|mathsf|operatorname|boldsymbol|bibn?f?name(?:font)?|bibfnamefont|bibnamefont|ce|cite(?:title|author)?|natexlab|surname|firstname|spacefactor)\*?$/;
/** What prints nothing, with its argument. */
const SILENT_WITH_ARGUMENT =
  /^(?:footnote|thanks|label|noopsort|nocite|hspace|vspace|phantom|hphantom|vphantom|providecommand|todo|index)\*?$/;
/** Fonts that go on to the end of their group, and other switches. */
const SILENT =
  /^(?:em|bf|it|sl|tt|sf|sc|rm|md|up|bfseries|mdseries|itshape|slshape|scshape|upshape|rmfamily|sffamily|ttfamily|normalfont|normalsize|tiny|scriptsize|footnotesize|small|large|Large|LARGE|huge|Huge|relax|protect|noindent|ignorespaces|unskip|boldmath|unboldmath|cal|nolimits|limits|displaystyle|textstyle|sloppy|allowbreak|nobreak|left|right|textcompwordmark|hfil|hfill|selectfont|[/\-!@])$/;
const SPACES =
  /^(?:quad|qquad|enspace|enskip|thinspace|medspace|thickspace|negthinspace|space|nobreakspace|newline|linebreak|break|par|hss|[,;:> \n\t])$/;
/** Formulas whose dollars are missing. */
const FORMULAS =
  /^(?:[dt]?frac|sqrt|binom|mathcal|mathfrak|mathscr|overline|overrightarrow|vec|not|stackrel|underset|overset|mathop)$/;

function command(name: string, tokens: TexTokens, depth: number): string {
  if (name === "$") return "\\$";
  if (/^[%&_#{}]$/.test(name)) return name;
  if (name === "\\") return " ";
  const argument = () => argumentOf(tokens, depth);
  const mark = accentOf(name);
  if (mark !== undefined) return accented(name, mark, tokens, argument);
  if (/^(?:text)?(?:super|sub)script$|^textsu[pb]$/.test(name))
    return moved(/su[bp]/.exec(name)?.[0] ?? "sup", argument());
  if (name === "ensuremath") return inMath(tokens.rawArgument());
  if (name === "mathbb" || name === "mathds") return doubleStruck(argument());
  if (name === "enquote" || name === "mkbibquote") return `“${argument()}”`;
  if (name === "href") return linked(tokens.rawArgument(), argument());
  if (name === "ion") return `${argument()} ${argument().toUpperCase()}`;
  if (name === "bibinfo" || name === "bibfield" || name === "textcolor" || name === "foreignlanguage") {
    argument();
    return argument();
  }
  if (/^(?:kern|hskip|vskip|raise|lower)$/.test(name)) return tokens.skipLength();
  if (SILENT_WITH_ARGUMENT.test(name)) {
    argument();
    return "";
  }
  if (/^(?:url|path|nolinkurl)$/.test(name)) return tokens.rawArgument().replace(/\\([_%&#~])/g, "$1");
  if (FORMULAS.test(name)) return rawFormula(name, tokens);
  return wordOf(name, tokens, argument);
}

/** What a command prints that only its name tells apart. */
function wordOf(name: string, tokens: TexTokens, argument: () => string): string {
  if (SPACES.test(name)) return /^[,;:> ]$/.test(name) ? "\u00a0" : " ";
  if (PRINTS_ARGUMENT.test(name)) return tokens.peek() === "{" ? argument() : "";
  if (SILENT.test(name)) return "";
  const sign = name.endsWith("*") ? starred(name) : signOf(name);
  if (sign !== undefined) return /TeX/.test(name) ? sign + tokens.takenBlanks : sign;
  if (tokens.peek() === "{") return argument();
  return `\\${name}${tokens.takenBlanks}`;
}

function starred(name: string): string | undefined {
  const sign = signOf(name.slice(0, -1));
  return sign === undefined ? undefined : `${sign}*`;
}

/** `\'e`, `\v{Z}`, `\"{\i}`: the first letter of the argument gets the mark. */
function accented(name: string, mark: string, tokens: TexTokens, argument: () => string): string {
  const blanks = tokens.takenBlanks;
  const base = argument();
  const [first = "", ...rest] = base;
  if (!/[\p{L}\p{N}]/u.test(first)) return base === "" ? standing(name) : `\\${name}${blanks}${base}`;
  const dotted = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
  const at = name === "t" || name === "newtie" ? 1 : 0;
  return at === 0 ? `${dotted}${mark}`.normalize("NFC") + rest.join("") : `${dotted}${mark}${rest.join("")}`;
}

/** An accent over nothing: `\~{}` in addresses. */
function standing(name: string): string {
  return /^[~^`'"=.]$/.test(name) ? name : "";
}

function linked(address: string, text: string): string {
  return text === "" || text === address ? address : `${text} (${readTex(address)})`;
}

/** `\ensuremath{\alpha}`: a letter or sign needs no dollars. */
function inMath(tex: string): string {
  const bare = tex.trim();
  if (bare === "") return "";
  const isPlain = /^(?:\\[A-Za-z]{1,20}|[^\\{}$_^]{1,3}|[_^](?:\{[\w+-]{1,6}\}|\w|\\circ|\{\\circ\}))$/.test(
    bare,
  );
  return isPlain ? plainMath(bare) : `$${bare.replaceAll("$", "")}$`;
}

function rawFormula(name: string, tokens: TexTokens): string {
  const parts: string[] = [];
  while (parts.length < 2 && tokens.peek() === "{") parts.push(`{${tokens.rawArgument()}}`);
  return parts.length === 0 ? `\\${name}${tokens.takenBlanks}` : `$\\${name}${parts.join("")}$`;
}
