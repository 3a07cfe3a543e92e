const MOST_SWEEPS = 30;
/** Off-diagonal weight, as a share of the whole, at which a matrix counts as diagonal. */
const DIAGONAL = 1e-22;

/**
 * Eigenvalues (falling) and eigenvectors of a symmetric matrix given by rows, by cyclic Jacobi rotations (G. Golub and
 * C. Van Loan, "Matrix Computations", 8.5). `vectors[i * size + j]` is component `i` of the eigenvector of `values[j]`.
 */
export function symmetricEigen(
  matrix: Float64Array,
  size: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  const whole = squares(a);
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > whole * DIAGONAL; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
  }
  return sorted(a, v, size);
}

/** Turns rows and columns `p` and `q` so that their common element becomes zero. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  turn(a, size, p, q, c, s, size, 1);
  turn(a, size, p, q, c, s, 1, size);
  turn(v, size, p, q, c, s, 1, size);
}

/** Turns two rows (`stride` = size, `step` = 1) or two columns (the other way round). */
function turn(
  m: Float64Array,
  size: number,
  p: number,
  q: number,
  c: number,
  s: number,
  stride: number,
  step: number,
): void {
  for (let i = 0, left = p * stride, right = q * stride; i < size; i++, left += step, right += step) {
    const x = m[left] ?? 0;
    const y = m[right] ?? 0;
    m[left] = c * x - s * y;
    m[right] = s * x + c * y;
  }
}

function sorted(a: Float64Array, v: Float64Array, size: number) {
  const order = Array.from({ length: size }, (_, i) => i);
  order.sort((i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0) || i - j);
  const values = Float64Array.from(order, (i) => a[i * size + i] ?? 0);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let i = 0; i < size; i++) vectors[i * size + to] = v[i * size + from] ?? 0;
  });
  return { values, vectors };
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) sum += 2 * (a[i * size + j] ?? 0) * (a[i * size + j] ?? 0);
  return sum;
}

function squares(a: Float64Array): number {
  let sum = 0;
  for (const x of a) sum += x * x;
  return sum;
}
