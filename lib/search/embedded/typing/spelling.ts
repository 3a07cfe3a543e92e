import type { FormNumber } from "../match/dictionary";
import { editDistance } from "./edit-distance";
import { LetterIndex } from "./letter-index";

/** What spelling needs of a {@link Dictionary}. */
export interface Vocabulary {
  readonly size: number;
  readonly counts: Uint32Array;
  name(form: FormNumber): string;
  firstWord(): FormNumber;
}

/** A word of the corpus near to one that was typed. */
export interface NearWord {
  readonly word: string;
  /** Mistakes between the two. */
  readonly distance: number;
  /** In how many papers it stands. */
  readonly count: number;
}

/** Shorter words have too many neighbours to guess among; one of four letters may lack one of five. */
const SHORTEST = 4;
const LONGEST = 24;
/** Shorter words keep their first letter: people seldom miss it, and names are short (`godel` is no `model`). */
const FIRST_LETTER_UNTIL = 7;
/** From this length on, two mistakes are forgiven. */
const TWO_MISTAKES_FROM = 8;
/** In a large corpus, a word of a single paper is as likely a mistake as a word. */
const LARGE_CORPUS = 5_000;
/** More words than these are not weighed against each other. */
const MOST_NEAR = 8;
/** What looking for words by their halves costs, and what comparing each that is found, in steps. */
const STEPS_A_LOOK = 10_000;
const STEPS_A_CANDIDATE = 200;
/** So many words are indexed before other work may go on. */
const SLICE = 2_000;

/** Told of the steps that are taken; may throw to end them. */
type Spend = (steps: number) => void;

/**
 * The corpus's vocabulary by its letters, the most frequent words first: FlexSearch gives the words that share letters
 * with a mistyped one, edit distance and then frequency choose among them.
 */
export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #papers: number;
  #loading: Promise<LetterIndex> | null = null;

  constructor(vocabulary: Vocabulary, papers: number) {
    this.#vocabulary = vocabulary;
    this.#papers = papers;
  }

  /** Reads the vocabulary in; the first mistyped word would otherwise wait for it. */
  async warm(): Promise<void> {
    await this.#ready();
  }

  /**
   * The word of the corpus that was most likely meant by another, at most so many mistakes away; null when none is near.
   * Never the word itself.
   */
  async nearest(typed: string, most: 1 | 2 = 2): Promise<NearWord | null> {
    const [best] = await this.near(typed, most);
    return best ?? null;
  }

  /**
   * The words that may have been meant by another, the most frequent first, at most eight: those one mistake away, or
   * where there are none those two away. Never the word itself.
   */
  async near(typed: string, most: 1 | 2 = 2, spend: Spend = () => {}): Promise<NearWord[]> {
    if (typed.length < SHORTEST || typed.length > LONGEST || !isWord(typed)) return [];
    const index = await this.#ready();
    const alike = index.withHalfOf(typed);
    spend(STEPS_A_LOOK + alike.length * STEPS_A_CANDIDATE);
    const near = this.#best(typed, alike, 1);
    if (near.length > 0 || most === 1 || typed.length < TWO_MISTAKES_FROM) return near;
    const { numbers, steps } = index.withPairsOf(typed);
    spend(steps + numbers.length * STEPS_A_CANDIDATE);
    return this.#best(typed, numbers, 2);
  }

  /** Words that share letters with a mistyped one: every one that a single mistake turns into it is among them. */
  async candidates(typed: string): Promise<string[]> {
    const index = await this.#ready();
    return index.withHalfOf(typed).map((form) => this.#vocabulary.name(form));
  }

  /** The words nearest to one, all as near as the nearest. */
  #best(typed: string, candidates: readonly FormNumber[], most: number): NearWord[] {
    let best: NearWord[] = [];
    let nearest = most;
    for (const form of candidates) {
      const word = this.#vocabulary.name(form);
      if (word === typed || word.length <= SHORTEST) continue;
      if (typed.length < FIRST_LETTER_UNTIL && word[0] !== typed[0]) continue;
      const distance = editDistance(typed, word, nearest);
      if (distance > nearest) continue;
      if (distance < nearest) best = [];
      nearest = distance;
      best.push({ word, distance, count: this.#vocabulary.counts[form] ?? 0 });
    }
    return best.sort((a, b) => b.count - a.count).slice(0, MOST_NEAR);
  }

  #ready(): Promise<LetterIndex> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<LetterIndex> {
    const index = new LetterIndex();
    const { counts, size } = this.#vocabulary;
    const least = this.#papers > LARGE_CORPUS ? 2 : 1;
    const forms: FormNumber[] = [];
    for (let form = this.#vocabulary.firstWord(); form < size; form++) {
      if ((counts[form] ?? 0) >= least) forms.push(form);
    }
    forms.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
    for (let at = 0; at < forms.length; at += SLICE) {
      for (const form of forms.slice(at, at + SLICE)) {
        const word = this.#vocabulary.name(form);
        if (word.length >= SHORTEST && word.length <= LONGEST && isWord(word)) index.add(form, word);
      }
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    await index.seal();
    return index;
  }
}

function isWord(form: string): boolean {
  return /^\p{L}+$/u.test(form);
}
