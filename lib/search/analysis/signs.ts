import { foldLetters } from "@/lib/paper/slug";
import { SIGNS } from "@/lib/paper/tex-signs";

/** What a character is to the tokeniser. */
export type Sign =
  /** Letters or digits, as folded. */
  | { readonly kind: "letters"; readonly text: string }
  /** A word of its own though nothing parts it from its neighbours: α, ×, 学. */
  | { readonly kind: "word"; readonly text: string }
  /** Between two words it makes them a compound: hyphens, TeX's braces. */
  | { readonly kind: "joiner" }
  /** Not there: soft hyphens, combining marks, zero-width characters. */
  | { readonly kind: "nothing" }
  | { readonly kind: "break" };

const BREAK: Sign = { kind: "break" };
const JOINER: Sign = { kind: "joiner" };
const NOTHING: Sign = { kind: "nothing" };

/** Signs that are read out, by their TeX names: the rest of TeX's signs say nothing that one would search for. */
const SPOKEN = new Set(
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega times infty nabla hbar ell".split(
    " ",
  ),
);
const SIGN_NAMES: ReadonlyMap<string, string> = new Map(
  [...SIGNS].flatMap(([command, sign]) => {
    const name = spokenName(command);
    return name === null ? [] : [[sign.toLowerCase(), name] as const];
  }),
);

/** TeX commands that only change how something looks. */
const FORMATTING = new Set(
  (
    "mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt mathop mathnormal boldsymbol bm pmb operatorname text textbf " +
    "textit textrm textsc textsf texttt textup textsubscript textsuperscript emph underline overline hat widehat tilde widetilde bar " +
    "vec dot ddot frac tfrac dfrac sqrt left right big Big bigg Bigg bigl bigr Bigl Bigr quad qquad displaystyle textstyle limits " +
    "nolimits rm bf it sc tt em cal small large url href cite ref label footnote ensuremath xspace mbox hbox begin end item"
  ).split(" "),
);

/** How a TeX command is read: a word, or null when it is only a matter of looks. */
export function readCommand(command: string): string | null {
  if (FORMATTING.has(command)) return null;
  if (SIGNS.has(command)) return spokenName(command);
  return command.toLowerCase();
}

/** `varepsilon` and `Delta` are `epsilon` and `delta`. */
function spokenName(command: string): string | null {
  const name = command.toLowerCase().replace(/^var(?=[a-z]{2})/, "");
  return SPOKEN.has(name) ? name : null;
}

const cache = new Map<number, Sign>();

/** The sign of a character outside ASCII. */
export function signOf(codePoint: number): Sign {
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const sign = classify(String.fromCodePoint(codePoint));
  cache.set(codePoint, sign);
  return sign;
}

const DASHES = new Set(["\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\u207b", "\u2044"]);

function classify(character: string): Sign {
  if (DASHES.has(character)) return JOINER;
  if (/[\p{M}\p{Cf}]/u.test(character)) return NOTHING;
  const folded = foldLetters(character);
  const name = SIGN_NAMES.get(character) ?? SIGN_NAMES.get(folded);
  if (name !== undefined) return { kind: "word", text: name };
  const letters = folded.replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters === "") return BREAK;
  return {
    kind: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters) ? "word" : "letters",
    text: letters,
  };
}
