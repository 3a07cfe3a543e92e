import { symmetricEigen } from "./eigen";
import { addFourOuter, addOuter, orthonormalise } from "./orthonormal";
import { seeded } from "./random";
import { addRows } from "./rows";

/** A sparse matrix, column by column: `rows` and `values` of column `j` stand from `starts[j]` to `starts[j + 1]`. */
export interface SparseColumns {
  readonly height: number;
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

/** The first left singular vectors of a matrix, by rows of one number for each, and their singular values (falling). */
export interface SingularVectors {
  readonly vectors: Float64Array;
  readonly values: Float64Array;
}

/** So many more directions than asked for are followed, and so often: what Halko et al. advise for slow decay. */
const OVERSAMPLING = 10;
const POWER_ITERATIONS = 2;
const SEED = 20_110_518;

/**
 * The first left singular vectors of a sparse matrix, by rows of `rank` numbers, and its singular values (falling).
 * Randomised range finder with power iterations (N. Halko, P. G. Martinsson and J. A. Tropp, "Finding Structure with
 * Randomness", SIAM Review 53, 2011). One pass over the columns a step, which needs no more memory than two blocks of
 * `height` times `rank`. The same numbers in every run.
 */
export function leftSingularVectors(matrix: SparseColumns, rank: number): SingularVectors {
  const columns = matrix.starts.length - 1;
  const width = Math.min(rank + OVERSAMPLING, matrix.height, columns);
  let basis = randomRange(matrix, width);
  orthonormalise(basis, width);
  for (let i = 0; i < POWER_ITERATIONS; i++) {
    basis = timesItself(matrix, basis, width);
    orthonormalise(basis, width);
  }
  const { values, vectors } = symmetricEigen(projectedGram(matrix, basis, width), width);
  return {
    vectors: combined(basis, vectors, width, rank),
    values: values.slice(0, rank).map((value) => Math.sqrt(Math.max(0, value))),
  };
}

/** The matrix times a block of random numbers. */
function randomRange(matrix: SparseColumns, width: number): Float64Array {
  const random = seeded(SEED);
  const range = new Float64Array(matrix.height * width);
  const weights = new Float64Array(width);
  for (let column = 0; column + 1 < matrix.starts.length; column++) {
    for (let i = 0; i < width; i++) weights[i] = random() / 2 ** 31 - 1;
    addColumn(matrix, column, weights, range);
  }
  return range;
}

/** The matrix times its transpose times a block. */
function timesItself(matrix: SparseColumns, block: Float64Array, width: number): Float64Array {
  const product = new Float64Array(block.length);
  const projected = new Float64Array(width);
  for (let column = 0; column + 1 < matrix.starts.length; column++) {
    project(matrix, column, block, projected);
    addColumn(matrix, column, projected, product);
  }
  return product;
}

/** The Gram matrix of the rows of `basisᵀ · matrix`. */
function projectedGram(matrix: SparseColumns, basis: Float64Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  const columns = matrix.starts.length - 1;
  const projected = new Float64Array(4 * width);
  for (let column = 0; column < columns; column += 4) {
    const count = Math.min(4, columns - column);
    for (let i = 0; i < count; i++)
      project(matrix, column + i, basis, projected.subarray(i * width, (i + 1) * width));
    if (count === 4) addFourOuter(gram, projected, 0, width);
    else for (let i = 0; i < count; i++) addOuter(gram, projected, i * width, width);
  }
  for (let i = 0; i < width; i++)
    for (let j = i + 1; j < width; j++) gram[i * width + j] = gram[j * width + i] ?? 0;
  return gram;
}

/** The product of a column with the columns of a block. */
function project(
  { starts, rows, values }: SparseColumns,
  column: number,
  block: Float64Array,
  into: Float64Array,
): void {
  into.fill(0);
  addRows(block, rows, values, starts[column] ?? 0, starts[column + 1] ?? 0, into);
}

/** Adds a column times a row of weights to a block: every row of the block that the column has a value in grows. */
function addColumn(
  { starts, rows, values }: SparseColumns,
  column: number,
  weights: Float64Array,
  block: Float64Array,
): void {
  const width = weights.length;
  const end = starts[column + 1] ?? 0;
  let at = starts[column] ?? 0;
  // Four rows at once, so that a weight is read once for the four.
  for (; at + 3 < end; at += 4) {
    const a = (rows[at] ?? 0) * width;
    const b = (rows[at + 1] ?? 0) * width;
    const c = (rows[at + 2] ?? 0) * width;
    const d = (rows[at + 3] ?? 0) * width;
    const p = values[at] ?? 0;
    const q = values[at + 1] ?? 0;
    const r = values[at + 2] ?? 0;
    const s = values[at + 3] ?? 0;
    for (let i = 0; i < width; i++) {
      const weight = weights[i] ?? 0;
      block[a + i] = (block[a + i] ?? 0) + p * weight;
      block[b + i] = (block[b + i] ?? 0) + q * weight;
      block[c + i] = (block[c + i] ?? 0) + r * weight;
      block[d + i] = (block[d + i] ?? 0) + s * weight;
    }
  }
  for (; at < end; at++) {
    const a = (rows[at] ?? 0) * width;
    const p = values[at] ?? 0;
    for (let i = 0; i < width; i++) block[a + i] = (block[a + i] ?? 0) + p * (weights[i] ?? 0);
  }
}

/** Each row of the basis times the first `rank` eigenvectors; zeros where there are fewer. */
function combined(
  basis: Float64Array,
  eigenvectors: Float64Array,
  width: number,
  rank: number,
): Float64Array {
  const rows = width === 0 ? 0 : basis.length / width;
  const vectors = new Float64Array(rows * rank);
  const kept = Math.min(rank, width);
  const all = Uint32Array.from({ length: width }, (_, i) => i);
  const block = new Float64Array(width * kept);
  for (let i = 0; i < width; i++) block.set(eigenvectors.subarray(i * width, i * width + kept), i * kept);
  for (let row = 0; row < rows; row++) {
    const factors = basis.subarray(row * width, (row + 1) * width);
    addRows(block, all, factors, 0, width, vectors.subarray(row * rank, row * rank + kept));
  }
  return vectors;
}
