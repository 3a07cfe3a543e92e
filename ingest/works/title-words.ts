import { plainText } from "@/lib/paper/plain";
import { foldLetters } from "@/lib/paper/slug";
import { american } from "@/lib/search/analysis/american";

/** Words that sources drop or abbreviate: with `&` for `and`, or an arrow for `to`, a title is the same. */
const LITTLE: ReadonlySet<string> = new Set("a an and the to".split(" "));

/** With another of these a title is another one, but they stand in every title. */
const PREPOSITIONS: ReadonlySet<string> = new Set("for in of on".split(" "));

/** `Part II`, `Vol. 2` and `II` say the same. */
const PART_WORDS: ReadonlySet<string> = new Set("no number paper part pt vol volume".split(" "));

const ROMAN: ReadonlyMap<string, string> = new Map(
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    .split(" ")
    .map((numeral, i) => [numeral, String(i + 1)]),
);

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    "one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth tenth " +
    "even odd"
  ).split(" "),
);

/** Words of a work that is about another one: `Erratum to …`. */
const KIND_WORDS: ReadonlySet<string> = new Set(
  (
    "addenda addendum comment comments corrected correction corrections corrigenda corrigendum discussion errata erratum " +
    "rebuttal rejoinder reply response retracted retraction supplement supplementary supplemental update updated withdrawn"
  ).split(" "),
);

/** Words of another form of a work: `… (extended abstract)`, `… (conference digest)`. */
const FORM_WORDS: ReadonlySet<string> = new Set(
  (
    "abridged abstract appendix condensed continued demo digest edition expanded extended full poster revisited sequel " +
    "short slides talk thesis tutorial version workshop"
  ).split(" "),
);

/** Titles of nothing but these stand over many works. */
const GENERIC: ReadonlySet<string> = new Set([
  ...KIND_WORDS,
  ...FORM_WORDS,
  ...(
    "acknowledgment acknowledgments annual announcement author authors book conclusion conclusions contents contribution " +
    "contributions editor editorial editors foreword from full guest index introduction introductory issue letter letters " +
    "list lecture lectures message news newsletter note notes obituary paper papers preface proceedings remarks report " +
    "reports review reviewers reviews special summary survey table title untitled welcome with workshop"
  ).split(" "),
]);

/** Letters that plain text spells out. */
const GREEK: ReadonlyMap<string, string> = new Map(
  (
    "α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho " +
    "σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 1) pairs.push([all[i - 1] ?? "", word]);
      return pairs;
    }, []),
);

/**
 * The words of a title in their order, alike in all the ways in which sources write one title: without markup,
 * accents, punctuation, capitals and little words, in American spelling, with Greek letters by their names and Roman
 * numerals as figures.
 */
export function titleWords(title: string): string[] {
  const words = wordsOf(/[$\\{}^_]/.test(title) ? plainText(title) : title);
  const all: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (!LITTLE.has(word) && !isPartWord(word, words[i + 1])) all.push(spelled(word, words, i));
  }
  return all;
}

function wordsOf(title: string): string[] {
  const letters = ASCII.test(title)
    ? title.toLowerCase()
    : foldLetters(title).replace(/[α-ω]/g, (letter) => ` ${GREEK.get(letter) ?? letter} `);
  return letters.replace(/['’‘ʼ`´]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

const ASCII = /^[\t\n\r -~]*$/;

function isPartWord(word: string, after: string | undefined): boolean {
  return after !== undefined && PART_WORDS.has(word) && isNumeral(after);
}

/** A single `i`, `v` or `x` is a numeral only where one is expected: at the end, or after `Part`. */
function spelled(word: string, words: readonly string[], place: number): string {
  const numeral = ROMAN.get(word);
  if (numeral === undefined) return spellings.of(word);
  const isNumber = word.length > 1 || place === words.length - 1 || PART_WORDS.has(words[place - 1] ?? "");
  return isNumber ? numeral : word;
}

/** American spellings of words seen before: titles have few different words. */
class Spellings {
  readonly #known = new Map<string, string>();

  of(word: string): string {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_SPELLINGS) this.#known.clear();
    const spelling = american(word).replace(DOUBLED, "l$1");
    this.#known.set(word, spelling);
    return spelling;
  }
}

/** `modelling`, `labelled`: Americans write one l. In shorter words (`filling`) both do with two. */
const DOUBLED = /(?<=.{4})ll(ed|er|ers|ing)$/;
const MOST_SPELLINGS = 50_000;
const spellings = new Spellings();

function isNumeral(word: string): boolean {
  return /^\d+$/.test(word) || ROMAN.has(word);
}

/** What of a title tells works apart however alike the rest: its numbers, and words of a work about another one. */
export function distinctionsOf(words: readonly string[]): string {
  const distinct = words.filter(
    (word, i) => /\d/.test(word) || NUMBER_WORDS.has(word) || FORM_WORDS.has(word) || isKind(word, i),
  );
  return distinct.sort().join(" ");
}

/** The words that say what kind of work about another one it is; empty for most. */
export function kindOf(words: readonly string[]): string {
  return [...new Set(words.filter(isKind))].sort().join(" ");
}

/** A response is also what physicists measure; one to another work says so at its beginning. */
function isKind(word: string, place: number): boolean {
  return KIND_WORDS.has(word) && (word !== "response" || place === 0);
}

/** The words of a title that could tell its work from others: none in `Editorial` or `Annual report 2020`. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !PREPOSITIONS.has(word));
  return telling.every((word) => GENERIC.has(word) || /^\d+$/.test(word)) ? [] : telling;
}

/** The parts of a title before and after its first colon, dash, question mark or bracket; the second may be empty. */
export function mainAndSubtitle(title: string): readonly [main: string, subtitle: string] {
  const mark = /:\s|\s[-–—]+\s|[–—]|\?\s|\.\s|\s[([](?=[^)\]]{1,200}[)\]]\s*$)/.exec(title);
  if (mark === null) return [title, ""];
  return [title.slice(0, mark.index), title.slice(mark.index + mark[0].length)];
}

/**
 * How two words differ by one letter, not the first (`symmetric`, `asymmetric`): `moved` when it is lost, doubled or
 * has changed places with its neighbour, `replaced` when another stands for it. Null for other differences, for numbers,
 * and for short words, in which one letter makes another word.
 */
export function slipBetween(a: string, b: string): "moved" | "replaced" | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_SLIP || a[0] !== b[0] || /\d/.test(a + b)) return null;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length === short.length + 1) return short.slice(at) === long.slice(at + 1) ? "moved" : null;
  if (long.length !== short.length) return null;
  if (short.slice(at + 1) === long.slice(at + 1)) return "replaced";
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwapped && short.slice(at + 2) === long.slice(at + 2) ? "moved" : null;
}

const SHORTEST_SLIP = 5;
