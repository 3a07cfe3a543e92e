import { type ByteReader, type Counters, writeVarint } from "../storage/bytes";
import { BLOCK, NO_PAPERS } from "../storage/layout";
import { skipNumbers, sums } from "../storage/posting-places";
import type { WriteFile } from "../storage/storage";
import type { Collector } from "./collect";
import {
  type FormPlaces,
  formPlaces,
  type Numbering,
  numberingOf,
  writeDictionary,
} from "./write-dictionary";

/** So many bytes of postings are put together in memory at a time; each time costs one more walk through the papers. */
const STRETCH_BYTES = 64_000_000;

/** The second pass: dictionary and postings, each number at its final place; gives the order in which they stand. */
export function writePostings(
  collected: Collector,
  write: WriteFile,
  stretchBytes = STRETCH_BYTES,
): Numbering {
  const numbering = numberingOf(collected);
  const places = formPlaces(collected, numbering.forms);
  writeDictionary(collected, numbering, places, write);
  const sizes = new TermSizes(collected, numbering.terms);
  write("termCounts", sizes.counts);
  write("termPapers", startsOf(sizes.papers));
  write("termPositions", startsOf(sizes.positions));
  for (const [from, end] of sizes.stretches(stretchBytes)) {
    const stretch = new PostingsStretch(sizes, from, end);
    let paper = 0;
    for (const reader of collected.rows()) stretch.addPaper(++paper, reader, numbering.terms);
    stretch.write(write);
  }
  writeFormPapers(collected, numbering.forms, places, write, stretchBytes);
  return numbering;
}

/** How much room every term's postings take, by its new number. */
class TermSizes {
  readonly counts: Uint32Array;
  readonly papers: Uint32Array;
  readonly positions: Uint32Array;

  constructor(collected: Collector, newTerms: Uint32Array) {
    const byNew = (counters: Counters): Uint32Array => {
      const values = new Uint32Array(newTerms.length);
      newTerms.forEach((term, old) => {
        values[term] = counters.get(old);
      });
      return values;
    };
    this.counts = byNew(collected.termCounts);
    this.papers = byNew(collected.termBytes);
    this.positions = byNew(collected.positionBytes);
  }

  /** Terms `[from, end)` whose postings fit into so many bytes together; at least one term, however large. */
  *stretches(most: number): Generator<readonly [from: number, end: number]> {
    let from = 0;
    let bytes = 0;
    for (let term = 0; term < this.counts.length; term++) {
      const count = this.counts[term] ?? 0;
      const size =
        (this.papers[term] ?? 0) + (this.positions[term] ?? 0) + count + skipNumbers(count) * SKIP_BYTES;
      if (bytes + size > most && term > from) {
        yield [from, term];
        from = term;
        bytes = 0;
      }
      bytes += size;
    }
    if (from < this.counts.length) yield [from, this.counts.length];
  }
}

const SKIP_BYTES = 4;

/** The postings of the terms `[from, end)`, filled paper by paper. All places are counted from the stretch's own start. */
class PostingsStretch {
  readonly #from: number;
  readonly #size: number;
  readonly #papersStart: Uint32Array;
  readonly #positionsStart: Uint32Array;
  readonly #codesStart: Uint32Array;
  readonly #skipsStart: Uint32Array;
  readonly #papersAt: Uint32Array;
  readonly #positionsAt: Uint32Array;
  readonly #last: Uint32Array;
  readonly #written: Uint32Array;
  readonly #papers: Uint8Array;
  readonly #positions: Uint8Array;
  readonly #codes: Uint8Array;
  readonly #skips: Uint32Array;

  constructor(sizes: TermSizes, from: number, end: number) {
    this.#from = from;
    this.#size = end - from;
    const counts = sizes.counts.subarray(from, end);
    this.#papersStart = sums(sizes.papers.subarray(from, end));
    this.#positionsStart = sums(sizes.positions.subarray(from, end));
    this.#codesStart = sums(counts);
    this.#skipsStart = sums(counts.map(skipNumbers));
    this.#papersAt = this.#papersStart.slice();
    this.#positionsAt = this.#positionsStart.slice();
    this.#last = new Uint32Array(this.#size);
    this.#written = new Uint32Array(this.#size);
    this.#papers = new Uint8Array(this.#papersStart[this.#size] ?? 0);
    this.#positions = new Uint8Array(this.#positionsStart[this.#size] ?? 0);
    this.#codes = new Uint8Array(this.#codesStart[this.#size] ?? 0);
    this.#skips = new Uint32Array(this.#skipsStart[this.#size] ?? 0);
  }

