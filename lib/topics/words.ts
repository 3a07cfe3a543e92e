/**
 * The words of a text in the form in which vocabulary and papers are compared: without case and accents,
 * split at everything that is neither letter nor digit (so a hyphen is a space), singular and plural alike.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

/**
 * Only the plural is taken off. Terms are short names in which every other ending carries meaning:
 * a stemmer would make one word of `generative` and `general`, `optical` and `optics`.
 */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The sentences of a text, as folded words; paragraphs end sentences too. */
export function sentencesOf(text: string): string[][] {
  return text.split(SENTENCE_END).map(wordsOf);
}

const SENTENCE_END = /[.!?:]["'”’)\]]*\s+(?=["'“‘([$]*[\p{Lu}\p{N}])|\n\s*\n/u;
