import { inverseFrequency } from "../match/weights";
import { insistence, isTelling } from "../related/subjects";
import type { Place } from "../related/surface";
import { ByteWriter } from "../storage/bytes";
import type { WriteFile } from "../storage/storage";
import type { Collector } from "./collect";
import type { StoredSubjects } from "./subject-rows";
import type { Numbering } from "./write-dictionary";

/** So many of a paper's most telling words are looked for in others. */
const MOST_WORDS = 60;
/** So many of its most telling phrases may be named as what it shares with another. */
const MOST_PHRASES = 32;

/**
 * Writes of each paper what finds papers like it and says why (see `profile.ts`): its most telling terms, how often it
 * says them and where, and the places of its most telling phrases that other papers have too. What is telling is known
 * only when all papers have been seen.
 */
export function writeProfiles(collected: Collector, { terms }: Numbering, write: WriteFile): void {
  const offsets = new Uint32Array(collected.papers + 1);
  const bytes = new ByteWriter();
  let paper = 0;
  for (const subjects of collected.subjects()) {
    bytes.length = 0;
    writeProfile(bytes, new Weighing(subjects, collected), terms);
    write("profiles", bytes.view());
    offsets[paper + 1] = (offsets[paper] ?? 0) + bytes.length;
    paper++;
  }
  write("profileOffsets", offsets);
}

function writeProfile(bytes: ByteWriter, weighing: Weighing, terms: Uint32Array): void {
  const words = weighing.words();
  bytes.varint(words.length);
  for (const { term, count, place } of words) {
    bytes.varint(terms[term] ?? 0);
    bytes.varint(count);
    bytes.varint(place === null ? 0 : place[0] + 1);
    if (place !== null) bytes.varint(place[1] - place[0]);
  }
  for (const [start, end] of weighing.phrases()) {
    bytes.varint(start);
    bytes.varint(end - start);
  }
}

/** Weighs what a paper may be about by how rare it is in the corpus. */
class Weighing {
  readonly #subjects: StoredSubjects;
  readonly #collected: Collector;
  /** How often each term stands in the paper, in any form. */
  readonly #counts = new Map<number, number>();

  constructor(subjects: StoredSubjects, collected: Collector) {
    this.#subjects = subjects;
    this.#collected = collected;
    for (const { form, count } of subjects.words) {
      const term = collected.formTerms.get(form);
      this.#counts.set(term, (this.#counts.get(term) ?? 0) + count);
    }
  }

  /** The most telling words, the most telling first. */
  words(): { term: number; count: number; place: Place | null }[] {
    return this.#subjects.words
      .map(({ form, count, place }) => {
        const term = this.#collected.formTerms.get(form);
        return {
          word: { term, count, place },
          weight: count === 0 ? 0 : this.#rarity(term) * insistence(count),
        };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.word.term - b.word.term)
      .slice(0, MOST_WORDS)
      .map(({ word }) => word);
  }

  /** The places of the most telling phrases that another paper has too, the most telling first. */
  phrases(): Place[] {
    return this.#subjects.phrases
      .filter(({ slot }) => this.#collected.seenPhrases.has(slot))
      .map(({ place, words }) => ({ place, worth: this.#worthOf(words) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth || a.place[0] - b.place[0])
      .slice(0, MOST_PHRASES)
      .map(({ place }) => place);
  }

  /** 0 for a phrase with a word that tells nothing: one that is everywhere in the corpus spoils it. */
  #worthOf(words: readonly number[]): number {
    let worth = 0;
    for (const place of words) {
      const term = this.#collected.formTerms.get(this.#subjects.words[place]?.form ?? 0);
      const rarity = this.#rarity(term);
      if (rarity === 0) return 0;
      worth += rarity * insistence(this.#counts.get(term) ?? 0);
    }
    return worth;
  }

  #rarity(term: number): number {
    const { papers, termCounts } = this.#collected;
    const having = termCounts.get(term);
    return isTelling(having, papers) ? inverseFrequency(papers, having) : 0;
  }
}
