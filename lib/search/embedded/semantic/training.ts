import { inverseFrequency } from "../match/weights";
import { Counters } from "../storage/bytes";
import { LOCAL_WEIGHTS, type PaperTerms, rowsOfTerms } from "./paper-terms";
import type { SingularVectors, SparseColumns } from "./svd";

/**
 * The power of a direction's singular value that its numbers are divided by: half way between none, where the broadest
 * themes drown the rest, and one, where noise counts as much as they do (J. Caron, "Experiments with LSA Scoring", 2001).
 */
const FLATTENING = 0.5;
/** A singular value below this share of the largest is what rounding leaves of 0. */
const ROUNDING = 1e-6;
/** What training takes in at most, so that its cost ends: papers, and the terms most of them have. */
export const MOST_TRAINING_PAPERS = 50_000;
const MOST_TERMS = 40_000;
/** A term in more papers than this share says nothing of one. */
const COMMON_SHARE = 0.5;

/** Terms as directions: `vectors` has a row of `dimensions` numbers for each of `terms`, which rise. */
export interface TermDirections {
  readonly dimensions: number;
  readonly terms: Uint32Array;
  readonly vectors: Float64Array;
}

/** What is learned from: the terms, what each weighs, and the matrix with a row for each and a column for each paper. */
export interface TrainingMatrix {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  readonly matrix: SparseColumns;
}

/**
 * The matrix of latent semantic analysis (S. Deerwester et al., 1990): log counts times inverse frequency over a sample
 * of the papers, every column of length 1. The papers with the lowest `ranks` are the sample.
 */
export function trainingMatrix(source: PaperTerms, ranks: Uint32Array): TrainingMatrix {
  const sampled = sampleOf(ranks);
  const frequencies = documentFrequencies(source, sampled);
  const count = Math.min(source.papers, MOST_TRAINING_PAPERS);
  const terms = usefulTerms(frequencies, count);
  const weights = Float64Array.from(terms, (term) => inverseFrequency(count, frequencies[term] ?? 0));
  return { terms, weights, matrix: matrixOf(source, sampled, terms, weights) };
}

/**
 * The terms' directions by so many left singular vectors of their matrix, which are changed in place. A row is its term's
 * vector times its inverse frequency, so that the rows of a text's terms add up to the text.
 */
export function termDirections(
  { terms, weights }: Pick<TrainingMatrix, "terms" | "weights">,
  { vectors, values }: SingularVectors,
  dimensions: number,
): TermDirections {
  const least = (values[0] ?? 0) * ROUNDING;
  const factors = values.map((value) => (value > least ? value ** -FLATTENING : 0));
  for (let row = 0, at = 0; row < terms.length; row++) {
    const weight = weights[row] ?? 0;
    for (let i = 0; i < dimensions; i++, at++) vectors[at] = (vectors[at] ?? 0) * weight * (factors[i] ?? 0);
  }
  return { dimensions, terms, vectors };
}

/** The papers of the lowest ranks: a bit for each paper. */
function sampleOf(ranks: Uint32Array): Uint8Array {
  if (ranks.length <= MOST_TRAINING_PAPERS) return new Uint8Array(ranks.length).fill(1);
  const bar = ranks.slice().sort()[MOST_TRAINING_PAPERS - 1] ?? 0;
  const sampled = new Uint8Array(ranks.length);
  let left = MOST_TRAINING_PAPERS;
  for (let paper = 0; paper < ranks.length && left > 0; paper++) {
    if ((ranks[paper] ?? 0) > bar) continue;
    sampled[paper] = 1;
    left--;
  }
  return sampled;
}

/** In how many papers of the sample each term stands in title or abstract. */
function documentFrequencies(source: PaperTerms, sampled: Uint8Array): Uint32Array {
  const frequencies = new Counters();
  source.forEachPaper((paper, terms, codes) => {
    if (sampled[paper] !== 1) return;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      if ((LOCAL_WEIGHTS[codes[i] ?? 0] ?? 0) > 0) frequencies.add(term, 1);
    }
  });
  return frequencies.all();
}

function usefulTerms(frequencies: Uint32Array, papers: number): Uint32Array {
  const useful: number[] = [];
  frequencies.forEach((count, term) => {
    if (count >= 2 && count <= papers * COMMON_SHARE) useful.push(term);
  });
  useful.sort((a, b) => (frequencies[b] ?? 0) - (frequencies[a] ?? 0) || a - b);
  return Uint32Array.from(useful.slice(0, MOST_TERMS)).sort();
}

function matrixOf(
  source: PaperTerms,
  sampled: Uint8Array,
  terms: Uint32Array,
  weights: Float64Array,
): SparseColumns {
  const rowOf = rowsOfTerms(terms);
  const starts: number[] = [0];
  const rows: number[] = [];
  const values: number[] = [];
  source.forEachPaper((paper, having, codes) => {
    if (sampled[paper] !== 1) return;
    let squares = 0;
    const from = values.length;
    for (let i = 0; i < having.length; i++) {
      const row = (rowOf[having[i] ?? 0] ?? 0) - 1;
      const value = row < 0 ? 0 : (LOCAL_WEIGHTS[codes[i] ?? 0] ?? 0) * (weights[row] ?? 0);
      if (value === 0) continue;
      rows.push(row);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (let at = from; at < values.length; at++) values[at] = (values[at] ?? 0) / length;
    starts.push(values.length);
  });
  return {
    height: terms.length,
    starts: Uint32Array.from(starts),
    rows: Uint32Array.from(rows),
    values: Float32Array.from(values),
  };
}
