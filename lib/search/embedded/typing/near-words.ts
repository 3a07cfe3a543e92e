/** Words with how often each stands in something. */
export interface CountedWords {
  /** 0 for a word that is not among them. */
  count(word: string): number;
  /** The words that begin so, the most frequent first, at most `limit`. */
  withPrefix(prefix: string, limit: number): readonly string[];
}

/** Shorter words have too many neighbours to guess among. */
const SHORTEST = 4;
const LONGEST = 24;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * The words, the most frequent first, that are `word`, or begin with it when it is `open`, but for one letter left
 * out, put in, exchanged or swapped with its neighbour (the edits of Damerau); the first letter stays. Every single
 * edit is looked up: some hundred binary searches, however many words there are.
 */
export function nearWords(words: CountedWords, word: string, open: boolean, limit: number): string[] {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return [];
  const found = new Map<string, number>();
  for (const edited of singleEdits(word)) {
    const near = open ? words.withPrefix(edited, 1) : [edited];
    for (const one of near) found.set(one, words.count(one));
  }
  return [...found]
    .filter(([, count]) => count > 0)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([near]) => near);
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
