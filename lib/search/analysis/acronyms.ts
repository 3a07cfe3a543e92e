/** An acronym as it is written, and the words it stands for in the same text. */
export interface Definition {
  readonly acronym: string;
  readonly long: string;
}

const SHORTEST = 2;
const LONGEST = 10;
/** So much of the text around a bracket is looked at, in characters: the longest forms have half of it. */
const LONGEST_BEFORE = 400;
const LONGEST_INSIDE = 400;
/** What parts one sentence from the next, and a list's members: a long form does not reach across. */
const BREAK = /[.;:!?,()[\]]\s|[()[\]]/;

/**
 * The acronyms that a text defines: `mixture of experts (MoE)` and `MoE (mixture of experts)`. The algorithm of
 * A. S. Schwartz and M. A. Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text"
 * (PSB 2003), for acronyms that have two capitals, which leaves out `(see text)` and `(a)`.
 */
export function acronymsIn(text: string): Definition[] {
  const found: Definition[] = [];
  for (let open = text.indexOf("("); open >= 0; open = text.indexOf("(", open + 1)) {
    const within = text.slice(open + 1, open + 1 + LONGEST_INSIDE);
    const close = within.indexOf(")");
    if (close < 0) continue;
    const inner = (within.slice(0, close).split(/[,;]/, 1)[0] ?? "").trim();
    const before = text.slice(Math.max(0, open - LONGEST_BEFORE), open).trimEnd();
    const definition = definitionOf(before, inner);
    if (definition !== null) found.push(definition);
  }
  return found;
}

function definitionOf(before: string, inner: string): Definition | null {
  if (isAcronym(inner)) {
    const long = longFormBefore(before, inner);
    return long === null ? null : { acronym: inner, long };
  }
  const acronym = /(?<!\S)\S+$/.exec(before)?.[0] ?? "";
  if (!isAcronym(acronym) || inner.split(/\s+/).length > mostWords(acronym)) return null;
  const long = longForm(acronym, inner);
  return long === inner ? { acronym, long } : null;
}

/** One word of two to ten letters and digits that begins with one of them; hyphens may stand within. */
function isAcronym(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(text) &&
    /\p{Lu}.*\p{Lu}/u.test(text)
  );
}

/** A long form has at most five words more than the acronym has letters, and at most twice as many. */
function mostWords(acronym: string): number {
  return Math.min(acronym.length + 5, acronym.length * 2);
}

function longFormBefore(before: string, acronym: string): string | null {
  const sentence = before.split(BREAK).at(-1) ?? "";
  const words = sentence.split(/\s+/).slice(-mostWords(acronym));
  return longForm(acronym, words.join(" "));
}

/**
 * The end of a text that the acronym's letters run through: each found going back from the one after it, the first at
 * the beginning of a word. Null when they do not, or when nothing longer than the acronym is found.
 */
function longForm(acronym: string, text: string): string | null {
  const letters = [...acronym.toLowerCase()].filter((letter) => letter !== "-");
  const lower = text.toLowerCase();
  let at = lower.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i] ?? "";
    do at -= 1;
    while (at >= 0 && (lower[at] !== letter || (i === 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? " "))));
    if (at < 0) return null;
  }
  const long = text.slice(at);
  const words = long.split(/\s+/);
  const isLonger = long.length > acronym.length && (words.length > 1 || long.includes("-"));
  return isLonger && !words.includes(acronym) ? long : null;
}
