import { type ArxivId, parseArxivId } from "@/lib/paper/arxiv-id";
import { namesCompatible } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { foldLetters } from "@/lib/paper/slug";
import type { Draft } from "./draft";

const ARXIV_DOI = /^10\.48550\/arxiv\./i;
/** The share of the smaller abstract's words that must stand in the other; unrelated ones of a field share under half. */
const ALIKE = 0.6;

/** The arXiv id a draft states, or the one in the DOI that arXiv registers for every paper. */
export function arxivIdOf(draft: Draft): ArxivId | null {
  if (draft.arxivId !== undefined) return draft.arxivId;
  const doi = bareDoi(draft);
  return ARXIV_DOI.test(doi) ? parseArxivId(doi.replace(ARXIV_DOI, "")) : null;
}

/** The publisher's DOI in lower case, without resolver; null when there is none. */
export function publisherDoi(draft: Draft): string | null {
  const doi = bareDoi(draft);
  return doi === "" || ARXIV_DOI.test(doi) ? null : doi;
}

function bareDoi(draft: Draft): string {
  return (draft.doi ?? "").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "").toLowerCase();
}

/**
 * Whether two sets of drafts with the same title are the same work, judged by what they say beside it: different DOIs
 * speak against it; authors that agree speak for it; where one side has none, an abstract that is alike does.
 * Where neither side says anything but the title, nothing tells them apart and they are one.
 */
export function sameTitleSameWork(a: readonly Draft[], b: readonly Draft[]): boolean {
  const [doisA, doisB] = [known(a.map(publisherDoi)), known(b.map(publisherDoi))];
  if (doisA.length > 0 && doisB.length > 0 && !doisA.some((doi) => doisB.includes(doi))) return false;
  const [authorsA, authorsB] = [known(a.map(authorsOf)), known(b.map(authorsOf))];
  if (authorsA.length > 0 && authorsB.length > 0)
    return authorsA.some((left) => authorsB.some((right) => authorsCompatible(left, right)));
  const silent = [...a, ...b].every((draft) => draft.abstract === undefined && authorsOf(draft) === null);
  return silent || abstractLikeness(a, b) >= ALIKE;
}

function known<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}

function authorsOf(draft: Draft): readonly Author[] | null {
  return draft.authors !== undefined && draft.authors.length > 0 ? draft.authors : null;
}

/** At least half of the shorter list's people are in the other one. */
export function authorsCompatible(a: readonly Author[], b: readonly Author[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const shared = short.filter((one) => long.some((other) => namesCompatible(one.name, other.name)));
  return shared.length * 2 >= short.length;
}

/** The best match between any two of their abstracts: the share of the smaller one's words found in the other, 0 to 1. */
export function abstractLikeness(a: readonly Draft[], b: readonly Draft[]): number {
  let best = 0;
  for (const left of known(a.map(wordsOfAbstract))) {
    for (const right of known(b.map(wordsOfAbstract))) {
      const [small, large] = left.size <= right.size ? [left, right] : [right, left];
      const shared = [...small].filter((word) => large.has(word)).length;
      best = Math.max(best, small.size === 0 ? 0 : shared / small.size);
    }
  }
  return best;
}

/** Words of four letters or more: shorter ones stand in every abstract. */
function wordsOfAbstract(draft: Draft): ReadonlySet<string> | null {
  if (draft.abstract === undefined) return null;
  const words = foldLetters(draft.abstract).split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length >= 4));
}
