import type { Paper } from "@/lib/paper/paper";
import { isPlain } from "./plain-words";
import { phrasesOf, type SurfaceWord, surfaceWords } from "./surface";

const TITLE_WEIGHT = 3;

/** A paper's words as they are compared with another's. */
export class Profile {
  readonly text: string;
  /** Words that may name what it is about: no numbers, no single letters, none that every abstract is written with. */
  readonly words: readonly SurfaceWord[];
  /** Phrases that begin with such a word. */
  readonly phrases: readonly SurfaceWord[][];
  /** How often each form that says something stands there; more for those of the title. */
  readonly counts = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  readonly #phrases: ReadonlySet<string>;

  constructor({ title, abstract }: Paper) {
    this.text = `${title}.\n${abstract}`;
    const all = surfaceWords(this.text);
    this.words = all.filter((word) => !word.little && word.form.length > 2 && isSubject(word));
    this.phrases = phrasesOf(all).filter(
      ([first, ...rest]) => first !== undefined && isSubject(first) && [first, ...rest].every(isWritten),
    );
    for (const { form, term, start, little } of all) {
      if (little) continue;
      const weight = start < title.length ? TITLE_WEIGHT : 1;
      this.counts.set(form, (this.counts.get(form) ?? 0) + weight);
      this.#terms.set(term, (this.#terms.get(term) ?? 0) + weight);
    }
    this.#phrases = new Set(this.phrases.map(keyOf));
  }

  /** How often a term stands here in any form; more for the title. */
  countOf(term: string): number {
    return this.#terms.get(term) ?? 0;
  }

  /** Whether a phrase stands here. */
  has(phrase: readonly SurfaceWord[]): boolean {
    return this.#phrases.has(keyOf(phrase));
  }
}

/** Whether a word may name a subject. */
export function isSubject({ form, term }: SurfaceWord): boolean {
  return !/^\d/.test(form) && !isPlain(term);
}

function isWritten({ form }: SurfaceWord): boolean {
  return form.length > 1 && !/^\d/.test(form);
}

function keyOf(phrase: readonly SurfaceWord[]): string {
  return phrase.map(({ term }) => term).join(" ");
}
