import type { Range } from "@/lib/paper/range";
import { segmentsOf } from "@/lib/paper/segments";
import type { Query } from "@/lib/query/query";
import { highlight } from "./highlight";

/** A passage `[start, end)` of an abstract, and the hits in it, both as places in the abstract. */
export interface Snippet {
  readonly start: number;
  readonly end: number;
  readonly ranges: readonly Range[];
}

/** A passage that cannot begin at its sentence begins so many characters before its first hit. */
const RUN_UP = 70;

/**
 * The passage of at most about `length` characters that answers the query best: most different words first, then most
 * hits, then the earliest; a whole sentence's beginning is preferred. Without hits, the beginning of the abstract.
 * Cut between words, never inside a formula.
 */
export function snippetOf(query: Query, abstract: string, length: number): Snippet {
  const hits = highlight(query, abstract, "abstract");
  const blocks = segmentsOf(abstract)
    .filter((segment) => segment.kind === "math")
    .map((segment) => segment.at);
  let best: Snippet | null = null;
  let bestWorth = -1;
  for (const start of startsOf(abstract, hits, length)) {
    const snippet = passage(abstract, snapped(start, blocks), length, blocks, hits);
    const worth = worthOf(snippet, abstract);
    if (worth > bestWorth) {
      best = snippet;
      bestWorth = worth;
    }
  }
  return best ?? { start: 0, end: abstract.length, ranges: hits };
}

/** Where a passage may begin: at each sentence, and a little before each hit that a sentence's beginning leaves out. */
function startsOf(abstract: string, hits: readonly Range[], length: number): number[] {
  const sentences = [0];
  const end = /[.!?]\s+(?=[\p{Lu}\p{N}"“(])/gu;
  for (let hit = end.exec(abstract); hit; hit = end.exec(abstract)) sentences.push(end.lastIndex);
  const starts = [...sentences];
  for (const [from, to] of hits) {
    const sentence = sentences.findLast((start) => start <= from) ?? 0;
    if (to - sentence > length) starts.push(abstract.indexOf(" ", Math.max(sentence, from - RUN_UP)) + 1);
  }
  return starts;
}

function snapped(at: number, blocks: readonly Range[]): number {
  return blocks.find(([from, to]) => from < at && at < to)?.[0] ?? at;
}

function passage(
  abstract: string,
  start: number,
  length: number,
  blocks: readonly Range[],
  hits: readonly Range[],
): Snippet {
  const end = endOf(abstract, start, length, blocks);
  return { start, end, ranges: hits.filter(([from, to]) => from >= start && to <= end) };
}

function endOf(abstract: string, start: number, length: number, blocks: readonly Range[]): number {
  if (start + length >= abstract.length) return abstract.length;
  const cut = abstract.lastIndexOf(" ", start + length);
  const end = cut > start ? cut : start + length;
  const block = blocks.find(([from, to]) => from < end && end < to);
  if (block === undefined) return end;
  // A formula that would be cut is left out, unless the passage is nothing but that formula.
  return block[0] > start ? block[0] : block[1];
}

function worthOf({ ranges }: Snippet, abstract: string): number {
  const different = new Set(ranges.map(([from, to]) => abstract.slice(from, to).toLowerCase()));
  return different.size * 1_000 + ranges.length;
}
