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
  let sentence = 0;
  for (const [from, to] of hits) {
    while ((sentences[sentence + 1] ?? Number.POSITIVE_INFINITY) <= from) sentence++;
    const begin = sentences[sentence] ?? 0;
    if (to - begin > length) starts.push(spaceAfter(abstract, Math.max(begin, from - RUN_UP)));
  }
  return starts;
}

/** Behind the next space, if one comes within a run-up; else the place itself. */
function spaceAfter(abstract: string, at: number): number {
  const space = abstract.slice(at, at + RUN_UP).indexOf(" ");
  return space < 0 ? at : at + space + 1;
}

function snapped(at: number, blocks: readonly Range[]): number {
  return around(at, blocks)?.[0] ?? at;
}

/** The block that a place is inside of; blocks rise and are apart. */
function around(at: number, blocks: readonly Range[]): Range | undefined {
  const block = blocks[firstBehind(at, blocks)];
  return block !== undefined && block[0] < at && at < block[1] ? block : undefined;
}

/** The place of the first of some rising ranges that ends behind a place. */
function firstBehind(at: number, ranges: readonly Range[]): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.[1] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function passage(
  abstract: string,
  start: number,
  length: number,
  blocks: readonly Range[],
  hits: readonly Range[],
): Snippet {
  const end = endOf(abstract, start, length, blocks);
  const first = firstBehind(start, hits);
  const ranges = hits.slice(first, firstBehind(end, hits)).filter(([from]) => from >= start);
  return { start, end, ranges };
}

function endOf(abstract: string, start: number, length: number, blocks: readonly Range[]): number {
  if (start + length >= abstract.length) return abstract.length;
  const space = abstract.slice(start, start + length + 1).lastIndexOf(" ");
  const end = start + (space > 0 ? space : length - Number(isHalf(abstract, start + length)));
  const block = around(end, blocks);
  if (block === undefined) return end;
  // A formula that would be cut is left out, unless the passage is nothing but that formula.
  return block[0] > start ? block[0] : block[1];
}

/** Whether a place is between the two units of one character. */
function isHalf(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function worthOf({ ranges }: Snippet, abstract: string): number {
  const different = new Set(ranges.map(([from, to]) => abstract.slice(from, to).toLowerCase()));
  return different.size * 1_000 + ranges.length;
}
