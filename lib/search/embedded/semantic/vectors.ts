/** Vectors as 8-bit numbers: a row of `dimensions` for each, and what its numbers must be multiplied by. */
export interface ByteVectors {
  readonly dimensions: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const LARGEST = 127;

/** Writes a vector into a row, its largest component as 127, and gives what one step of the row stands for. */
export function quantise(
  vector: ArrayLike<number>,
  from: number,
  values: Int8Array,
  row: number,
  size: number,
): number {
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, Math.abs(vector[from + i] ?? 0));
  if (largest === 0) return 0;
  for (let i = 0; i < size; i++)
    values[row * size + i] = Math.round(((vector[from + i] ?? 0) * LARGEST) / largest);
  return largest / LARGEST;
}

/** One over the length of a row's numbers; 0 for a row of zeros. */
export function inverseLength(values: Int8Array, row: number, size: number): number {
  let squares = 0;
  for (let at = row * size; at < (row + 1) * size; at++) squares += (values[at] ?? 0) * (values[at] ?? 0);
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

/** Adds a row, times a factor, to a vector. */
export function addRow(
  sum: Float64Array,
  { dimensions, values, scales }: ByteVectors,
  row: number,
  factor: number,
): void {
  const weight = factor * (scales[row] ?? 0);
  const from = row * dimensions;
  for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + weight * (values[from + i] ?? 0);
}

/**
 * Adds several rows, each times its factor, to a vector. Four go at once, one after the other in each sum, so that the
 * sum is read and written once for the four and comes out the same.
 */
export function addRows(
  sum: Float64Array,
  { dimensions, values, scales }: ByteVectors,
  rows: readonly number[],
  factors: readonly number[],
): void {
  const weightAt = (at: number) => (factors[at] ?? 0) * (scales[rows[at] ?? 0] ?? 0);
  let at = 0;
  for (; at + 3 < rows.length; at += 4) {
    const a = (rows[at] ?? 0) * dimensions;
    const b = (rows[at + 1] ?? 0) * dimensions;
    const c = (rows[at + 2] ?? 0) * dimensions;
    const d = (rows[at + 3] ?? 0) * dimensions;
    const [p, q, r, s] = [weightAt(at), weightAt(at + 1), weightAt(at + 2), weightAt(at + 3)];
    for (let i = 0; i < dimensions; i++)
      sum[i] =
        (sum[i] ?? 0) +
        p * (values[a + i] ?? 0) +
        q * (values[b + i] ?? 0) +
        r * (values[c + i] ?? 0) +
        s * (values[d + i] ?? 0);
  }
  for (; at < rows.length; at++) addRow(sum, { dimensions, values, scales }, rows[at] ?? 0, factors[at] ?? 0);
}

/** The product of a row with a vector. */
export function rowProduct(
  { dimensions, values, scales }: ByteVectors,
  row: number,
  vector: Float64Array,
): number {
  let sum = 0;
  const from = row * dimensions;
  for (let i = 0; i < dimensions; i++) sum += (values[from + i] ?? 0) * (vector[i] ?? 0);
  return sum * (scales[row] ?? 0);
}
