import { ByteReader, writeVarint } from "./bytes";
import type { Collector } from "./collect";
import { BLOCK, type IndexFile, NO_PAPERS } from "./layout";

/** Form and term numbers in their final order: by form, terms by their first form. */
interface Numbering {
  /** Old form numbers in the new order. */
  readonly forms: Uint32Array;
  /** Old term number to new. */
  readonly terms: Uint32Array;
}

/** The second pass: dictionary and postings, each number at its final place. */
export function writePostings(collected: Collector): Map<IndexFile, Uint8Array> {
  const numbering = numberingOf(collected);
  const places = formPlaces(collected, numbering.forms);
  return new Map([
    ...writeDictionary(collected, numbering, places),
    ...new PostingsWriter(collected, numbering.terms, places).write(),
  ]);
}

function numberingOf({ formNames, formTerms, termFormCounts }: Collector): Numbering {
  const names = [...formNames.keys()].sort((a, b) =>
    compareCodePoints(formNames[a] ?? "", formNames[b] ?? ""),
  );
  const forms = Uint32Array.from(names);
  const terms = new Uint32Array(termFormCounts.length).fill(NO_PAPERS);
  let next = 0;
  for (const form of forms) {
    const term = formTerms[form] ?? 0;
    if (terms[term] === NO_PAPERS) terms[term] = next++;
  }
  return { forms, terms };
}

/** The order of UTF-8 bytes; that of UTF-16 units differs from it where surrogates come in. */
function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}

function writeDictionary(
  collected: Collector,
  { forms, terms }: Numbering,
  places: FormPlaces,
): [IndexFile, Uint8Array][] {
  const { formNames, formTerms, formCounts } = collected;
  const text = new TextEncoder();
  const names = Array.from(forms, (form) => text.encode(formNames[form] ?? ""));
  const offsets = new Uint32Array(forms.length + 1);
  names.forEach((name, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + name.length;
  });
  const blob = new Uint8Array(offsets[forms.length] ?? 0);
  names.forEach((name, i) => {
    blob.set(name, offsets[i] ?? 0);
  });
  return [
    ["forms", blob],
    ["formOffsets", bytesOf(offsets)],
    ["formTerms", bytesOf(forms.map((form) => terms[formTerms[form] ?? 0] ?? 0))],
    ["formCounts", bytesOf(forms.map((form) => formCounts.get(form)))],
    ["formSplits", Uint8Array.from(forms, (form) => splitOf(collected, form))],
    ["formStarts", bytesOf(forms.map((form) => places.starts[form] ?? NO_PAPERS))],
  ];
}

/** A word is taken apart only when at least this share of its uses has the hyphen: not `network` for one `net-work`. */
const SPLIT_SHARE = 0.05;

function splitOf({ formSplits, splitCounts, formCounts }: Collector, form: number): number {
  return splitCounts.get(form) >= formCounts.get(form) * SPLIT_SHARE ? formSplits.get(form) : 0;
}

/** Where the papers of each form (by its old number) are listed: only where a term has several forms. */
interface FormPlaces {
  readonly starts: Uint32Array;
  readonly bytes: number;
}

function formPlaces({ formTerms, termFormCounts, formBytes }: Collector, forms: Uint32Array): FormPlaces {
  let bytes = 0;
  const starts = new Uint32Array(forms.length).fill(NO_PAPERS);
  for (const form of forms) {
    if ((termFormCounts[formTerms[form] ?? 0] ?? 0) < 2) continue;
    starts[form] = bytes;
    bytes += formBytes.get(form);
  }
  return { starts, bytes };
}

class PostingsWriter {
  readonly #collected: Collector;
  readonly #newTerms: Uint32Array;
  readonly #places: FormPlaces;
  readonly #counts: Uint32Array;
  readonly #papersAt: Uint32Array;
  readonly #positionsAt: Uint32Array;
  readonly #codesAt: Uint32Array;
  readonly #skipsAt: Uint32Array;
  readonly #papers: Uint8Array;
  readonly #positions: Uint8Array;
  readonly #codes: Uint8Array;
  readonly #skips: Uint32Array;

