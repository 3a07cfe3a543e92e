import { Index } from "flexsearch";
import { packed } from "./packed";
import { PairIndex } from "./pair-index";

/** More than any half of a word has in common with others of its length: every candidate is wanted. */
const ALL = 100_000;
/** Words with two mistakes have most letter pairs in common with few others. */
const BY_PAIRS = 200;
/** Shorter words are not looked for by pairs: with two mistakes little of them is left. */
const SHORTEST_BY_PAIRS = 6;

/** Words that are found by their letters, in two ways; numbers come in the order of `add` where nothing else decides. */
export class LetterIndex {
  #halves = emptyIndex();
  readonly #pairs = new PairIndex();

  add(number: number, word: string): void {
    this.#halves.add(number, halvesOf(word, word.length).join(" "));
    if (word.length >= SHORTEST_BY_PAIRS) this.#pairs.add(number, word);
  }

  /** To be called once, when all words are in. */
  async seal(): Promise<void> {
    this.#pairs.seal();
    this.#halves = await packed(this.#halves, emptyIndex());
  }

  /**
   * Every word from which one letter left out, put in, exchanged or swapped with its neighbour makes this one, among
   * others. A single mistake leaves the first or the last letters of a word as they are, counted to just before its
   * middle, so a word is kept under both, with its length.
   */
  withHalfOf(word: string): number[] {
    const lengths = [word.length - 1, word.length, word.length + 1];
    const keys = lengths.flatMap((length) => halvesOf(word, length));
    return this.#halves.search(keys.join(" "), { limit: ALL, suggest: true }).map(Number);
  }

  /** The words that share most pairs of letters with this one, and what finding them costs in steps. */
  withPairsOf(word: string): { numbers: number[]; steps: number } {
    return this.#pairs.find(word, BY_PAIRS);
  }
}

/** The first and the last letters of a word, as many as a word of `length` has before its middle. */
function halvesOf(word: string, length: number): string[] {
  const half = Math.floor((length - 1) / 2);
  return half < 1 ? [] : [`${length}<${word.slice(0, half)}`, `${length}>${word.slice(-half)}`];
}

function emptyIndex(): Index {
  return new Index({ tokenize: "strict", encode: atSpaces, resolution: 1 });
}

function atSpaces(text: string): string[] {
  return text.split(" ");
}
