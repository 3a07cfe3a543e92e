import { ByteReader } from "../storage/bytes";
import { mergeCodes } from "../storage/code";
import type { IndexViews } from "../storage/index-views";
import { BLOCK, NO_PAPERS } from "../storage/layout";
import { skipNumbers, sums } from "../storage/posting-places";
import type { Dictionary, FormNumber } from "./dictionary";
import type { Positions } from "./positions";
import { placeOf } from "./sets";

/** Papers in rising order, and for each how often something stands in its fields (see `code.ts`). */
export interface Postings {
  readonly papers: Uint32Array;
  readonly codes: Uint8Array;
}

export const NO_POSTINGS: Postings = { papers: new Uint32Array(0), codes: new Uint8Array(0) };

/** Decoded lists are kept while they sum up to this many papers: the words people type are few. */
const KEPT_PAPERS = 4_000_000;

/** The compact postings of every term. */
export class PostingLists {
  readonly counts: Uint32Array;
  readonly #papersAt: Uint32Array;
  readonly #positionsAt: Uint32Array;
  readonly #codesAt: Uint32Array;
  readonly #skipsAt: Uint32Array;
  readonly #papers: Uint8Array;
  readonly #codes: Uint8Array;
  readonly #positions: Uint8Array;
  readonly #skips: Uint32Array;
  readonly #formStarts: Uint32Array;
  readonly #formPapers: Uint8Array;
  readonly #kept = new Map<number, Postings>();
  #keptPapers = 0;

  constructor(
    views: IndexViews,
    private readonly dictionary: Dictionary,
  ) {
    this.counts = views.u32("termCounts");
    this.#papersAt = views.u32("termPapers");
    this.#positionsAt = views.u32("termPositions");
    this.#codesAt = sums(this.counts);
    this.#skipsAt = sums(this.counts.map(skipNumbers));
    this.#papers = views.bytes("papers");
    this.#codes = views.bytes("codes");
    this.#positions = views.bytes("positions");
    this.#skips = views.u32("skips");
    this.#formStarts = views.u32("formStarts");
    this.#formPapers = views.bytes("formPapers");
  }

  /** Where a term stands, in the papers below a number. The arrays are shared: read only. */
  ofTerm(term: number, horizon = NO_PAPERS): Postings {
    const kept = this.#kept.get(term);
    if (kept !== undefined) {
      this.#kept.delete(term);
      this.#kept.set(term, kept);
      return below(kept, horizon);
    }
    const count = this.counts[term] ?? 0;
    const start = this.#codesAt[term] ?? 0;
    const papers = readPapers(this.#papers, this.#papersAt[term] ?? 0, count, horizon);
    const postings = { papers, codes: this.#codes.subarray(start, start + papers.length) };
    // What was not read to its end would be taken for the whole.
    if (papers.length === count) this.#keep(term, postings);
    return postings;
  }

  /**
   * Adds where a term stands to codes by paper, as far as these go, and gives how many papers it was: without a list of
   * its own, for terms of which there are many.
   */
  addTo(codes: Uint8Array, term: number): number {
    const kept = this.#kept.get(term);
    if (kept !== undefined) return addPostings(codes, below(kept, codes.length));
    const count = this.counts[term] ?? 0;
    const own = this.#codesAt[term] ?? 0;
    const bytes = this.#papers;
    let at = this.#papersAt[term] ?? 0;
    let paper = -1;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      paper += step;
      if (paper >= codes.length) return i;
      codes[paper] = mergeCodes(codes[paper] ?? 0, this.#codes[own + i] ?? 0);
    }
    return count;
  }

  /** The papers below a number that have exactly this form of a term. */
  papersOfForm(form: FormNumber, horizon = NO_PAPERS): Uint32Array {
    const start = this.#formStarts[form] ?? NO_PAPERS;
    const count = this.dictionary.counts[form] ?? 0;
    if (start !== NO_PAPERS) return readPapers(this.#formPapers, start, count, horizon);
    return this.ofTerm(this.dictionary.terms[form] ?? 0, horizon).papers;
  }

  positionsOf(term: number): PositionCursor {
    const skipsFrom = this.#skipsAt[term] ?? 0;
    const skips = this.#skips.subarray(skipsFrom, this.#skipsAt[term + 1]);
    return new PositionCursor(this.#positions, this.#positionsAt[term] ?? 0, skips);
  }

  #keep(term: number, postings: Postings): void {
    this.#kept.set(term, postings);
    this.#keptPapers += postings.papers.length;
    for (const [oldest, { papers }] of this.#kept) {
      if (this.#keptPapers <= KEPT_PAPERS) break;
      this.#kept.delete(oldest);
      this.#keptPapers -= papers.length;
    }
  }
}

/** Adds postings to codes by paper, and gives how many they are. */
export function addPostings(into: Uint8Array, { papers, codes }: Postings): number {
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i] ?? 0;
    into[paper] = mergeCodes(into[paper] ?? 0, codes[i] ?? 0);
  }
  return papers.length;
}

/** The postings of the papers below a number; the same object when these are all. */
export function below(postings: Postings, horizon: number): Postings {
  const { papers, codes } = postings;
  if (papers.length === 0 || (papers[papers.length - 1] ?? 0) < horizon) return postings;
  const end = placeOf(papers, horizon);
  return { papers: papers.subarray(0, end), codes: codes.subarray(0, end) };
}

function readPapers(bytes: Uint8Array, start: number, count: number, horizon: number): Uint32Array {
  const papers = new Uint32Array(Math.min(count, horizon));
  let at = start;
  // Papers are written counted from 1.
  let paper = -1;
  for (let i = 0; i < papers.length; i++) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    paper += step;
    if (paper >= horizon) return papers.subarray(0, i);
    papers[i] = paper;
  }
  return papers;
}

/** Reads a term's positions paper by paper; going forward within a block costs least. */
export class PositionCursor {
  readonly #reader: ByteReader;
  readonly #start: number;
  readonly #skips: Uint32Array;
  #next = 0;

  constructor(bytes: Uint8Array, start: number, skips: Uint32Array) {
    this.#reader = new ByteReader(bytes, start);
    this.#start = start;
    this.#skips = skips;
  }

  /** The positions in the paper at this place of the term's list, into `into`. Gives how many bytes were read. */
  read(place: number, into: Positions): number {
    const block = Math.floor(place / BLOCK);
    if (place < this.#next || block > Math.floor(this.#next / BLOCK)) {
      this.#reader.at = this.#start + (block === 0 ? 0 : (this.#skips[block * 3 - 1] ?? 0));
      this.#next = block * BLOCK;
    }
    const from = this.#reader.at;
    while (this.#next < place) {
      while ((this.#reader.varint() & 1) === 1);
      this.#next++;
    }
    into.count = 0;
    let position = 0;
    for (;;) {
      const value = this.#reader.varint();
      position += value >>> 1;
      into.push(position);
      if ((value & 1) === 0) break;
    }
    this.#next++;
    return this.#reader.at - from;
  }
}
