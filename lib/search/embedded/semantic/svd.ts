import { symmetricEigen } from "./eigen";
import { addOuter, orthonormalise } from "./orthonormal";
import { seeded } from "./random";

/** A sparse matrix, column by column: `rows` and `values` of column `j` stand from `starts[j]` to `starts[j + 1]`. */
export interface SparseColumns {
  readonly height: number;
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly values: Float32Array;
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
export function leftSingularVectors(
  matrix: SparseColumns,
  rank: number,
): { vectors: Float64Array; values: Float64Array } {
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
function randomRange({ height, starts, rows, values }: SparseColumns, width: number): Float64Array {
  const random = seeded(SEED);
  const range = new Float64Array(height * width);
  const weights = new Float64Array(width);
  for (let column = 0; column + 1 < starts.length; column++) {
    for (let i = 0; i < width; i++) weights[i] = random() / 2 ** 31 - 1;
    const end = starts[column + 1] ?? 0;
    for (let at = starts[column] ?? 0; at < end; at++)
      addTo(range, (rows[at] ?? 0) * width, weights, values[at] ?? 0, width);
  }
  return range;
}

/** The matrix times its transpose times a block. */
function timesItself(matrix: SparseColumns, block: Float64Array, width: number): Float64Array {
  const { starts, rows, values } = matrix;
  const product = new Float64Array(block.length);
  const projected = new Float64Array(width);
  for (let column = 0; column + 1 < starts.length; column++) {
    project(matrix, column, block, projected);
    const end = starts[column + 1] ?? 0;
    for (let at = starts[column] ?? 0; at < end; at++)
      addTo(product, (rows[at] ?? 0) * width, projected, values[at] ?? 0, width);
  }
  return product;
}

/** The Gram matrix of the rows of `basisᵀ · matrix`. */
function projectedGram(matrix: SparseColumns, basis: Float64Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  const projected = new Float64Array(width);
  for (let column = 0; column + 1 < matrix.starts.length; column++) {
    project(matrix, column, basis, projected);
    addOuter(gram, projected, 0, width);
  }
  for (let i = 0; i < width; i++)
    for (let j = i + 1; j < width; j++) gram[i * width + j] = gram[j * width + i] ?? 0;
  return gram;
}

function project(
  { starts, rows, values }: SparseColumns,
  column: number,
  block: Float64Array,
  into: Float64Array,
): void {
  const width = into.length;
  into.fill(0);
  const end = starts[column + 1] ?? 0;
  for (let at = starts[column] ?? 0; at < end; at++) {
    const from = (rows[at] ?? 0) * width;
    const value = values[at] ?? 0;
    for (let i = 0; i < width; i++) into[i] = (into[i] ?? 0) + value * (block[from + i] ?? 0);
  }
}

function addTo(block: Float64Array, at: number, row: Float64Array, factor: number, width: number): void {
  for (let i = 0; i < width; i++) block[at + i] = (block[at + i] ?? 0) + factor * (row[i] ?? 0);
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
  for (let row = 0; row < rows; row++) {
    const to = row * rank;
    for (let i = 0; i < width; i++) {
      const factor = basis[row * width + i] ?? 0;
      const from = i * width;
      for (let j = 0; j < kept; j++)
        vectors[to + j] = (vectors[to + j] ?? 0) + factor * (eigenvectors[from + j] ?? 0);
    }
  }
  return vectors;
}
