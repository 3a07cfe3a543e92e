/** Words that are found by the pairs of letters they share with another. */
export class PairIndex {
  readonly #numbers: number[] = [];
  /** The places in `#numbers` of the words that have a pair. */
  readonly #having = new Map<string, Uint32Array>();
  /** The same while words are taken in. */
  readonly #growing = new Map<string, number[]>();

  /** Takes a word in; of words that share as many pairs, those taken in first are found first. */
  add(number: number, word: string): void {
    const place = this.#numbers.push(number) - 1;
    for (const pair of letterPairs(word)) {
      const having = this.#growing.get(pair);
      if (having === undefined) this.#growing.set(pair, [place]);
      else having.push(place);
    }
  }

  /** To be called once, when all words are in; they can be found from then on. */
  seal(): void {
    for (const [pair, places] of this.#growing) this.#having.set(pair, Uint32Array.from(places));
    this.#growing.clear();
  }

  /** The numbers of the words that share most pairs with this one, at most `limit`, and what finding them costs in steps. */
  find(word: string, limit: number): { numbers: number[]; steps: number } {
    const shared = new Uint8Array(this.#numbers.length);
    let steps = shared.length;
    for (const pair of letterPairs(word)) {
      const having = this.#having.get(pair) ?? NONE;
      for (let i = 0; i < having.length; i++) {
        const place = having[i] ?? 0;
        shared[place] = (shared[place] ?? 0) + 1;
      }
      steps += having.length;
    }
    return { numbers: this.#most(shared, limit), steps };
  }

  #most(shared: Uint8Array, limit: number): number[] {
    const byCount: number[][] = [];
    for (let place = 0; place < shared.length; place++) {
      const count = shared[place] ?? 0;
      if (count === 0) continue;
      const others = byCount[count] ?? [];
      byCount[count] = others;
      if (others.length < limit) others.push(place);
    }
    const places = byCount.reverse().flat().slice(0, limit);
    return places.map((place) => this.#numbers[place] ?? 0);
  }
}

const NONE = new Uint32Array(0);

/** The pairs of letters of a word, its ends marked: `moe` is `<m mo oe e>`. */
function letterPairs(word: string): Set<string> {
  const marked = `<${word}>`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < marked.length; at++) pairs.add(marked.slice(at, at + 2));
  return pairs;
}
