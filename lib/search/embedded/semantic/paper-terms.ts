import { abstractCount, titleCount } from "../storage/code";

/** The words of papers as the index counts them, read from the first to the last as often as needed. */
export interface PaperTerms {
  readonly papers: number;
  /** A term as it is indexed. */
  termName(term: number): string;
  /** The number of a term; -1 when no paper has it. */
  termNumber(name: string): number;
  /** Shows each paper's terms and their codes (see `code.ts`); the arrays are filled anew for every paper. */
  forEachPaper(visit: (paper: number, terms: readonly number[], codes: readonly number[]) => void): void;
}

/** A title names what an abstract explains. */
const TITLE_WEIGHT = 2;

/** What a term's counts in a paper weigh: the logarithm, since the tenth mention says less than the second. */
export const LOCAL_WEIGHTS = Float32Array.from({ length: 256 }, (_, code) => {
  const count = TITLE_WEIGHT * titleCount(code) + abstractCount(code);
  return count === 0 ? 0 : 1 + Math.log(count);
});

/** Where each of some terms stands among them, counted from 1, by its number: 0, or nothing, for all other terms. */
export function rowsOfTerms(terms: ArrayLike<number>): Uint32Array {
  let largest = -1;
  for (let row = 0; row < terms.length; row++) largest = Math.max(largest, terms[row] ?? 0);
  const rows = new Uint32Array(largest + 1);
  for (let row = 0; row < terms.length; row++) rows[terms[row] ?? 0] = row + 1;
  return rows;
}
