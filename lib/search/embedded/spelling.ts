import { Index } from "flexsearch";
import type { Dictionary, FormNumber } from "./dictionary";

/** Shorter words have too many neighbours to guess among. */
const SHORTEST = 4;
const LONGEST = 24;
/** Shorter words keep their first letter: people seldom miss it, and names are short (`godel` is no `model`). */
const FIRST_LETTER_UNTIL = 7;
/** From this length on, two mistakes are forgiven. */
const TWO_MISTAKES_FROM = 8;
const CANDIDATES = 200;
/** In a large corpus, a word of a single paper is as likely a mistake as a word. */
const LARGE_CORPUS = 5_000;

/**
 * The corpus's vocabulary by pairs of letters, the most frequent words first: FlexSearch gives the words that share
 * most pairs with a mistyped one, edit distance and frequency choose among them.
 */
export class Spelling {
  readonly #dictionary: Dictionary;
  readonly #papers: number;
  #index: Index | null = null;

  constructor(dictionary: Dictionary, papers: number) {
    this.#dictionary = dictionary;
    this.#papers = papers;
  }

  /** The word of the corpus that was most likely meant by one that no paper has; null when none is near. */
  nearest(word: string): string | null {
    if (word.length < SHORTEST || word.length > LONGEST || !isWord(word)) return null;
    const most = word.length >= TWO_MISTAKES_FROM ? 2 : 1;
    let best: { name: string; distance: number; count: number } | null = null;
    for (const form of this.candidates(word)) {
      const name = this.#dictionary.name(form);
      if (word.length < FIRST_LETTER_UNTIL && name[0] !== word[0]) continue;
      const distance = editDistance(word, name, most);
      if (distance > most) continue;
      const count = this.#dictionary.counts[form] ?? 0;
      if (best === null || distance < best.distance || (distance === best.distance && count > best.count)) {
        best = { name, distance, count };
      }
    }
    return best?.name ?? null;
  }

  /** Words that share letters with a mistyped one. */
  candidates(word: string): FormNumber[] {
    this.#index ??= this.#build();
    return this.#index.search(word, { limit: CANDIDATES, suggest: true }).map(Number);
  }

  #build(): Index {
    const index = new Index({ tokenize: "strict", encode: letterPairs, resolution: 1 });
    const least = this.#papers > LARGE_CORPUS ? 2 : 1;
    const words: FormNumber[] = [];
    for (let form = this.#dictionary.firstWord(); form < this.#dictionary.size; form++) {
      if ((this.#dictionary.counts[form] ?? 0) >= least) words.push(form);
    }
    const byCount = words.sort(
      (a, b) => (this.#dictionary.counts[b] ?? 0) - (this.#dictionary.counts[a] ?? 0) || a - b,
    );
    for (const form of byCount) {
      const name = this.#dictionary.name(form);
      if (name.length >= SHORTEST - 1 && name.length <= LONGEST && isWord(name)) index.add(form, name);
    }
    return index;
  }
}

function isWord(form: string): boolean {
  return /^\p{L}+$/u.test(form);
}

/** The pairs of letters of a word, its ends marked: `moe` is `<m mo oe e>`. */
function letterPairs(word: string): string[] {
  const marked = `<${word}>`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < marked.length; at++) pairs.add(marked.slice(at, at + 2));
  return [...pairs];
}

/**
 * How many letters must be left out, put in, exchanged or swapped with their neighbour (Damerau and Levenshtein,
 * optimal string alignment). Gives up with a number above `most` as soon as it must be larger.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}
