import type { Corpus } from "@/lib/corpus/corpus";
import { type ArxivId, parseArxivId } from "@/lib/paper/arxiv-id";
import type { Paper } from "@/lib/paper/paper";

const MOST_NEAR = 5;

/** The arXiv id that a path below `/papers/` names; null for every other path. */
export function idInPath(path: string): ArxivId | null {
  return path.startsWith("/papers/") ? parseArxivId(path.slice("/papers/".length)) : null;
}

/** Held papers whose ids are a slip of the hand away: one digit is another one, or two neighbours are exchanged. */
export function papersNear(corpus: Corpus, id: ArxivId): Paper[] {
  const numbers: number[] = [];
  for (const [number, key] of corpus.keys.entries()) {
    if (numbers.length === MOST_NEAR) break;
    if (isOneSlipAway(key, id)) numbers.push(number);
  }
  return numbers.map((number) => corpus.texts.read(number));
}

function isOneSlipAway(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  let last = a.length - 1;
  while (last > first && a[last] === b[last]) last--;
  if (first === last) return /\d/.test(a[first] ?? "") && /\d/.test(b[first] ?? "");
  return last === first + 1 && a[first] === b[last] && a[last] === b[first];
}
