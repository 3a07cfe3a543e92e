/** A power of two: enough for the words that texts are mostly made of. */
const SLOTS = 1 << 17;

/**
 * Remembers something of each of the words met last, at the place that the word's letters give; the next of the same
 * place takes it over. Most texts share the strings of their words, so that finding one needs no comparison of letters.
 * Memory: some eighty bytes a word, however many come.
 */
export class WordCache<T> {
  readonly #words: (string | undefined)[] = new Array(SLOTS);
  readonly #values: (T | undefined)[] = new Array(SLOTS);

  /** What is known of a word: what `learn` tells, asked when the word was not met lately. */
  get(word: string, learn: (word: string) => T): T {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#values[slot];
    if (known !== undefined && this.#words[slot] === word) return known;
    const value = learn(word);
    this.#words[slot] = word;
    this.#values[slot] = value;
    return value;
  }
}
