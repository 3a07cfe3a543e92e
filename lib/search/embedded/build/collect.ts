import type { Paper } from "@/lib/paper/paper";
import { termOf } from "../../analysis/terms";
import { compoundsOf } from "../../analysis/tokens";
import { subjectsOf } from "../related/subjects";
import { type ByteReader, type ByteWriter, Counters, varintLength } from "../storage/bytes";
import { encodeCounts } from "../storage/code";
import type { IndexedField } from "../storage/layout";
import type { Spool } from "../storage/storage";
import { StringTable } from "../storage/string-table";
import { RowWriter, rowsOf } from "./forward";
import { walkWords } from "./paper-words";
import { SeenTwice } from "./seen-twice";
import { readSubjects, type StoredSubjects, writeSubjects } from "./subject-rows";
import { TitleWordsBuilder } from "./title-words";
import { valueKeysOf } from "./values";

/** Enough for the words that texts are mostly made of; they take some eighty bytes each. */
const MOST_KNOWN = 100_000;

interface TermUse {
  readonly counts: Record<IndexedField, number>;
  readonly positions: number[];
  readonly forms: Set<number>;
}

/**
 * The first of two passes: numbers forms and terms in the order in which they appear, measures how much room each
 * term's postings will take, and writes down paper by paper what the second pass needs.
 */
export class Collector {
  readonly forms = new StringTable();
  readonly formTerms = new Counters();
  readonly formCounts = new Counters();
  readonly formBytes = new Counters();
  /** Where a form written with a hyphen comes apart, and how often it was. */
  readonly formSplits = new Counters();
  readonly splitCounts = new Counters();
  readonly termFormCounts = new Counters();
  readonly termCounts = new Counters();
  readonly termBytes = new Counters();
  readonly positionBytes = new Counters();
  /** Which phrases more than one paper may be about. */
  readonly seenPhrases = new SeenTwice();
  readonly titleWords = new TitleWordsBuilder();
  papers = 0;

  readonly #spool: Spool;
  readonly #writer: RowWriter;
  readonly #terms = new StringTable();
  readonly #known = new Map<string, number>();
  readonly #lastOfForm = new Counters(0);
  readonly #lastOfTerm = new Counters(0);

  constructor(spool: Spool) {
    this.#spool = spool;
    this.#writer = new RowWriter(spool);
  }

  get terms(): number {
    return this.#terms.size;
  }

  /** Takes the next paper in and gives its row of the `starts` column. */
  add(paper: Paper): readonly number[] {
    const uses = new Map<number, TermUse>();
    const tokens = { title: compoundsOf(paper.title), abstract: compoundsOf(paper.abstract) };
    const starts = walkWords(paper, tokens, (form, field, position, split) => {
      const formId = this.#wordId(form);
      if (split > 0) {
        this.formSplits.set(formId, split);
        this.splitCounts.add(formId, 1);
      }
      const use = this.#use(uses, this.formTerms.get(formId));
      use.forms.add(formId);
      if (use.positions.at(-1) === position) return;
      use.positions.push(position);
      use.counts[field]++;
    });
    for (const key of valueKeysOf(paper)) {
      const formId = this.#formId(key, false);
      this.#use(uses, this.formTerms.get(formId)).forms.add(formId);
    }
    this.#write(uses);
    const numberOf = (form: string) => this.#wordId(form);
    this.titleWords.add(tokens.title, numberOf);
    writeSubjects(this.#writer.row, subjectsOf(paper, tokens), numberOf, this.seenPhrases);
    this.#writer.endRow();
    this.papers++;
    return starts;
  }

  /** A term as it is indexed. */
  termName(term: number): string {
    return this.#terms.text(term);
  }

  /** The number of a term here; -1 when no paper has it. */
  termNumber(name: string): number {
    return this.#terms.find(name);
  }

  /** What the second pass needs, paper by paper. */
  rows(): Iterable<ByteReader> {
    this.#writer.flush();
    return rowsOf(this.#spool);
  }

  /** What each paper may be about. */
  *subjects(): Iterable<StoredSubjects> {
    for (const reader of this.rows()) {
      for (let left = reader.varint(); left > 0; left--) {
        reader.varint();
        reader.byte();
        passUse(reader);
      }
      yield readSubjects(reader);
    }
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

  /** The numbers of words met before are known by the strings themselves, which texts share. */
  #wordId(form: string): number {
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    const id = this.#formId(form, true);
    if (this.#known.size < MOST_KNOWN) this.#known.set(form, id);
    return id;
  }

  #formId(form: string, stemmed: boolean): number {
    const before = this.forms.size;
    const id = this.forms.number(form);
    if (id < before) return id;
    const term = this.#terms.number(stemmed ? termOf(form) : form);
    this.formTerms.set(id, term);
    this.termFormCounts.add(term, 1);
    return id;
  }

  #use(uses: Map<number, TermUse>, term: number): TermUse {
    const known = uses.get(term);
    if (known !== undefined) return known;
    const use: TermUse = {
      counts: { title: 0, abstract: 0, author: 0, comment: 0, journal: 0 },
      positions: [],
      forms: new Set(),
    };
    uses.set(term, use);
    return use;
  }

  #write(uses: ReadonlyMap<number, TermUse>): void {
    const { row } = this.#writer;
    row.varint(uses.size);
    for (const [term, use] of uses) {
      row.varint(term);
      row.byte(encodeCounts(use.counts));
      this.#writePositions(row, term, use.positions);
      row.varint(use.forms.size);
      for (const form of use.forms) this.#writeForm(row, form);
      this.termCounts.add(term, 1);
      this.termBytes.add(term, varintLength(this.papers + 1 - this.#lastOfTerm.get(term)));
      this.#lastOfTerm.set(term, this.papers + 1);
    }
  }

  /** Differences, doubled; odd where another follows. */
  #writePositions(row: ByteWriter, term: number, positions: number[]): void {
    positions.sort((a, b) => a - b);
    const before = row.length;
    let last = 0;
    positions.forEach((position, i) => {
      row.varint((position - last) * 2 + (i + 1 < positions.length ? 1 : 0));
      last = position;
    });
    if (positions.length === 0) row.varint(0);
    this.positionBytes.add(term, row.length - before);
  }

  #writeForm(row: ByteWriter, form: number): void {
    row.varint(form);
    this.formCounts.add(form, 1);
    this.formBytes.add(form, varintLength(this.papers + 1 - this.#lastOfForm.get(form)));
    this.#lastOfForm.set(form, this.papers + 1);
  }
}

/** Goes on behind the positions and the forms of a term's use. */
function passUse(reader: ByteReader): void {
  while ((reader.varint() & 1) === 1);
  for (let more = reader.varint(); more > 0; more--) reader.varint();
}
