/** The words of many names with how often each stands in them, for finishing one that is being typed. */
export class NameWords {
  readonly #counted = new Map<string, number>();
  #words: readonly string[] = [];
  #counts = new Uint32Array();

  add(word: string, times: number): void {
    this.#counted.set(word, (this.#counted.get(word) ?? 0) + times);
  }

  /** Puts the words added so far in order; they can be looked up from then on. */
  seal(): void {
    this.#words = [...this.#counted.keys()].sort();
    this.#counts = Uint32Array.from(this.#words, (word) => this.#counted.get(word) ?? 0);
    this.#counted.clear();
  }

  count(word: string): number {
    const at = this.#lowerBound(word);
    return this.#words[at] === word ? (this.#counts[at] ?? 0) : 0;
  }

  /** The words that begin so, the most frequent first, at most `limit`. */
  withPrefix(prefix: string, limit: number): string[] {
    const best: number[] = [];
    for (let at = this.#lowerBound(prefix); this.#words[at]?.startsWith(prefix); at++) {
      const count = this.#counts[at] ?? 0;
      if (best.length === limit && count <= (this.#counts[best[limit - 1] ?? 0] ?? 0)) continue;
      const place = best.findIndex((other) => (this.#counts[other] ?? 0) < count);
      best.splice(place < 0 ? best.length : place, 0, at);
      best.length = Math.min(best.length, limit);
    }
    return best.map((at) => this.#words[at] ?? "");
  }

  #lowerBound(wanted: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? "") < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
