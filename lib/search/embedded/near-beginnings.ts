import type { Dictionary, FormNumber } from "./dictionary";

/** Shorter beginnings lead to too many words to guess among. */
const SHORTEST = 4;
const LONGEST = 24;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The words of the corpus, the most frequent first, that begin like `word` but for one letter left out, put in,
 * exchanged or swapped with its neighbour (the edits of Damerau); the first letter stays. Every single edit is looked
 * up: some hundred binary searches, whatever the size of the corpus.
 */
export function nearBeginnings(
  dictionary: Dictionary,
  word: string,
  { whole, limit }: { whole: boolean; limit: number },
): FormNumber[] {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return [];
  const found = new Set<FormNumber>();
  for (const edited of singleEdits(word)) {
    const forms = whole ? [dictionary.find(edited)] : dictionary.withPrefix(edited, 1);
    for (const form of forms) if (form >= 0) found.add(form);
  }
  return [...found]
    .sort((a, b) => (dictionary.counts[b] ?? 0) - (dictionary.counts[a] ?? 0) || a - b)
    .slice(0, limit);
}

/** Every text that one mistake would have turned into `word`, its first letter kept. */
function singleEdits(word: string): Set<string> {
  const edits = new Set<string>();
  for (let at = 1; at <= word.length; at++) {
    const [before, rest] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) edits.add(before + letter + rest);
    if (rest === "") continue;
    edits.add(before + rest.slice(1));
    for (const letter of LETTERS) edits.add(before + letter + rest.slice(1));
    if (rest.length > 1) edits.add(`${before}${rest[1]}${rest[0]}${rest.slice(2)}`);
  }
  edits.delete(word);
  return edits;
}
