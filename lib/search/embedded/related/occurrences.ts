import type { PaperNumber } from "../../engine";
import { Positions } from "../match/positions";
import type { PostingLists } from "../match/postings";
import { placeOf } from "../match/sets";
import { abstractCount, titleCount } from "../storage/code";
import { STARTS_PER_PAPER } from "../storage/layout";
import { TITLE_WEIGHT } from "./subjects";

/** Where terms stand in the title and the abstract of one paper, read from the postings. */
export class Occurrences {
  readonly #lists: PostingLists;
  readonly #paper: PaperNumber;
  /** Where the authors begin. */
  readonly #end: number;
  /** By term: the paper's place in its list; -1 where it has none. */
  readonly #places = new Map<number, number>();
  readonly #positions = new Map<number, readonly number[]>();

  /** `starts` is the index's column of that name. */
  constructor(lists: PostingLists, starts: Uint32Array, paper: PaperNumber) {
    this.#lists = lists;
    this.#paper = paper;
    this.#end = starts[paper * STARTS_PER_PAPER + 1] ?? 0;
  }

  /** How often a term stands there, in any form; more for the title. */
  count(term: number): number {
    const place = this.#placeOf(term);
    if (place < 0) return 0;
    const code = this.#lists.ofTerm(term).codes[place] ?? 0;
    return TITLE_WEIGHT * titleCount(code) + abstractCount(code);
  }

  /** Whether terms stand there one after the other. */
  hasInRow(terms: readonly number[]): boolean {
    if (!terms.every((term) => this.#placeOf(term) >= 0)) return false;
    const [first, ...rest] = terms.map((term) => this.#positionsOf(term));
    return (first ?? []).some((at) => rest.every((positions, i) => positions.includes(at + i + 1)));
  }

  #placeOf(term: number): number {
    const known = this.#places.get(term);
    if (known !== undefined) return known;
    const { papers } = this.#lists.ofTerm(term);
    const at = placeOf(papers, this.#paper);
    const place = papers[at] === this.#paper ? at : -1;
    this.#places.set(term, place);
    return place;
  }

  #positionsOf(term: number): readonly number[] {
    const known = this.#positions.get(term);
    if (known !== undefined) return known;
    const all = new Positions();
    this.#lists.positionsOf(term).read(this.#placeOf(term), all);
    const positions = [...all.values.subarray(0, all.count)].filter((at) => at < this.#end);
    this.#positions.set(term, positions);
    return positions;
  }
}
