/** Numbers by place. */
type Numbers = Float64Array | Float32Array;

/**
 * Adds rows of a block, each times a factor, to one row `sum`: those whose numbers stand in `rows` from `from` up to
 * `end`, times what stands there in `factors`. A row of the block is as long as `sum`. Four rows go at once, one after
 * the other in each sum, so that the sum is read and written once for the four and comes out the same.
 */
export function addRows(
  block: Float64Array,
  rows: Uint32Array,
  factors: Numbers,
  from: number,
  end: number,
  sum: Float64Array,
): void {
  const width = sum.length;
  let at = from;
  for (; at + 3 < end; at += 4) {
    const a = (rows[at] ?? 0) * width;
    const b = (rows[at + 1] ?? 0) * width;
    const c = (rows[at + 2] ?? 0) * width;
    const d = (rows[at + 3] ?? 0) * width;
    const p = factors[at] ?? 0;
    const q = factors[at + 1] ?? 0;
    const r = factors[at + 2] ?? 0;
    const s = factors[at + 3] ?? 0;
    for (let i = 0; i < width; i++)
      sum[i] =
        (sum[i] ?? 0) +
        p * (block[a + i] ?? 0) +
        q * (block[b + i] ?? 0) +
        r * (block[c + i] ?? 0) +
        s * (block[d + i] ?? 0);
  }
  for (; at < end; at++) {
    const a = (rows[at] ?? 0) * width;
    const p = factors[at] ?? 0;
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + p * (block[a + i] ?? 0);
  }
}
