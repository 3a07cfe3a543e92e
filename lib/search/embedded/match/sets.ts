/** Sets of papers as sorted arrays of their numbers. */

/** From this ratio of sizes on, searching the larger set beats walking through it. */
const SEARCH_RATIO = 24;

/** The papers of both. */
export function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const found = new Uint32Array(small.length);
  let size = 0;
  let at = 0;
  const search = large.length > small.length * SEARCH_RATIO;
  for (let i = 0; i < small.length; i++) {
    const paper = small[i] ?? 0;
    if (search) at = placeOf(large, paper, at);
    else while (at < large.length && (large[at] ?? 0) < paper) at++;
    if (at >= large.length) break;
    if (large[at] === paper) found[size++] = paper;
  }
  return found.subarray(0, size);
}

/** What an {@link intersection} costs, in steps. */
export function intersectionSteps(a: Uint32Array, b: Uint32Array): number {
  const [small, large] = a.length <= b.length ? [a.length, b.length] : [b.length, a.length];
  return large > small * SEARCH_RATIO ? small * Math.ceil(Math.log2(large / (small + 1) + 2)) : small + large;
}

/** The papers of the first that are not in the second. */
export function difference(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a;
  const found = new Uint32Array(a.length);
  let size = 0;
  let at = 0;
  for (let i = 0; i < a.length; i++) {
    const paper = a[i] ?? 0;
    while (at < b.length && (b[at] ?? 0) < paper) at++;
    if (b[at] !== paper) found[size++] = paper;
  }
  return found.subarray(0, size);
}

/** Papers below a number that belong to a set: for many sets put together. */
export class Members {
  readonly #isIn: Uint8Array;

  constructor(horizon: number) {
    this.#isIn = new Uint8Array(horizon);
  }

  add(papers: Uint32Array): void {
    for (let i = 0; i < papers.length; i++) this.#isIn[papers[i] ?? 0] = 1;
  }

  papers(): Uint32Array {
    const found = new Uint32Array(this.#isIn.length);
    let size = 0;
    for (let paper = 0; paper < found.length; paper++) if (this.#isIn[paper] === 1) found[size++] = paper;
    return found.subarray(0, size);
  }
}

/** The place of the first paper not below the wanted one, from `from` on; by doubling steps, then halving. */
export function placeOf(papers: Uint32Array, wanted: number, from = 0): number {
  let step = 1;
  let low = from;
  while (low + step < papers.length && (papers[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(papers.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((papers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
