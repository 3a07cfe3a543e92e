import { encodeCounts, mergeCodes } from "../storage/code";
import { INDEXED_FIELDS, type IndexedField, STARTS_PER_PAPER } from "../storage/layout";
import { filledOf } from "./merge-postings";
import { NO_POSTINGS, type PostingLists, type Postings } from "./postings";
import { intersection, intersectionSteps } from "./sets";
import { TermReader } from "./term-reader";
import type { Work } from "./work";

/** Shows the papers that have a phrase: where it begins there and where its last word stands, both rising. */
type Visit = (paper: number, firsts: readonly number[], lasts: readonly number[]) => void;

/** Finds terms that stand one after the other, with at most `between` other words after each. */
export class PhraseFinder {
  constructor(
    private readonly lists: PostingLists,
    private readonly starts: Uint32Array,
    private readonly between: number,
    private readonly work: Work,
  ) {}

  /** Where the terms stand so. */
  async of(terms: readonly number[]): Promise<Postings> {
    const papers: number[] = [];
    const codes: number[] = [];
    await this.#each(terms, (paper, firsts) => {
      papers.push(paper);
      codes.push(this.#code(paper, firsts));
    });
    return { papers: Uint32Array.from(papers), codes: Uint8Array.from(codes) };
  }

  /** Where the terms stand so, and any of the others after them. The terms are looked for once, not for each of the others. */
  async followedBy(terms: readonly number[], ends: readonly number[]): Promise<Postings> {
    const papers: number[] = [];
    const places: { readonly firsts: readonly number[]; readonly lasts: readonly number[] }[] = [];
    await this.#each(terms, (paper, firsts, lasts) => {
      papers.push(paper);
      places.push({ firsts: [...firsts], lasts: [...lasts] });
    });
    const found = Uint32Array.from(papers);
    const codes = new Uint8Array(found.length);
    for (const end of ends) {
      if (this.work.isDue) await this.work.turn();
      const reader = this.#reader(end);
      let at = 0;
      for (const paper of this.#common(found, reader.papers)) {
        while (found[at] !== paper) at++;
        const { firsts, lasts } = places[at] ?? { firsts: [], lasts: [] };
        const [begun, ended] = [[...firsts], [...lasts]];
        this.work.spend(reader.load(paper) + begun.length);
        follow(begun, ended, reader.positions, this.between);
        if (begun.length > 0) codes[at] = mergeCodes(codes[at] ?? 0, this.#code(paper, begun));
      }
    }
    return filledOf(found, codes);
  }

  async #each(terms: readonly number[], visit: Visit): Promise<void> {
    const readers = new Map(terms.map((term) => [term, this.#reader(term)]));
    const inOrder = terms.flatMap((term) => readers.get(term) ?? []);
    const bySize = [...readers.values()].map(({ papers }) => papers).sort((a, b) => a.length - b.length);
    const candidates = bySize.slice(1).reduce((a, b) => this.#common(a, b), bySize[0] ?? NO_POSTINGS.papers);
    const firsts: number[] = [];
    const lasts: number[] = [];
    for (const paper of candidates) {
      if (this.work.isDue) await this.work.turn();
      firsts.length = 0;
      for (const [place, reader] of inOrder.entries()) {
        this.work.spend(reader.load(paper) + firsts.length);
        if (place > 0) follow(firsts, lasts, reader.positions, this.between);
        else copyInto(reader.positions, firsts, lasts);
        if (firsts.length === 0) break;
      }
      if (firsts.length > 0) visit(paper, firsts, lasts);
    }
  }

  #reader(term: number): TermReader {
    const reader = new TermReader(term, this.lists, this.work.horizon);
    this.work.spend(reader.papers.length + 1);
    return reader;
  }

  #common(a: Uint32Array, b: Uint32Array): Uint32Array {
    this.work.spend(intersectionSteps(a, b));
    return intersection(a, b);
  }

  /** How often a phrase that begins at these places stands in each field. */
  #code(paper: number, firsts: readonly number[]): number {
    const counts: Record<IndexedField, number> = { title: 0, abstract: 0, author: 0, comment: 0, journal: 0 };
    for (const first of firsts) counts[fieldAt(first, paper, this.starts)]++;
    return encodeCounts(counts);
  }
}

function copyInto(positions: readonly number[], firsts: number[], lasts: number[]): void {
  firsts.length = 0;
  lasts.length = 0;
  for (const position of positions) {
    firsts.push(position);
    lasts.push(position);
  }
}

/** Keeps the beginnings after whose last word one of the positions follows, which becomes the last. */
function follow(firsts: number[], lasts: number[], positions: readonly number[], between: number): void {
  let size = 0;
  let at = 0;
  for (let i = 0; i < firsts.length; i++) {
    const last = lasts[i] ?? 0;
    while (at < positions.length && (positions[at] ?? 0) <= last) at++;
    const next = positions[at];
    if (next === undefined || next > last + 1 + between) continue;
    firsts[size] = firsts[i] ?? 0;
    lasts[size++] = next;
  }
  firsts.length = size;
  lasts.length = size;
}

/** The field in which a position of a paper lies. Words of other spellings count as the abstract's. */
export function fieldAt(position: number, paper: number, starts: Uint32Array): IndexedField {
  const row = paper * STARTS_PER_PAPER;
  for (let i = 0; i < INDEXED_FIELDS.length; i++) {
    if (position < (starts[row + i] ?? 0)) return INDEXED_FIELDS[i] ?? "abstract";
  }
  return "abstract";
}
