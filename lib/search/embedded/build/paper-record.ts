import type { Paper } from "@/lib/paper/paper";
import { carriesNothing } from "../../analysis/little-words";
import { type Compound, compoundsOf } from "../../analysis/tokens";
import { subjectsOf } from "../related/subjects";
import type { ByteWriter } from "../storage/bytes";
import { titleEntry } from "../storage/title-entry";
import { PaperUses, type TermUse } from "./paper-uses";
import { walkWords } from "./paper-words";
import { writeSubjects } from "./subject-rows";
import { valueKeysOf } from "./values";
import type { Vocabulary } from "./vocabulary";

/**
 * Reads papers: writes of each what the index needs of its words, by the numbers of a vocabulary. This is most of the
 * work of an index and needs nothing but the paper. {@link Collector.add} reads a record:
 *
 * - where its fields begin, a row of the `starts` column;
 * - how many terms it uses, and of each its forms, the code of its counts, and its positions;
 * - the words of its title;
 * - what it may be about, see `subject-rows.ts`.
 */
export class PaperRecorder {
  readonly #vocabulary: Vocabulary;
  readonly #uses = new PaperUses();
  readonly #splits: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  write(paper: Paper, record: ByteWriter): void {
    const vocabulary = this.#vocabulary;
    const tokens = { title: compoundsOf(paper.title), abstract: compoundsOf(paper.abstract) };
    for (const start of this.#gather(paper, tokens)) record.varint(start);
    this.#writeSplits(record);
    record.varint(this.#uses.size);
    for (const use of this.#uses) writeUse(record, use);
    this.#writeTitle(record, tokens.title);
    writeSubjects(record, subjectsOf(paper, tokens), (form) => vocabulary.word(form));
  }

  #gather(paper: Paper, tokens: { title: Compound[]; abstract: Compound[] }): readonly number[] {
    const uses = this.#uses;
    const vocabulary = this.#vocabulary;
    const { formTerms } = vocabulary;
    uses.clear();
    this.#splits.length = 0;
    const starts = walkWords(paper, tokens, (word, field, position, split) => {
      const form = vocabulary.word(word);
      if (split > 0) this.#splits.push(form, split);
      const use = uses.of(formTerms.get(form));
      use.addForm(form);
      use.addPosition(position, field);
    });
    for (const key of valueKeysOf(paper)) {
      const form = vocabulary.value(key);
      uses.of(formTerms.get(form)).addForm(form);
    }
    return starts;
  }

  /** Where compounds written as one word come apart: form and place of each. */
  #writeSplits(record: ByteWriter): void {
    record.varint(this.#splits.length / 2);
    for (const number of this.#splits) record.varint(number);
  }

  #writeTitle(record: ByteWriter, title: readonly Compound[]): void {
    const entries: number[] = [];
    for (const { parts, joined } of title) {
      parts.forEach(({ form }, i) => {
        entries.push(titleEntry(this.#vocabulary.word(form), { little: carriesNothing(form) }));
        if (i === 0 && joined !== null)
          entries.push(titleEntry(this.#vocabulary.word(joined), { joined: true }));
      });
    }
    record.varint(entries.length);
    for (const entry of entries) record.varint(entry);
  }
}

function writeUse(record: ByteWriter, use: TermUse): void {
  record.varint(use.forms);
  for (let i = 0; i < use.forms; i++) record.varint(use.form(i));
  record.byte(use.code());
  use.sort();
  writePositions(record, use);
}

/** Differences, doubled; odd where another follows. */
function writePositions(record: ByteWriter, use: TermUse): void {
  const { size } = use;
  if (size === 0) record.varint(0);
  let last = 0;
  for (let i = 0; i < size; i++) {
    const position = use.position(i);
    record.varint((position - last) * 2 + (i + 1 < size ? 1 : 0));
    last = position;
  }
}
