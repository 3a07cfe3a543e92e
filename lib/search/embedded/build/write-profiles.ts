import { inverseFrequency } from "../match/weights";
import { insistence, isTelling } from "../related/subjects";
import { type ByteReader, ByteWriter, Counters } from "../storage/bytes";
import type { WriteFile } from "../storage/storage";
import type { Collector } from "./collect";
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
  const weighing = new Weighing(collected);
  let paper = 0;
  for (const subjects of collected.subjects()) {
    bytes.length = 0;
    weighing.read(subjects);
    weighing.writeWords(bytes, terms);
    weighing.writePhrases(bytes);
    write("profiles", bytes.view());
    offsets[paper + 1] = (offsets[paper] ?? 0) + bytes.length;
    paper++;
  }
  write("profileOffsets", offsets);
}

/** Weighs what a paper may be about by how rare it is in the corpus; one for all papers, filled anew for each. */
class Weighing {
  readonly #collected: Collector;
  /** By term: how rare it is; 0 for one that tells nothing. */
  readonly #rarity: Float64Array;
  /** By term: how often it stands in the paper, in any form. */
  readonly #counts = new Counters();

  /** The words, by their places in the paper's list. */
  readonly #terms: number[] = [];
  readonly #said: number[] = [];
  readonly #wordStarts: number[] = [];
  readonly #wordLengths: number[] = [];
  readonly #weights: number[] = [];
  /** The places of the telling ones. */
  readonly #words: number[] = [];

  /** The telling phrases. */
  readonly #phraseStarts: number[] = [];
  readonly #phraseLengths: number[] = [];
  readonly #worth: number[] = [];
  readonly #phrases: number[] = [];

  constructor(collected: Collector) {
    this.#collected = collected;
    const { papers, terms, termCounts } = collected;
    this.#rarity = new Float64Array(terms);
    for (let term = 0; term < terms; term++) {
      const having = termCounts.get(term);
      this.#rarity[term] = isTelling(having, papers) ? inverseFrequency(papers, having) : 0;
    }
  }

  /** Reads a paper's subjects, as `subject-rows.ts` has written them. */
  read(subjects: ByteReader): void {
    const words = subjects.varint();
    this.#readWords(subjects, words);
    this.#readPhrases(subjects);
    for (let word = 0; word < words; word++) this.#counts.set(this.#terms[word] ?? 0, 0);
  }

  /** The most telling words, the most telling first. */
  writeWords(bytes: ByteWriter, newTerms: Uint32Array): void {
    const [weights, terms] = [this.#weights, this.#terms];
    this.#words.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (terms[a] ?? 0) - (terms[b] ?? 0));
    const count = Math.min(this.#words.length, MOST_WORDS);
    bytes.varint(count);
    for (let i = 0; i < count; i++) {
      const word = this.#words[i] ?? 0;
      const start = this.#wordStarts[word] ?? 0;
      bytes.varint(newTerms[terms[word] ?? 0] ?? 0);
      bytes.varint(this.#said[word] ?? 0);
      bytes.varint(start);
      if (start > 0) bytes.varint(this.#wordLengths[word] ?? 0);
    }
  }

  /** The places of the most telling phrases that another paper has too, the most telling first. */
  writePhrases(bytes: ByteWriter): void {
    const [worth, starts] = [this.#worth, this.#phraseStarts];
    this.#phrases.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || (starts[a] ?? 0) - (starts[b] ?? 0));
    const count = Math.min(this.#phrases.length, MOST_PHRASES);
    for (let i = 0; i < count; i++) {
      const phrase = this.#phrases[i] ?? 0;
      bytes.varint(starts[phrase] ?? 0);
      bytes.varint(this.#phraseLengths[phrase] ?? 0);
    }
  }

  #readWords(subjects: ByteReader, count: number): void {
    this.#words.length = 0;
    for (let word = 0; word < count; word++) {
      const term = this.#collected.formTerms.get(subjects.varint());
      const said = subjects.varint();
      const start = subjects.varint();
      this.#terms[word] = term;
      this.#said[word] = said;
      this.#wordStarts[word] = start;
      this.#wordLengths[word] = start === 0 ? 0 : subjects.varint();
      this.#counts.add(term, said);
      const weight = said === 0 ? 0 : (this.#rarity[term] ?? 0) * insistence(said);
      this.#weights[word] = weight;
      if (weight > 0) this.#words.push(word);
    }
  }

  #readPhrases(subjects: ByteReader): void {
    this.#phrases.length = 0;
    for (let left = subjects.varint(); left > 0; left--) {
      const isShared = this.#collected.seenPhrases.has(subjects.varint());
      const start = subjects.varint();
      const length = subjects.varint();
      const worth = this.#readWorth(subjects);
      if (!isShared || worth === 0) continue;
      const phrase = this.#phrases.length;
      this.#phraseStarts[phrase] = start;
      this.#phraseLengths[phrase] = length;
      this.#worth[phrase] = worth;
      this.#phrases.push(phrase);
    }
  }

  /** 0 for a phrase with a word that tells nothing: one that is everywhere in the corpus spoils it. */
  #readWorth(subjects: ByteReader): number {
    let worth = 0;
    let isSpoilt = false;
    for (let left = subjects.varint(); left > 0; left--) {
      const term = this.#terms[subjects.varint()] ?? 0;
      const rarity = this.#rarity[term] ?? 0;
      if (rarity === 0) isSpoilt = true;
      else worth += rarity * insistence(this.#counts.get(term));
    }
    return isSpoilt ? 0 : worth;
  }
}
