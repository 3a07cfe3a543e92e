import { type ByteReader, type ByteWriter, Counters, varintLength } from "../storage/bytes";
import { STARTS_PER_PAPER } from "../storage/layout";
import type { Spool } from "../storage/storage";
import { RowWriter, rowsOf } from "./forward";
import { SeenTwice } from "./seen-twice";
import { copySubjects } from "./subject-rows";
import { TitleWordsBuilder } from "./title-words";
import { Vocabulary } from "./vocabulary";

/** Gives the number here of a form by its number in a record. */
export type FormNumber = (form: number) => number;

/**
 * The first of two passes: numbers forms and terms in the order in which they appear, measures how much room each
 * term's postings will take, and writes down paper by paper what the second pass needs.
 */
export class Collector {
  readonly vocabulary = new Vocabulary();
  readonly forms = this.vocabulary.forms;
  readonly formTerms = this.vocabulary.formTerms;
  readonly formCounts = new Counters();
  readonly formBytes = new Counters();
  /** Where a form written with a hyphen comes apart, and how often it was. */
  readonly formSplits = new Counters();
  readonly splitCounts = new Counters();
  readonly termCounts = new Counters();
  readonly termBytes = new Counters();
  readonly positionBytes = new Counters();
  /** Which phrases more than one paper may be about. */
  readonly seenPhrases = new SeenTwice();
  readonly titleWords = new TitleWordsBuilder();
  papers = 0;

  readonly #spool: Spool;
  readonly #writer: RowWriter;
  readonly #lastOfForm = new Counters(0);
  readonly #lastOfTerm = new Counters(0);
  /** Of the use that is being read. */
  readonly #forms: number[] = [];

  constructor(spool: Spool) {
    this.#spool = spool;
    this.#writer = new RowWriter(spool);
  }

  get terms(): number {
    return this.vocabulary.terms;
  }

  /** Takes the next paper in by its record (see {@link PaperRecorder}) and gives its row of the `starts` column. */
  add(record: ByteReader, numberOf: FormNumber): readonly number[] {
    const starts = Array.from({ length: STARTS_PER_PAPER }, () => record.varint());
    for (let left = record.varint(); left > 0; left--) {
      const form = numberOf(record.varint());
      this.formSplits.set(form, record.varint());
      this.splitCounts.add(form, 1);
    }
    this.papers++;
    const { row } = this.#writer;
    const uses = record.varint();
    row.varint(uses);
    for (let left = uses; left > 0; left--) this.#addUse(record, row, numberOf);
    this.#writer.endRow();
    this.titleWords.add(record, numberOf);
    copySubjects(record, row, numberOf, this.seenPhrases);
    this.#writer.endRow();
    return starts;
  }

  /** A term as it is indexed. */
  termName(term: number): string {
    return this.vocabulary.termName(term);
  }

  /** The number of a term here; -1 when no paper has it. */
  termNumber(name: string): number {
    return this.vocabulary.termNumber(name);
  }

  /** Of each paper what the postings need. */
  rows(): Iterable<ByteReader> {
    return this.#everyOther(0);
  }

  /** Of each paper what it may be about, as {@link copySubjects} has written it. */
  subjects(): Iterable<ByteReader> {
    return this.#everyOther(1);
  }

  /** Shows every paper's terms, by their numbers here, and their codes; see {@link PaperTerms}. */
  forEachPaper(visit: (paper: number, terms: readonly number[], codes: readonly number[]) => void): void {
    const terms: number[] = [];
    const codes: number[] = [];
    let paper = 0;
    for (const reader of this.rows()) {
      terms.length = 0;
      codes.length = 0;
      for (let left = reader.varint(); left > 0; left--) {
        terms.push(reader.varint());
        codes.push(reader.byte());
        passUse(reader);
      }
      visit(paper++, terms, codes);
    }
  }

  /** A paper has two rows, so that who needs one passes over the other: its uses of terms, and its subjects. */
  *#everyOther(first: 0 | 1): Generator<ByteReader> {
    this.#writer.flush();
    let row = first;
    for (const reader of rowsOf(this.#spool)) if (row++ % 2 === 0) yield reader;
  }

  /** All forms of a use are of one term, which the row names first. */
  #addUse(record: ByteReader, row: ByteWriter, numberOf: FormNumber): void {
    const forms = this.#forms;
    const count = record.varint();
    for (let i = 0; i < count; i++) forms[i] = numberOf(record.varint());
    const term = this.formTerms.get(forms[0] ?? 0);
    row.varint(term);
    row.byte(record.byte());
    const before = row.length;
    let position: number;
    do {
      position = record.varint();
      row.varint(position);
    } while ((position & 1) === 1);
    this.positionBytes.add(term, row.length - before);
    row.varint(count);
    for (let i = 0; i < count; i++) this.#addForm(row, forms[i] ?? 0);
    this.termCounts.add(term, 1);
    this.termBytes.add(term, varintLength(this.papers - this.#lastOfTerm.get(term)));
    this.#lastOfTerm.set(term, this.papers);
  }

  #addForm(row: ByteWriter, form: number): void {
    row.varint(form);
    this.formCounts.add(form, 1);
    this.formBytes.add(form, varintLength(this.papers - this.#lastOfForm.get(form)));
    this.#lastOfForm.set(form, this.papers);
  }
}

/** Goes on behind the positions and the forms of a term's use. */
function passUse(reader: ByteReader): void {
  while ((reader.varint() & 1) === 1);
  for (let more = reader.varint(); more > 0; more--) reader.varint();
}
