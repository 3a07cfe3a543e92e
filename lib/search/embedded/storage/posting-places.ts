import { BLOCK } from "./layout";

/** Numbers in the skip table of a term: three for each block after the first. */
export function skipNumbers(count: number): number {
  return count === 0 ? 0 : Math.floor((count - 1) / BLOCK) * 3;
}

/** Where each stretch begins when they stand one after the other; one more for the end of the last. */
export function sums(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}
