import { termOf } from "@/lib/search/analysis/terms";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import type { Entry } from "./entry";

/** The words of a text in order, by their numbers in a {@link Lexicon}. */
export interface Words {
  readonly forms: Uint32Array;
  readonly terms: Uint32Array;
  /** Compounds written as one word, stemmed: `noninvasive` for `non-invasive`. */
  readonly joined: Uint32Array;
}

/** The texts of an entry that are searched. */
export interface EntryWords {
  readonly title: Words;
  readonly abstract: Words;
  /** One a name. */
  readonly authors: readonly Words[];
  readonly comment: Words;
  readonly journal: Words;
  /** The reader's own: tags and note. */
  readonly own: Words;
}

/** Numbers for words, so that texts are compared without comparing letters. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #read = new WeakMap<Entry, EntryWords>();

  /** The number of a word; -1 when no text has it. */
  find(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  /** The numbers of the words that begin so. */
  beginning(prefix: string): Set<number> {
    const found = new Set<number>();
    for (const [number, word] of this.#words.entries()) if (word.startsWith(prefix)) found.add(number);
    return found;
  }

  /** The words of an entry, read once: an entry never changes. */
  wordsOf(entry: Entry): EntryWords {
    const known = this.#read.get(entry);
    if (known !== undefined) return known;
    const { title, abstract, authors, comment, journalRef, venue } = entry.paper;
    const words: EntryWords = {
      title: this.#textWords(title),
      abstract: this.#textWords(abstract),
      authors: authors.map((name) => this.#textWords(name)),
      comment: this.#textWords(comment ?? ""),
      journal: this.#textWords(`${journalRef ?? ""} ${venue?.name ?? ""}`),
      own: this.#textWords(`${entry.tags.join(" , ")} , ${entry.note}`),
    };
    this.#read.set(entry, words);
    return words;
  }

  #textWords(text: string): Words {
    const forms: number[] = [];
    const terms: number[] = [];
    const joined: number[] = [];
    for (const compound of compoundsOf(text)) {
      for (const { form } of compound.parts) {
        forms.push(this.#number(form));
        terms.push(this.#number(termOf(form)));
      }
      if (compound.joined !== null) joined.push(this.#number(termOf(compound.joined)));
    }
    return {
      forms: Uint32Array.from(forms),
      terms: Uint32Array.from(terms),
      joined: Uint32Array.from(joined),
    };
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
