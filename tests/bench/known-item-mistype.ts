import { below, oneOf, type Random } from "./random";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const WORD = /(?<![\p{L}\p{N}])[A-Za-z]{5,}(?![\p{L}\p{N}])/gu;

/**
 * A text with one typing mistake in a word of five letters or more: a letter lost, added, taken for another, or two
 * neighbours exchanged, each as likely. Null where no word is long enough.
 */
export function mistyped(text: string, random: Random): string | null {
  const word = oneOf([...text.matchAll(WORD)], random);
  if (word === undefined) return null;
  return text.slice(0, word.index) + misspelled(word[0], random) + text.slice(word.index + word[0].length);
}

function misspelled(word: string, random: Random): string {
  const at = below(word.length, random);
  const [before, letter = "", after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  switch (below(4, random)) {
    case 0:
      return before + after;
    case 1:
      return before + (oneOf([...LETTERS], random) ?? "") + letter + after;
    case 2:
      return before + (oneOf([...LETTERS.replace(letter.toLowerCase(), "")], random) ?? "") + after;
    default:
      return swapped(word, random);
  }
}

/** Two neighbours that differ change places; in `aaaaa` there are none. */
function swapped(word: string, random: Random): string {
  const letters = [...word];
  const at = oneOf(
    [...letters.keys()].slice(1).filter((place) => letters[place] !== letters[place - 1]),
    random,
  );
  if (at === undefined) return word;
  return word.slice(0, at - 1) + (letters[at] ?? "") + (letters[at - 1] ?? "") + word.slice(at + 1);
}
