import { encodeCounts } from "../storage/code";
import { INDEXED_FIELDS, type IndexedField, STARTS_PER_PAPER } from "../storage/layout";
import { NO_POSTINGS, type PostingLists, type Postings } from "./postings";
import { intersection } from "./sets";

/** Where terms stand one after the other, with at most `between` other words after each. */
export function phrasePostings(
  terms: readonly number[],
  lists: PostingLists,
  starts: Uint32Array,
  between = 0,
): Postings {
  const postings = terms.map((term) => lists.ofTerm(term));
  const bySize = postings.map(({ papers }) => papers).sort((a, b) => a.length - b.length);
  const [smallest, ...larger] = bySize;
  if (smallest === undefined) return NO_POSTINGS;
  const candidates = larger.reduce(intersection, smallest);
  const readers = terms.map((term, i) => new TermReader(term, postings[i] ?? NO_POSTINGS, lists));
  const papers = new Uint32Array(candidates.length);
  const codes = new Uint8Array(candidates.length);
  let size = 0;
  for (const paper of candidates) {
    const code = phraseCode(paper, readers, starts, between);
    if (code === 0) continue;
    papers[size] = paper;
    codes[size++] = code;
  }
  return { papers: papers.subarray(0, size), codes: codes.subarray(0, size) };
}

class TermReader {
  readonly positions: number[] = [];
  readonly #cursor: ReturnType<PostingLists["positionsOf"]>;
  readonly #papers: Uint32Array;
  #place = 0;

  constructor(term: number, { papers }: Postings, lists: PostingLists) {
    this.#papers = papers;
    this.#cursor = lists.positionsOf(term);
  }

  /** Loads the positions in a paper of the term; papers come in rising order. */
  load(paper: number): void {
    while ((this.#papers[this.#place] ?? paper) < paper) this.#place++;
    this.#cursor.read(this.#place, this.positions);
  }
}

function phraseCode(
  paper: number,
  readers: readonly TermReader[],
  starts: Uint32Array,
  between: number,
): number {
  for (const reader of readers) reader.load(paper);
  const counts: Record<IndexedField, number> = { title: 0, abstract: 0, author: 0, comment: 0, journal: 0 };
  let found = false;
  for (const first of readers[0]?.positions ?? []) {
    if (!followFrom(first, readers, between)) continue;
    counts[fieldAt(first, paper, starts)]++;
    found = true;
  }
  return found ? encodeCounts(counts) : 0;
}

function followFrom(first: number, readers: readonly TermReader[], between: number): boolean {
  let last = first;
  for (const { positions } of readers.slice(1)) {
    const next = positions.find((position) => position > last && position <= last + 1 + between);
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

/** The field in which a position of a paper lies. Words of other spellings count as the abstract's. */
export function fieldAt(position: number, paper: number, starts: Uint32Array): IndexedField {
  const row = paper * STARTS_PER_PAPER;
  for (let i = 0; i < INDEXED_FIELDS.length; i++) {
    if (position < (starts[row + i] ?? 0)) return INDEXED_FIELDS[i] ?? "abstract";
  }
  return "abstract";
}
