import { encodeCounts, mergeCodes } from "../storage/code";
import { INDEXED_FIELDS, type IndexedField, STARTS_PER_PAPER } from "../storage/layout";
import { Begun } from "./begun";
import { filledOf } from "./merge-postings";
import { Positions } from "./positions";
import { NO_POSTINGS, type PostingLists, type Postings } from "./postings";
import { intersection, intersectionSteps, placeOf } from "./sets";
import { TermReader } from "./term-reader";
import type { Work } from "./work";

/** Shows the papers that have a phrase: where it begins there and where its last word stands, both rising. */
type Visit = (paper: number, firsts: Positions, lasts: Positions) => void;

/** What beginning to read a term costs; so many papers of its list are read in a step. */
const STEPS_A_READER = 40;
const LISTED_A_STEP = 4;
/** What keeping, or taking up again, where a phrase stands costs, in steps. */
const STEPS_A_PLACE = 8;

/** What comparing a position with the words before it costs, in steps. */
const STEPS_A_POSITION = 3;

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
    const begun = new Begun();
    await this.#each(terms, (paper, firsts, lasts) => {
      this.work.spend(firsts.count * STEPS_A_PLACE);
      begun.add(paper, firsts, lasts);
    });
    const papers = begun.papers();
    const codes = new Uint8Array(papers.length);
    const firsts = new Positions();
    const lasts = new Positions();
    for (const end of ends) {
      if (this.work.isDue) await this.work.turn();
      const reader = this.#reader(end);
      let at = 0;
      for (const paper of this.#common(papers, reader.papers)) {
        at = placeOf(papers, paper, at);
        begun.placesAt(at, firsts, lasts);
        this.work.spend(reader.load(paper) + firsts.count * STEPS_A_PLACE);
        follow(firsts, lasts, reader.positions, this.between);
        if (firsts.count > 0) codes[at] = mergeCodes(codes[at] ?? 0, this.#code(paper, firsts));
      }
    }
    this.work.spend(papers.length);
    return filledOf(papers, codes);
  }

  async #each(terms: readonly number[], visit: Visit): Promise<void> {
    const readers = new Map([...new Set(terms)].map((term) => [term, this.#reader(term)]));
    const inOrder = terms.flatMap((term) => readers.get(term) ?? []);
    const bySize = [...readers.values()].map(({ papers }) => papers).sort((a, b) => a.length - b.length);
    const candidates = bySize.slice(1).reduce((a, b) => this.#common(a, b), bySize[0] ?? NO_POSTINGS.papers);
    const firsts = new Positions();
    const lasts = new Positions();
    for (let i = 0; i < candidates.length; i++) {
      const paper = candidates[i] ?? 0;
      if (this.work.isDue) await this.work.turn();
      let steps = 0;
      for (let place = 0; place < inOrder.length; place++) {
        const reader = inOrder[place];
        if (reader === undefined) break;
        steps += reader.load(paper) + reader.positions.count * STEPS_A_POSITION;
        if (place > 0) follow(firsts, lasts, reader.positions, this.between);
        else {
          firsts.copy(reader.positions);
          lasts.copy(reader.positions);
        }
        if (firsts.count === 0) break;
      }
      this.work.spend(steps);
      if (firsts.count > 0) visit(paper, firsts, lasts);
    }
  }

  #reader(term: number): TermReader {
    const reader = new TermReader(term, this.lists, this.work.horizon);
    this.work.spend(STEPS_A_READER + Math.ceil(reader.papers.length / LISTED_A_STEP));
    return reader;
  }

  #common(a: Uint32Array, b: Uint32Array): Uint32Array {
    this.work.spend(intersectionSteps(a, b));
    return intersection(a, b);
  }

  /** How often a phrase that begins at these places stands in each field. */
  #code(paper: number, firsts: Positions): number {
    const counts: Record<IndexedField, number> = { title: 0, abstract: 0, author: 0, comment: 0, journal: 0 };
    for (let i = 0; i < firsts.count; i++) counts[fieldAt(firsts.values[i] ?? 0, paper, this.starts)]++;
    return encodeCounts(counts);
  }
}

/** Keeps the beginnings after whose last word one of the positions follows, which becomes the last. */
function follow(firsts: Positions, lasts: Positions, positions: Positions, between: number): void {
  const [begins, ends, { values, count }] = [firsts.values, lasts.values, positions];
  let size = 0;
  let at = 0;
  for (let i = 0; i < firsts.count; i++) {
    const last = ends[i] ?? 0;
    while (at < count && (values[at] ?? 0) <= last) at++;
    if (at === count) break;
    const next = values[at] ?? 0;
    if (next > last + 1 + between) continue;
    begins[size] = begins[i] ?? 0;
    ends[size++] = next;
  }
  firsts.count = size;
  lasts.count = size;
}

/** The field in which a position of a paper lies. Words of other spellings count as the abstract's. */
export function fieldAt(position: number, paper: number, starts: Uint32Array): IndexedField {
  const row = paper * STARTS_PER_PAPER;
  for (let i = 0; i < INDEXED_FIELDS.length; i++) {
    if (position < (starts[row + i] ?? 0)) return INDEXED_FIELDS[i] ?? "abstract";
  }
  return "abstract";
}
