import { compoundsOf } from "@/lib/search/analysis/tokens";

/**
 * The words of a text in the form in which vocabulary and papers are compared: folded and split as the search
 * does it (a hyphen is a space, `GPT4` is `gpt 4`), singular and plural alike.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    addWords(text, start, at, words);
  }
  return words;
}

/** Most of what stands between two blanks is a word of plain letters, with a comma or a full stop after it. */
function addWords(text: string, start: number, end: number, words: string[]): void {
  let close = start;
  while (close < end && isLetter(text.charCodeAt(close))) close++;
  let rest = close;
  while (rest < end && isStop(text.charCodeAt(rest))) rest++;
  if (rest === end && close - start > 1 && close - start <= LONGEST_PLAIN) {
    words.push(singular(text.slice(start, close).toLowerCase()));
    return;
  }
  for (const { parts } of compoundsOf(text.slice(start, end)))
    for (const { form } of parts) words.push(singular(form));
}

const LONGEST_PLAIN = 40;

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Full stop, comma, colon, semicolon. */
function isStop(code: number): boolean {
  return code === 46 || code === 44 || code === 58 || code === 59;
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
