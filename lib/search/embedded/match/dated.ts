import { encodeCounts } from "../storage/code";
import { NO_POSTINGS, type Postings } from "./postings";

/** The years a bare number may mean. */
const YEAR = /^(?:19|20)\d\d$/;
/** A paper is published in the year in which it was submitted, or in one beside it. */
const BESIDE = 1;
/** So many years are kept ready. */
const MOST_KEPT = 8;

const NOTHING = { title: 0, abstract: 0, author: 0, comment: 0, journal: 0 };
/** The year itself counts as much as an author, the years beside it as an aside: see `rank/weights.ts`. */
const IN_YEAR = encodeCounts({ ...NOTHING, author: 1 });
const NEAR_YEAR = encodeCounts({ ...NOTHING, comment: 1 });

/** The year that a word may be, beside others; null for every other word. */
export function yearOf(word: string): number | null {
  return YEAR.test(word) ? Number(word) : null;
}

/** The papers of a year by their dates. */
export class DatedPapers {
  readonly #years: Uint16Array;
  readonly #kept = new Map<number, Postings>();

  /** `years` gives the year of each paper; 0 for none. */
  constructor(years: Uint16Array) {
    this.#years = years;
  }

  /** The papers submitted in a year or one beside it, those of the year itself with the larger count. */
  about(year: number): Postings {
    const known = this.#kept.get(year);
    if (known !== undefined) return known;
    const found = this.#find(year);
    this.#kept.set(year, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }

  #find(year: number): Postings {
    const papers: number[] = [];
    const codes: number[] = [];
    this.#years.forEach((own, paper) => {
      if (Math.abs(own - year) > BESIDE) return;
      papers.push(paper);
      codes.push(own === year ? IN_YEAR : NEAR_YEAR);
    });
    if (papers.length === 0) return NO_POSTINGS;
    return { papers: Uint32Array.from(papers), codes: Uint8Array.from(codes) };
  }
}
