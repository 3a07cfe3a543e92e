const START = "\u0002";
const END = "\u0003";
/** Letters that decide the next one. */
const ORDER = 3;
/** Chance of a sign never seen after any context. */
const FLOOR = 1 / 5000;

/** How likely words look like those it was made from, letter by letter (an interpolated model after Witten and Bell). */
export class CharacterModel {
  readonly #counts = new Map<string, number>();
  /** For each context: how many letters followed it, and how many different ones. */
  readonly #totals = new Map<string, { seen: number; kinds: number }>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.#learn(`${START}${word}${END}`);
  }

  #learn(word: string): void {
    for (let i = 1; i < word.length; i++) {
      for (let n = 0; n <= ORDER && n <= i; n++) {
        const context = word.slice(i - n, i);
        const gram = context + word[i];
        const before = this.#counts.get(gram) ?? 0;
        this.#counts.set(gram, before + 1);
        const total = this.#totals.get(context);
        if (total === undefined) this.#totals.set(context, { seen: 1, kinds: 1 });
        else {
          total.seen++;
          if (before === 0) total.kinds++;
        }
      }
    }
  }

  /** The natural logarithm of the word's chance, its end included. */
  logProbability(word: string): number {
    const marked = `${START}${word}${END}`;
    let sum = 0;
    for (let i = 1; i < marked.length; i++) sum += Math.log(this.#chance(marked, i));
    return sum;
  }

  #chance(word: string, at: number): number {
    let chance = FLOOR;
    for (let n = 0; n <= ORDER && n <= at; n++) {
      const context = word.slice(at - n, at);
      const total = this.#totals.get(context);
      if (total === undefined) break;
      const count = this.#counts.get(context + word[at]) ?? 0;
      chance = (count + total.kinds * chance) / (total.seen + total.kinds);
    }
    return chance;
  }
}