  constructor(collected: Collector, newTerms: Uint32Array, places: FormPlaces) {
    this.#collected = collected;
    this.#newTerms = newTerms;
    this.#places = places;
    const size = newTerms.length;
    const byNew = (read: (old: number) => number): Uint32Array => {
      const values = new Uint32Array(size);
      newTerms.forEach((term, old) => {
        values[term] = read(old);
      });
      return values;
    };
    this.#counts = byNew((old) => collected.termCounts.get(old));
    this.#papersAt = sums(byNew((old) => collected.termBytes.get(old)));
    this.#positionsAt = sums(byNew((old) => collected.positionBytes.get(old)));
    this.#codesAt = sums(this.#counts);
    this.#skipsAt = sums(this.#counts.map(skipNumbers));
    this.#papers = new Uint8Array(this.#papersAt[size] ?? 0);
    this.#positions = new Uint8Array(this.#positionsAt[size] ?? 0);
    this.#codes = new Uint8Array(this.#codesAt[size] ?? 0);
    this.#skips = new Uint32Array(this.#skipsAt[size] ?? 0);
  }

  write(): [IndexFile, Uint8Array][] {
    const formFile = this.#fill();
    const size = this.#counts.length;
    return [
      ["termCounts", bytesOf(this.#counts)],
      ["termPapers", bytesOf(this.#papersAt.subarray(0, size))],
      ["termPositions", bytesOf(this.#positionsAt.subarray(0, size))],
      ["papers", this.#papers],
      ["codes", this.#codes],
      ["positions", this.#positions],
      ["skips", bytesOf(this.#skips)],
      ["formPapers", formFile],
    ];
  }

  #fill(): Uint8Array {
    const { forward, papers } = this.#collected;
    const size = this.#counts.length;
    const cursors = {
      papersAt: this.#papersAt.slice(),
      positionsAt: this.#positionsAt.slice(),
      last: new Uint32Array(size),
      written: new Uint32Array(size),
    };
    const forms = new FormWriter(this.#places);
    const reader = new ByteReader(forward.view());
    for (let paper = 1; paper <= papers; paper++) {
      for (let left = reader.varint(); left > 0; left--) {
        this.#writePosting(paper, reader, cursors);
        for (let more = reader.varint(); more > 0; more--) forms.write(reader.varint(), paper);
      }
    }
    return forms.bytes;
  }

  #writePosting(paper: number, reader: ByteReader, cursors: Cursors): void {
    const { papersAt, positionsAt, last, written } = cursors;
    const term = this.#newTerms[reader.varint()] ?? 0;
    const done = written[term] ?? 0;
    if (done > 0 && done % BLOCK === 0) this.#writeSkip(term, done, cursors);
    this.#codes[(this.#codesAt[term] ?? 0) + done] = reader.byte();
    papersAt[term] = writeVarint(this.#papers, papersAt[term] ?? 0, paper - (last[term] ?? 0));
    positionsAt[term] = copyPositions(reader, this.#positions, positionsAt[term] ?? 0);
    last[term] = paper;
    written[term] = done + 1;
  }

  #writeSkip(term: number, done: number, { last, papersAt, positionsAt }: Cursors): void {
    const at = (this.#skipsAt[term] ?? 0) + (done / BLOCK - 1) * 3;
    this.#skips[at] = last[term] ?? 0;
    this.#skips[at + 1] = (papersAt[term] ?? 0) - (this.#papersAt[term] ?? 0);
    this.#skips[at + 2] = (positionsAt[term] ?? 0) - (this.#positionsAt[term] ?? 0);
  }
}

/** How far each term has been written; papers are counted from 1, so that 0 is "none yet". */
interface Cursors {
  readonly papersAt: Uint32Array;
  readonly positionsAt: Uint32Array;
  readonly last: Uint32Array;
  readonly written: Uint32Array;
}

class FormWriter {
  readonly bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #at: Uint32Array;
  readonly #last: Uint32Array;

  constructor({ starts, bytes }: FormPlaces) {
    this.bytes = new Uint8Array(bytes);
    this.#starts = starts;
    this.#at = starts.slice();
    this.#last = new Uint32Array(starts.length);
  }

  write(form: number, paper: number): void {
    if (this.#starts[form] === NO_PAPERS) return;
    this.#at[form] = writeVarint(this.bytes, this.#at[form] ?? 0, paper - (this.#last[form] ?? 0));
    this.#last[form] = paper;
  }
}

function copyPositions(reader: ByteReader, target: Uint8Array, at: number): number {
  let place = at;
  for (;;) {
    const value = reader.varint();
    place = writeVarint(target, place, value);
    if ((value & 1) === 0) return place;
  }
}

/** Numbers in the skip table of a term: three for each block after the first. */
export function skipNumbers(count: number): number {
  return count === 0 ? 0 : Math.floor((count - 1) / BLOCK) * 3;
}

/** Where each stretch begins when they stand one after the other; one more for the end of the last. */
export function sums(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

function bytesOf(values: Uint32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
