import type { Occurrences } from "./occurrences";
import { insistence } from "./subjects";

const MOST_REASONS = 3;

/** A word of a passage: its term, and how telling it is; 0 for one that only holds the passage together. */
export interface PassageWord {
  readonly term: number;
  readonly weight: number;
  /** In how many papers it stands, as a share of all; 0 where no more than two have it. */
  readonly share: number;
}

/** A phrase, or a single word, that a paper may share with another, as a reader would write it. */
export interface Reason {
  readonly text: string;
  readonly words: readonly PassageWord[];
}

/** A single word is a reason when at most this share of all papers has it. */
const RARE_WORD = 0.01;
/** A phrase with but one word that may name a subject needs that one to be so rare: `large language` says little. */
const RARE_IN_PHRASE = 0.05;

/** A single word is no reason unless one of the two has it in its title, or says it so often. */
const INSISTED = 3;

/** What two papers have in common: the most telling first, none saying twice what another says. */
export function reasonsFor(passages: readonly Reason[], source: Occurrences, other: Occurrences): string[] {
  const worth = ({ words }: Reason) =>
    words.reduce(
      (sum, { term, weight }) =>
        sum + (weight === 0 ? 0 : weight * (insistence(source.count(term)) + insistence(other.count(term)))),
      0,
    );
  const shared = passages
    .filter(({ words }) => isReason(words, source, other))
    .map((passage) => ({ passage, worth: worth(passage) }))
    .sort((a, b) => b.worth - a.worth);
  const said = new Set<number>();
  const reasons: string[] = [];
  for (const { passage } of shared) {
    if (reasons.length === MOST_REASONS) break;
    const { text, words } = passage;
    if (words.some(({ term, weight }) => weight > 0 && said.has(term))) continue;
    for (const { term } of words) said.add(term);
    reasons.push(text);
  }
  return reasons;
}

/** Nothing in passing: a rare word that both say more than once, or a phrase that names something. */
function isReason(words: readonly PassageWord[], source: Occurrences, other: Occurrences): boolean {
  const [only, ...more] = words.filter(({ weight }) => weight > 0);
  if (only === undefined) return false;
  const [fewer, most] = [source.count(only.term), other.count(only.term)].sort((a, b) => a - b);
  if (words.length === 1) return only.share <= RARE_WORD && (fewer ?? 0) > 1 && (most ?? 0) >= INSISTED;
  if (more.length === 0 && (only.share > RARE_IN_PHRASE || (most ?? 0) < 2)) return false;
  return other.hasInRow(words.map(({ term }) => term));
}
