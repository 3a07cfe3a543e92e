import type { Occurrences } from "./occurrences";
import { insistence } from "./subjects";

const MOST_REASONS = 3;
/** A single word is a reason when so few of all papers have it, or these two alone. */
const RARE_WORD = 0.01;
/** A phrase with but one word that may name a subject needs that one to be so rare: `large language` says little. */
const RARE_IN_PHRASE = 0.05;

/** A word of a passage. */
export interface PassageWord {
  readonly term: number;
  /** How telling it is; 0 for one that only holds the passage together, or is everywhere. */
  readonly weight: number;
  /** Whether it may name a subject. */
  readonly isSubject: boolean;
  readonly little: boolean;
}

/** A phrase, or a single word, that a paper may share with another, as a reader would write it. */
export interface Passage {
  readonly text: string;
  readonly words: readonly PassageWord[];
}

/** Whether so few papers have a term that it is a reason by itself, or carries a phrase by itself. */
export type IsRare = (term: number, share: number) => boolean;

/** The phrases and rare words that two papers have in common: the most telling first, none saying it twice. */
export function reasonsFor(
  passages: readonly Passage[],
  source: Occurrences,
  other: Occurrences,
  isRare: IsRare,
): string[] {
  const ranked = passages
    .filter(({ words }) => isShared(words, source, other, isRare))
    .map((passage) => ({ passage, worth: worthOf(passage.words, source, other) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const said = new Set<number>();
  const reasons: string[] = [];
  for (const { passage } of ranked) {
    if (reasons.length === MOST_REASONS) break;
    if (passage.words.some(({ term, little }) => !little && said.has(term))) continue;
    for (const { term } of passage.words) said.add(term);
    reasons.push(passage.text);
  }
  return reasons;
}

/** A phrase that stands in the other too, and not in passing; a single word that both insist on and few papers have. */
function isShared(
  words: readonly PassageWord[],
  source: Occurrences,
  other: Occurrences,
  isRare: IsRare,
): boolean {
  const [only, ...more] = words.filter(({ isSubject }) => isSubject);
  if (only === undefined) return false;
  const [here, there] = [source.count(only.term), other.count(only.term)];
  if (words.length === 1) return Math.min(here, there) > 1 && isRare(only.term, RARE_WORD);
  if (more.length === 0 && (Math.max(here, there) < 2 || !isRare(only.term, RARE_IN_PHRASE))) return false;
  return other.hasInRow(words.map(({ term }) => term));
}

/** By what its subjects weigh, and how often they are said; one that is everywhere in the corpus spoils a phrase. */
function worthOf(words: readonly PassageWord[], source: Occurrences, other: Occurrences): number {
  let worth = 0;
  for (const { term, weight, isSubject } of words) {
    if (!isSubject) continue;
    if (weight === 0) return 0;
    worth += weight * (insistence(source.count(term)) + insistence(other.count(term)));
  }
  return worth;
}
