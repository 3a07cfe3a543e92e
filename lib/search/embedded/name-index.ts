import { Index } from "flexsearch";
import { isFunctionWord } from "../analysis/little-words";
import { compoundsOf } from "../analysis/tokens";

/** So many are looked at for each way to go on before the best are chosen. */
const POOL = 25;
/** So many when only the finished words are looked for. */
const WIDE_POOL = 200;

/** What was typed, as words, and the ways in which its last word may go on. */
export interface Typed {
  readonly words: readonly string[];
  /** The last of the words may be the beginning of one. */
  readonly open: boolean;
  readonly ways: readonly (readonly string[])[];
}

interface Options {
  /** Names whose word comes early are looked at first; otherwise those added first are. */
  readonly earlyWordsFirst: boolean;
}

/**
 * Names that are found by their words. Whole words are indexed: unfinished ones are finished from the corpus's
 * vocabulary, which costs a sixth of indexing every beginning of every word. The names themselves are not kept.
 */
export class NameIndex {
  readonly #nameOf: (number: number) => string;
  readonly #index: Index;

  constructor(nameOf: (number: number) => string, { earlyWordsFirst }: Options) {
    this.#nameOf = nameOf;
    this.#index = new Index({
      tokenize: "strict",
      encode: tellingForms,
      resolution: earlyWordsFirst ? 3 : 1,
    });
  }

  add(number: number, name: string): void {
    this.#index.add(number, name);
  }

  /** The numbers of the names that have the typed words; an initial stands for every name that begins so. */
  find({ words, open, ways }: Typed): number[] {
    const found = ways.flatMap((way) => this.#named(way.filter(isTelling), POOL));
    return [...new Set([...found, ...this.#continuing(words, open)])];
  }

  /** Names with the finished words in which the unfinished one, and each initial, begins another, however rare. */
  #continuing(words: readonly string[], open: boolean): number[] {
    const whole = words.slice(0, open ? -1 : undefined).filter(isTelling);
    const begun = words.filter((word, at) => (open && at === words.length - 1) || word.length === 1);
    if (whole.length === 0 || begun.length === 0) return [];
    return this.#named(whole, WIDE_POOL).filter((number) => {
      const forms = formsOf(this.#nameOf(number));
      return begun.every((beginning) => forms.some((form) => form.startsWith(beginning)));
    });
  }

  #named(words: readonly string[], limit: number): number[] {
    return words.length === 0 ? [] : this.#index.search(words.join(" "), { limit }).map(Number);
  }
}

/**
 * How well typed words fit a name: 2 when it begins with them, 1 when they stand in it in a row, 0 when apart. The
 * last one may be unfinished.
 */
export function fitOf(typed: readonly string[], name: readonly string[]): number {
  for (let at = 0; at + typed.length <= name.length; at++) {
    const inRow = typed.every((word, i) =>
      i + 1 < typed.length ? name[at + i] === word : (name[at + i] ?? "").startsWith(word),
    );
    if (inRow) return at === 0 ? 2 : 1;
  }
  return 0;
}

/** The words of a text as they are searched, with compounds also written as one word. */
export function formsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts, joined }) => {
    const forms = parts.map((part) => part.form);
    return joined === null ? forms : [...forms, joined];
  });
}

/** Half of all titles have an "of": lists as long as that make every look-up slow and tell nothing. */
function tellingForms(text: string): string[] {
  return formsOf(text).filter((form) => !isFunctionWord(form));
}

function isTelling(form: string): boolean {
  return form.length > 1 && !isFunctionWord(form);
}
