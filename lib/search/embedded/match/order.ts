import type { Sort } from "@/lib/query/state";
import type { IndexViews } from "../storage/index-views";

/** Beyond this share of all papers, walking through the whole order beats sorting. */
const WALK_SHARE = 16;

/** The stated orders of a corpus: by date or title, ties in the snapshot's order, undated papers last. */
export class Orders {
  readonly #ranks: Readonly<Record<Exclude<Sort, "relevance">, Uint32Array>>;
  readonly #inverse = new Map<Sort, Uint32Array>();

  constructor(views: IndexViews) {
    this.#ranks = {
      newest: views.u32("rankNewest"),
      updated: views.u32("rankUpdated"),
      oldest: views.u32("rankOldest"),
      title: views.u32("rankTitle"),
    };
  }

  /** The first `count` of some papers (given in rising order) in an order. */
  first(papers: Uint32Array, sort: Exclude<Sort, "relevance">, count: number): Uint32Array {
    const ranks = this.#ranks[sort];
    if (papers.length * WALK_SHARE > ranks.length) return this.#walk(papers, sort, count);
    const found = papers.map((paper) => ranks[paper] ?? 0).sort();
    return found.subarray(0, count).map((rank) => this.#papersBy(sort)[rank] ?? 0);
  }

  #walk(papers: Uint32Array, sort: Exclude<Sort, "relevance">, count: number): Uint32Array {
    const all = this.#papersBy(sort);
    if (papers.length === all.length) return all.subarray(0, count);
    const wanted = new Uint8Array(all.length);
    for (const paper of papers) wanted[paper] = 1;
    const found = new Uint32Array(Math.min(count, papers.length));
    let size = 0;
    for (let rank = 0; size < found.length && rank < all.length; rank++) {
      const paper = all[rank] ?? 0;
      if (wanted[paper] === 1) found[size++] = paper;
    }
    return found;
  }

  /** The papers in an order; made when it is first asked for. */
  #papersBy(sort: Exclude<Sort, "relevance">): Uint32Array {
    const known = this.#inverse.get(sort);
    if (known !== undefined) return known;
    const ranks = this.#ranks[sort];
    const papers = new Uint32Array(ranks.length);
    for (let paper = 0; paper < ranks.length; paper++) papers[ranks[paper] ?? 0] = paper;
    this.#inverse.set(sort, papers);
    return papers;
  }
}

/** The places of the best `count` scores, best first; equal scores in the order given. */
export function bestPlaces(scores: Float64Array, count: number): Uint32Array {
  const heap = heapOfBest(scores, count);
  // The worst goes to the end, and out of what is a heap still, until nothing is left to be put in order.
  for (let size = heap.length; size > 1; size--) {
    const worst = heap[0] ?? 0;
    heap[0] = heap[size - 1] ?? 0;
    heap[size - 1] = worst;
    sink(heap, 0, size - 1, scores);
  }
  return heap;
}

/** The places of the best `count` scores, in the order given; of equal scores the first are taken. */
export function bestOf(scores: Float64Array, count: number): Uint32Array {
  if (scores.length <= count) return Uint32Array.from(scores.keys());
  return heapOfBest(scores, count).sort();
}

/** The places of the best scores as a heap, the worst of them at its top. */
function heapOfBest(scores: Float64Array, count: number): Uint32Array {
  const size = Math.min(count, scores.length);
  const heap = new Uint32Array(size);
  for (let i = 0; i < size; i++) heap[i] = i;
  for (let i = (size >>> 1) - 1; i >= 0; i--) sink(heap, i, size, scores);
  if (size === 0) return heap;
  let least = scores[heap[0] ?? 0] ?? 0;
  for (let place = size; place < scores.length; place++) {
    // As good as the worst is not enough: what comes later stands behind its equals.
    if ((scores[place] ?? 0) <= least) continue;
    heap[0] = place;
    sink(heap, 0, size, scores);
    least = scores[heap[0] ?? 0] ?? 0;
  }
  return heap;
}

/** Brings what stands at a place of the first `size` to where everything below it is better. */
function sink(heap: Uint32Array, from: number, size: number, scores: Float64Array): void {
  const moved = heap[from] ?? 0;
  const own = scores[moved] ?? 0;
  let at = from;
  for (let child = at * 2 + 1; child < size; child = at * 2 + 1) {
    let place = heap[child] ?? 0;
    let score = scores[place] ?? 0;
    const right = child + 1;
    if (right < size) {
      const other = heap[right] ?? 0;
      const rival = scores[other] ?? 0;
      if (rival < score || (rival === score && other > place)) {
        child = right;
        place = other;
        score = rival;
      }
    }
    if (score > own || (score === own && place < moved)) break;
    heap[at] = place;
    at = child;
  }
  heap[at] = moved;
}