  /** Papers are counted from 1, so that 0 is "none yet". */
  addPaper(paper: number, reader: ByteReader, newTerms: Uint32Array): void {
    for (let left = reader.varint(); left > 0; left--) {
      const term = (newTerms[reader.varint()] ?? 0) - this.#from;
      if (term >= 0 && term < this.#size) this.#add(paper, term, reader);
      else {
        reader.byte();
        while ((reader.varint() & 1) === 1);
      }
      for (let more = reader.varint(); more > 0; more--) reader.varint();
    }
  }

  write(write: WriteFile): void {
    write("papers", this.#papers);
    write("codes", this.#codes);
    write("positions", this.#positions);
    write("skips", this.#skips);
  }

  #add(paper: number, term: number, reader: ByteReader): void {
    const done = this.#written[term] ?? 0;
    if (done > 0 && done % BLOCK === 0) this.#addSkip(term, done);
    this.#codes[(this.#codesStart[term] ?? 0) + done] = reader.byte();
    const step = paper - (this.#last[term] ?? 0);
    this.#papersAt[term] = writeVarint(this.#papers, this.#papersAt[term] ?? 0, step);
    this.#positionsAt[term] = copyPositions(reader, this.#positions, this.#positionsAt[term] ?? 0);
    this.#last[term] = paper;
    this.#written[term] = done + 1;
  }

  #addSkip(term: number, done: number): void {
    const at = (this.#skipsStart[term] ?? 0) + (done / BLOCK - 1) * 3;
    this.#skips[at] = this.#last[term] ?? 0;
    this.#skips[at + 1] = (this.#papersAt[term] ?? 0) - (this.#papersStart[term] ?? 0);
    this.#skips[at + 2] = (this.#positionsAt[term] ?? 0) - (this.#positionsStart[term] ?? 0);
  }
}

/** The papers of single forms, in the order of the forms, a stretch of bytes at a time. */
function writeFormPapers(
  collected: Collector,
  forms: Uint32Array,
  { starts, bytes }: FormPlaces,
  write: WriteFile,
  stretchBytes: number,
): void {
  const listed = forms.filter((form) => starts[form] !== NO_PAPERS);
  const last = new Uint32Array(starts.length);
  const at = new Uint32Array(starts.length);
  for (let first = 0; first < listed.length; ) {
    const start = starts[listed[first] ?? 0] ?? 0;
    let next = first + 1;
    while (next < listed.length && endOf(next) - start <= stretchBytes) next++;
    const end = next < listed.length ? (starts[listed[next] ?? 0] ?? 0) : bytes;
    write("formPapers", formStretch(collected, starts, { start, end, at, last }));
    first = next;
  }

  function endOf(place: number): number {
    return place + 1 < listed.length ? (starts[listed[place + 1] ?? 0] ?? 0) : bytes;
  }
}

interface FormStretch {
  readonly start: number;
  readonly end: number;
  readonly at: Uint32Array;
  readonly last: Uint32Array;
}

function formStretch(
  collected: Collector,
  starts: Uint32Array,
  { start, end, at, last }: FormStretch,
): Uint8Array {
  const bytes = new Uint8Array(end - start);
  let paper = 0;
  for (const reader of collected.rows()) {
    paper++;
    for (let left = reader.varint(); left > 0; left--) {
      reader.varint();
      reader.byte();
      while ((reader.varint() & 1) === 1);
      for (let more = reader.varint(); more > 0; more--) {
        const form = reader.varint();
        const place = starts[form] ?? NO_PAPERS;
        if (place < start || place >= end) continue;
        const from = place - start + (at[form] ?? 0);
        at[form] = writeVarint(bytes, from, paper - (last[form] ?? 0)) - (place - start);
        last[form] = paper;
      }
    }
  }
  return bytes;
}

function copyPositions(reader: ByteReader, target: Uint8Array, at: number): number {
  let place = at;
  for (;;) {
    const value = reader.varint();
    place = writeVarint(target, place, value);
    if ((value & 1) === 0) return place;
  }
}

/** Where each term's stretch begins, without the end of the last. */
function startsOf(lengths: Uint32Array): Uint32Array {
  return sums(lengths).subarray(0, lengths.length);
}
