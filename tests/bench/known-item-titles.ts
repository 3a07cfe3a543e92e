import { splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { foldLetters } from "@/lib/paper/slug";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import type { PaperNumber } from "@/lib/search/engine";

/** Letters alone, three or more: neither numbers nor the parts of formulae. */
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu;

/** The words by which a reader may remember a title: three letters or more, no stop words, each once, in order. */
export function titleWordsOf({ title }: Pick<Paper, "title">): string[] {
  const words = plainText(title).normalize("NFC").toLowerCase().match(WORD) ?? [];
  return [...new Set(words.filter((word) => !isFunctionWord(word)))];
}

/** The family names of a paper's authors, as printed; groups have none. */
export function surnamesOf({ authors }: Pick<Paper, "authors">): string[] {
  return authors
    .map(({ name }) => splitName(name))
    .flatMap(({ given, family }) => (given === "" ? [] : [family]));
}

/** Which papers a few words of a title may mean. */
export class Titles {
  readonly #words: readonly (readonly string[])[];
  readonly #byWord = new Map<string, PaperNumber[]>();
  readonly #byTitle = new Map<string, PaperNumber[]>();

  constructor(readonly papers: readonly Paper[]) {
    this.#words = papers.map(titleWordsOf);
    this.#words.forEach((words, paper) => {
      for (const word of words) remember(this.#byWord, word, paper);
    });
    papers.forEach((paper, number) => {
      remember(this.#byTitle, titleKey(paper), number);
    });
  }

  words(paper: PaperNumber): readonly string[] {
    return this.#words[paper] ?? [];
  }

  /** The papers whose titles have all the words. */
  withWords(words: readonly string[]): readonly PaperNumber[] {
    const lists = words.map((word) => this.#byWord.get(word) ?? []);
    const [shortest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    const sets = others.map((list) => new Set(list));
    return shortest.filter((paper) => sets.every((set) => set.has(paper)));
  }

  /** The papers with the same title, but for case, accents and punctuation. */
  sameTitle(paper: Pick<Paper, "title">): readonly PaperNumber[] {
    return this.#byTitle.get(titleKey(paper)) ?? [];
  }
}

function titleKey({ title }: Pick<Paper, "title">): string {
  return foldLetters(plainText(title))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function remember(places: Map<string, PaperNumber[]>, key: string, paper: PaperNumber): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [paper]);
  else known.push(paper);
}
