/** A pivot below this share of the largest is a direction that the others already span. */
const DEPENDENT = 1e-12;

/**
 * Makes the columns of a tall matrix, given by rows of `width`, orthonormal in place and spanning what they spanned
 * (QR by Cholesky of the Gram matrix). Columns that the ones before them span become zero.
 */
export function orthonormalise(rows: Float64Array, width: number): void {
  const lower = cholesky(gramOf(rows, width), width);
  const many = rows.length - (rows.length % (4 * width));
  for (let at = 0; at < many; at += 4 * width) solveFourRows(rows, at, lower, width);
  for (let at = many; at < rows.length; at += width) solveRow(rows, at, lower, width);
}

/** The products of all pairs of columns. */
function gramOf(rows: Float64Array, width: number): Float64Array {
  const gram = new Float64Array(width * width);
  const many = rows.length - (rows.length % (4 * width));
  for (let at = 0; at < many; at += 4 * width) addFourOuter(gram, rows, at, width);
  for (let at = many; at < rows.length; at += width) addOuter(gram, rows, at, width);
  return gram;
}

/** Adds the lower half of a row's product with itself. */
export function addOuter(gram: Float64Array, rows: Float64Array, at: number, width: number): void {
  for (let i = 0; i < width; i++) {
    const x = rows[at + i] ?? 0;
    const row = i * width;
    for (let j = 0; j <= i; j++) gram[row + j] = (gram[row + j] ?? 0) + x * (rows[at + j] ?? 0);
  }
}

/** The same for four rows, one after the other in each sum, so that a sum is read and written once for the four. */
export function addFourOuter(gram: Float64Array, rows: Float64Array, at: number, width: number): void {
  const [second, third, fourth] = [at + width, at + 2 * width, at + 3 * width];
  for (let i = 0; i < width; i++) {
    const x = rows[at + i] ?? 0;
    const y = rows[second + i] ?? 0;
    const z = rows[third + i] ?? 0;
    const u = rows[fourth + i] ?? 0;
    const row = i * width;
    for (let j = 0; j <= i; j++)
      gram[row + j] =
        (gram[row + j] ?? 0) +
        x * (rows[at + j] ?? 0) +
        y * (rows[second + j] ?? 0) +
        z * (rows[third + j] ?? 0) +
        u * (rows[fourth + j] ?? 0);
  }
}

/** The lower factor, by rows; a dependent column has the pivot 0. */
function cholesky(gram: Float64Array, size: number): Float64Array {
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, gram[i * size + i] ?? 0);
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const pivot = lower[j * size + j] ?? 0;
      const rest = (gram[i * size + j] ?? 0) - rowProduct(lower, i * size, j * size, j);
      lower[i * size + j] = pivot === 0 ? 0 : rest / pivot;
    }
    const rest = (gram[i * size + i] ?? 0) - rowProduct(lower, i * size, i * size, i);
    lower[i * size + i] = rest > largest * DEPENDENT ? Math.sqrt(rest) : 0;
  }
  return lower;
}

function rowProduct(m: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (m[a + i] ?? 0) * (m[b + i] ?? 0);
  return sum;
}

/** Solves `x · lowerᵀ = row` for one row, in place. */
function solveRow(rows: Float64Array, at: number, lower: Float64Array, width: number): void {
  for (let i = 0; i < width; i++) {
    const pivot = lower[i * width + i] ?? 0;
    let rest = rows[at + i] ?? 0;
    for (let j = 0; j < i; j++) rest -= (lower[i * width + j] ?? 0) * (rows[at + j] ?? 0);
    rows[at + i] = pivot === 0 ? 0 : rest / pivot;
  }
}

/** The same for four rows: each difference waits for the one before, those of other rows do not. */
function solveFourRows(rows: Float64Array, at: number, lower: Float64Array, width: number): void {
  const [second, third, fourth] = [at + width, at + 2 * width, at + 3 * width];
  for (let i = 0; i < width; i++) {
    const row = i * width;
    const pivot = lower[row + i] ?? 0;
    let x = rows[at + i] ?? 0;
    let y = rows[second + i] ?? 0;
    let z = rows[third + i] ?? 0;
    let u = rows[fourth + i] ?? 0;
    for (let j = 0; j < i; j++) {
      const factor = lower[row + j] ?? 0;
      x -= factor * (rows[at + j] ?? 0);
      y -= factor * (rows[second + j] ?? 0);
      z -= factor * (rows[third + j] ?? 0);
      u -= factor * (rows[fourth + j] ?? 0);
    }
    rows[at + i] = pivot === 0 ? 0 : x / pivot;
    rows[second + i] = pivot === 0 ? 0 : y / pivot;
    rows[third + i] = pivot === 0 ? 0 : z / pivot;
    rows[fourth + i] = pivot === 0 ? 0 : u / pivot;
  }
}
