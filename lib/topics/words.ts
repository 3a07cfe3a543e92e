import { compoundsOf } from "@/lib/search/analysis/tokens";

/**
 * The words of a text in the form in which vocabulary and papers are compared: folded and split as the search
 * does it (a hyphen is a space, `GPT4` is `gpt 4`), singular and plural alike.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { parts } of compoundsOf(text)) for (const { form } of parts) words.push(singular(form));
  return words;
}

/**
 * Only the plural is taken off. Terms are short names in which every other ending carries meaning:
 * the stemmer of the search would make one word of `generative` and `general`, `optical` and `optics`.
 */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s")) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("ss") || word.endsWith("is") ? word : word.slice(0, -1);
}

/** The sentences of a text, as folded words; paragraphs end sentences too. */
export function sentencesOf(text: string): string[][] {
  return text.split(SENTENCE_END).map(wordsOf);
}

const SENTENCE_END = /[.!?:]["'”’)\]]*\s+(?=["'“‘([$]*[\p{Lu}\p{N}])|\n\s*\n/u;
