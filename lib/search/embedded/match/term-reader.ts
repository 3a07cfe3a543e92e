import { Positions } from "./positions";
import type { PositionCursor, PostingLists } from "./postings";
import { placeOf } from "./sets";

/** What finding a paper in a list costs, and what each byte that is read there, in steps. */
const STEPS_A_LOAD = 12;
const STEPS_A_BYTE = 2;

/** Reads where a term stands, paper by paper in rising order. */
export class TermReader {
  readonly papers: Uint32Array;
  /** In the paper loaded last; empty where the term is not in it. */
  readonly positions = new Positions();
  readonly #cursor: PositionCursor;
  #place = 0;
  #loaded = -1;

  constructor(term: number, lists: PostingLists, horizon: number) {
    this.papers = lists.ofTerm(term, horizon).papers;
    this.#cursor = lists.positionsOf(term);
  }

  /** Loads the positions in a paper, and gives the steps it took; a paper that is loaded already costs nothing. */
  load(paper: number): number {
    if (paper === this.#loaded) return 0;
    this.#loaded = paper;
    this.#place = placeOf(this.papers, paper, this.#place);
    if (this.papers[this.#place] === paper)
      return STEPS_A_LOAD + STEPS_A_BYTE * this.#cursor.read(this.#place, this.positions);
    this.positions.count = 0;
    return STEPS_A_LOAD;
  }
}
