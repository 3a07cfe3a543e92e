import type { Paper } from "@/lib/paper/paper";
import type { Compound } from "../../analysis/tokens";
import { abstractAt, type Place, phrasesOf, type SurfaceWord, surfaceWords } from "./surface";

/** What a word of the title counts beside one of the abstract. */
export const TITLE_WEIGHT = 3;
/** So many phrases of a paper are weighed at most: those whose words it says most often. */
const MOST_PHRASES = 80;

/** A form that says something. */
export interface SubjectWord {
  readonly form: string;
  /** How often it stands there; more for the title. */
  readonly count: number;
  /**
   * Where it first stands as a whole word; null for one that stands in compounds only, such as `end-to-end`, and for one
   * that names no subject by itself.
   */
  readonly place: Place | null;
}

/** Two or three words in a row that may say what a paper is about. */
export interface SubjectPhrase {
  readonly place: Place;
  /** Its terms in a row, parted by spaces: what makes it the same in another paper. */
  readonly terms: string;
  /** The words in it that may name a subject, by their places in the list of words. */
  readonly words: readonly number[];
}

/** What a paper may be about, before it is known how rare its words are. Each word and each phrase stands here once. */
export interface Subjects {
  readonly words: readonly SubjectWord[];
  readonly phrases: readonly SubjectPhrase[];
}

/** The words of a paper's texts. */
export interface Tokens {
  readonly title: readonly Compound[];
  readonly abstract: readonly Compound[];
}

/**
 * Gathers what a paper may be about. Every word that is not little may lead to papers like it; numbers, and words that
 * every abstract is written with, name no subject.
 */
export function subjectsOf(paper: Pick<Paper, "title" | "abstract">, tokens: Tokens): Subjects {
  const gathering = new Gathering();
  gathering.add(surfaceWords(paper.title, tokens.title), 0, TITLE_WEIGHT);
  gathering.add(surfaceWords(paper.abstract, tokens.abstract), abstractAt(paper), 1);
  return gathering.subjects();
}

class Gathering {
  readonly #words: { form: string; count: number; place: Place | null }[] = [];
  readonly #places = new Map<string, number>();
  readonly #phrases = new Map<string, SubjectPhrase>();

  add(words: readonly SurfaceWord[], offset: number, weight: number): void {
    for (const word of words) if (!word.little) this.#count(word, offset, weight);
    for (const phrase of phrasesOf(words)) {
      const [first] = phrase;
      if (first?.subject && phrase.every(isWritten)) this.#note(phrase, offset);
    }
  }

  subjects(): Subjects {
    const words = this.#words;
    const phrases = [...this.#phrases.values()];
    if (phrases.length <= MOST_PHRASES) return { words, phrases };
    const said = (phrase: SubjectPhrase) =>
      phrase.words.reduce((sum, place) => sum + (words[place]?.count ?? 0), 0);
    return { words, phrases: phrases.sort((a, b) => said(b) - said(a)).slice(0, MOST_PHRASES) };
  }

  #count(word: SurfaceWord, offset: number, weight: number): void {
    const known = this.#words[this.#placeOf(word)];
    if (known === undefined) return;
    known.count += weight;
    if (isNaming(word) && word.opens && word.closes) known.place ??= [word.start + offset, word.end + offset];
  }

  #note(phrase: readonly SurfaceWord[], offset: number): void {
    const terms = phrase.map(({ term }) => term).join(" ");
    const [first] = phrase;
    const last = phrase.at(-1);
    if (first === undefined || last === undefined || this.#phrases.has(terms)) return;
    const words = phrase.filter(({ subject }) => subject).map((word) => this.#placeOf(word));
    this.#phrases.set(terms, { place: [first.start + offset, last.end + offset], terms, words });
  }

  #placeOf({ form }: SurfaceWord): number {
    const known = this.#places.get(form);
    if (known !== undefined) return known;
    const place = this.#words.push({ form, count: 0, place: null }) - 1;
    this.#places.set(form, place);
    return place;
  }
}

function isNaming(word: SurfaceWord): boolean {
  return word.form.length > 2 && word.subject;
}

function isWritten({ form }: SurfaceWord): boolean {
  return form.length > 1 && !/^\d/.test(form);
}

/**
 * How much a paper makes of a word by how often it says it. One mention tells little: in a small corpus a verb in
 * passing is as rare as a subject, and only the subject comes back.
 */
export function insistence(count: number): number {
  return count > 1 ? Math.log2(count) : ONE_MENTION;
}
const ONE_MENTION = 0.1;

/** A term in more papers than this share tells nothing of one of them; nor would a few papers be a share. */
const COMMON_SHARE = 0.3;
const A_FEW = 5;

/** Whether a term that so many papers have can tell of what one is. One that no other has makes it stand more alone. */
export function isTelling(having: number, papers: number): boolean {
  return having >= 1 && having <= Math.max(A_FEW, papers * COMMON_SHARE);
}
