import { american } from "./american";
import { IRREGULAR_NOUNS } from "./irregular-nouns";
import { stemEnglish } from "./stem";

const stems = new Map<string, string>();
/** Enough for the vocabulary of a large corpus's common words; rarer ones cost a few microseconds. */
const REMEMBERED = 100_000;

/** Singulars by their irregular plurals. */
const SINGULARS: ReadonlyMap<string, string> = readTable(IRREGULAR_NOUNS);

const PLURALS: ReadonlyMap<string, string> = new Map([...SINGULARS].map(([many, one]) => [one, many]));

/** The irregular plural of a noun; null for all other words. */
export function irregularPlural(form: string): string | null {
  return PLURALS.get(form) ?? null;
}

/**
 * The term a form is indexed under: the English stem of a word of ASCII letters as Americans spell it, anything else as
 * it is.
 */
export function termOf(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const term = isPlainWord(form) ? stemEnglish(american(singular(form))) : form;
  if (stems.size < REMEMBERED) stems.set(form, term);
  return term;
}

/** With which letters else forms of a term may begin, by its first: `aesthetic` and `oestrogen` begin as terms with an `e`. */
const OTHER_INITIALS: ReadonlyMap<string, string> = otherInitials();

function otherInitials(): Map<string, string> {
  const others = new Map([["e", "ao"]]);
  for (const [plural, singular] of SINGULARS) {
    const [own, other] = [singular.charAt(0), plural.charAt(0)];
    const known = others.get(own) ?? "";
    if (own !== other && !known.includes(other)) others.set(own, known + other);
  }
  return others;
}

/** The letters with which forms of a term may begin; a term of no letters gives its first character. */
export function initialsOf(term: string): string {
  const initial = term.charAt(0);
  return initial + (OTHER_INITIALS.get(initial) ?? "");
}

/**
 * Irregular plurals are listed (`matrices`). The stemmer keeps an `s` that no vowel goes before, so the plurals of acronyms lose theirs here:
 * `LLMs`, `CNNs`, `GPUs` and `FPGAs`, but not `GPS` or `DNS`.
 */
function singular(form: string): string {
  const irregular = SINGULARS.get(form);
  if (irregular !== undefined) return irregular;
  return form.length > 3 && /^[b-df-hj-np-tv-z]+[aeiou]?s$/.test(form) && !form.endsWith("ss")
    ? form.slice(0, -1)
    : form;
}

function isPlainWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** A line gives the endings of plural and singular and the beginnings they share: `ices ix: append matr`. */
function readTable(table: string): Map<string, string> {
  const singulars = new Map<string, string>();
  for (const line of table.replaceAll(/\n /g, " ").trim().split("\n")) {
    const [endings = "", beginnings = ""] = line.split(": ");
    const [plural = "", singular = ""] = endings.split(" ");
    for (const beginning of beginnings.split(" ")) singulars.set(beginning + plural, beginning + singular);
  }
  return singulars;
}
