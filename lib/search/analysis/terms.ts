import { american } from "./american";
import { stemEnglish } from "./stem";

const stems = new Map<string, string>();
/** Enough for the vocabulary of a large corpus's common words; rarer ones cost a few microseconds. */
const REMEMBERED = 100_000;

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

/**
 * The stemmer keeps an `s` that no vowel goes before, so the plurals of acronyms lose theirs here:
 * `LLMs`, `CNNs`, `GPUs` and `FPGAs`, but not `GPS` or `DNS`.
 */
function singular(form: string): string {
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
