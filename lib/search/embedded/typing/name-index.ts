import { Index } from "flexsearch";
import { foldLetters } from "@/lib/paper/slug";
import { isFunctionWord } from "../../analysis/little-words";
import { compoundsOf } from "../../analysis/tokens";
import { NameWords } from "./name-words";
import { nearWords } from "./near-words";
import { packed } from "./packed";

/** So many words, the most frequent, are tried for an unfinished one. */
const CONTINUATIONS = 10;
/** So many words are tried for a mistyped one. */
const CORRECTIONS = 3;
/** So many names are looked at for each way to go on before the best are chosen. */
const POOL = 25;
/** So many where an initial must choose among the bearers of a name. */
const POOL_OF_INITIALS = 1_000;
/** So many when only the finished words are looked for. */
const WIDE_POOL = 200;

/** What was typed, as words; the last may be the beginning of one when it is open. */
export interface Typed {
  readonly words: readonly string[];
  readonly open: boolean;
}

interface Options {
  /** Names of people: `He` and `Will` are words like others there. */
  readonly ofPeople?: boolean;
  /** Names whose word comes early are looked at first; otherwise those added first are. */
  readonly earlyWordsFirst: boolean;
}

/**
 * Names that are found by their words. Whole words are indexed: an unfinished one is finished from the words there
 * are, which costs a sixth of indexing every beginning of every word. The names themselves are not kept.
 */
export class NameIndex {
  readonly #nameOf: (number: number) => string;
  readonly #isLittle: (form: string) => boolean;
  readonly #words = new NameWords();
  readonly #empty: () => Index;
  #index: Index;

  constructor(nameOf: (number: number) => string, { earlyWordsFirst, ofPeople = false }: Options) {
    this.#nameOf = nameOf;
    this.#isLittle = ofPeople ? () => false : isFunctionWord;
    // The forms are taken apart once, in `add` and in the queries, and handed over between spaces.
    const encode = (forms: string) => forms.split(" ");
    this.#empty = () => new Index({ tokenize: "strict", encode, resolution: earlyWordsFirst ? 3 : 1 });
    this.#index = this.#empty();
  }

  /** Takes a name in; `weight` is how much it counts when words that begin alike are chosen among. */
  add(number: number, name: string, weight: number): void {
    const forms = formsOf(name).filter((form) => !this.#isLittle(form));
    if (forms.length === 0) return;
    for (const form of forms) this.#words.add(form, weight);
    this.#index.add(number, forms.join(" "));
  }

  /** To be called once, when all names are in. */
  async seal(): Promise<void> {
    this.#words.seal();
    this.#index = await packed(this.#index, this.#empty());
  }

  /** The numbers of the names that have the typed words; an initial stands for every name that begins so. */
  find({ words, open }: Typed): number[] {
    const last = open ? (words.at(-1) ?? "") : "";
    const before = open ? words.slice(0, -1) : words;
    const initials = before.filter(isInitial);
    const held = this.#named(before, WIDE_POOL);
    const begin = this.#beginning(held, last === "" ? initials : [...initials, last]);
    // With fewer than the pool holds, every name that has the finished words has been looked at.
    const isComplete = last === "" || (held.length > 0 && held.length < WIDE_POOL);
    const pool = initials.length > 0 ? POOL_OF_INITIALS : POOL;
    const goingOn = isComplete ? [] : this.#beginning(this.#finished(before, last, pool), initials);
    // "is", "of" and the like may be meant as they stand, and are not indexed.
    return [...new Set([...begin, ...goingOn, ...(this.#isLittle(last) ? held : [])])];
  }

  /** What was typed with its mistyped words read as the nearest there are, the most frequent first. */
  readings({ words, open }: Typed, mistyped: ReadonlySet<string>): Typed[] {
    const last = words.at(-1) ?? "";
    const before = words.slice(0, -1).map((word) => {
      const [near = word] = mistyped.has(word) ? nearWords(this.#words, word, false, 1) : [];
      return near;
    });
    if (!mistyped.has(last)) return [{ words: [...before, last], open }];
    const near = nearWords(this.#words, last, open, CORRECTIONS);
    return near.map((ending) => ({ words: [...before, ending], open: false }));
  }

  /** True for a word of a name, or for the beginning of one when it is open. */
  knows(word: string, open: boolean): boolean {
    return open ? this.#words.withPrefix(word, 1).length > 0 : this.#words.count(word) > 0;
  }

  /** Names with the last word finished in each likely way. */
  #finished(before: readonly string[], last: string, pool: number): number[] {
    const endings = new Set([last, ...this.#words.withPrefix(last, CONTINUATIONS)]);
    const telling = [...endings].filter((ending) => this.#isTelling(ending));
    return telling.flatMap((ending) => this.#named([...before, ending], pool));
  }

  /** Those of the names that have a word for each of the beginnings. */
  #beginning(numbers: readonly number[], beginnings: readonly string[]): number[] {
    if (beginnings.length === 0) return [...numbers];
    return numbers.filter((number) => {
      const words = foldedWords(this.#nameOf(number));
      return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
    });
  }

  /** Half of all titles have an "of": lists as long as that make every look-up slow and tell nothing. */
  #isTelling(form: string): boolean {
    return !isInitial(form) && !this.#isLittle(form);
  }

  #named(words: readonly string[], limit: number): number[] {
    const telling = words.filter((word) => this.#isTelling(word));
    return telling.length === 0 ? [] : this.#index.search(telling.join(" "), { limit }).map(Number);
  }
}

/**
 * How well typed words fit a name: 2 when it begins with them, 1 when they stand in it in a row, 0 when apart. The
 * last one may be unfinished.
 */
export function fitOf(typed: readonly string[], name: string): number {
  const words = foldedWords(name);
  for (let at = 0; at + typed.length <= words.length; at++) {
    const inRow = typed.every((word, i) =>
      i + 1 < typed.length ? words[at + i] === word : (words[at + i] ?? "").startsWith(word),
    );
    if (inRow) return at === 0 ? 2 : 1;
  }
  return 0;
}

/** The words of a text as they are searched, with compounds also written as one word. */
function formsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts, joined }) => {
    const forms = parts.map((part) => part.form);
    return joined === null ? forms : [...forms, joined];
  });
}

/** The words of what is typed, as they are searched. */
export function typedWords(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map((part) => part.form));
}

/**
 * The words of a name at a glance, with compounds also written as one word: hundreds are compared with what was typed
 * for every letter of it.
 */
function foldedWords(name: string): string[] {
  // A sign that is a word by itself stands alone, as it does where names are indexed.
  const folded = foldLetters(name).replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    " $& ",
  );
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  return folded.includes("-") ? [...words, ...folded.replaceAll("-", "").split(/[^\p{L}\p{N}]+/u)] : words;
}

/** A letter that stands for a word; a sign that is a word by itself (学) is none. */
export function isInitial(word: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u.test(word);
}
