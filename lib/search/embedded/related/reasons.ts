import { isSubject, type Profile } from "./profile";
import { type SurfaceWord, writtenAs } from "./surface";

const MOST_REASONS = 3;

/** What a form tells of a paper that has it. */
export interface Telling {
  /** By how rare it is; 0 when it tells nothing. */
  weight(form: string): number;
  /** Whether so few papers have it that it is a reason by itself, or carries a phrase by itself. */
  isRare(form: string, share: number): boolean;
}

/** A single word is a reason when so few of all papers have it, or these two alone. */
const RARE_WORD = 0.01;
/** A phrase with but one word that may name a subject needs that one to be so rare: `large language` says little. */
const RARE_IN_PHRASE = 0.05;

/** The phrases and rare words that two papers have in common: the most telling first, none saying it twice. */
export function reasonsFor(source: Profile, other: Profile, telling: Telling): string[] {
  const worth = new Map<readonly SurfaceWord[], number>();
  for (const phrase of source.phrases)
    if (other.has(phrase)) worth.set(phrase, worthOfPhrase(phrase, source, other, telling));
  for (const word of source.words) {
    if (!word.opens || !word.closes || source.countOf(word.term) < 2 || other.countOf(word.term) < 2)
      continue;
    if (telling.isRare(word.form, RARE_WORD)) worth.set([word], worthOf([word], source, other, telling));
  }
  const ranked = [...worth]
    .filter(([, value]) => value > 0)
    .sort(([a, x], [b, y]) => y - x || (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const said = new Set<string>();
  const reasons: string[] = [];
  for (const [phrase] of ranked) {
    if (reasons.length === MOST_REASONS) break;
    if (phrase.some((word) => !word.little && said.has(word.term))) continue;
    for (const word of phrase) said.add(word.term);
    reasons.push(writtenAs(source.text, phrase));
  }
  return reasons;
}

/** 0 for a phrase in passing: one word that may name a subject, said but once in both papers or common in all. */
function worthOfPhrase(
  phrase: readonly SurfaceWord[],
  source: Profile,
  other: Profile,
  telling: Telling,
): number {
  const subjects = phrase.filter((word) => !word.little && isSubject(word));
  const [only] = subjects;
  if (subjects.length === 1 && only !== undefined) {
    const isInsisted = Math.max(source.countOf(only.term), other.countOf(only.term)) > 1;
    if (!isInsisted || !telling.isRare(only.form, RARE_IN_PHRASE)) return 0;
  }
  return worthOf(subjects, source, other, telling);
}

/** By what its words weigh, and how often they are said; one that is everywhere in the corpus spoils a phrase. */
function worthOf(words: readonly SurfaceWord[], source: Profile, other: Profile, telling: Telling): number {
  let worth = 0;
  for (const { form, term } of words) {
    const weight = telling.weight(form);
    if (weight === 0) return 0;
    worth += weight * (insistence(source.countOf(term)) + insistence(other.countOf(term)));
  }
  return worth;
}

/**
 * How much a paper makes of a word by how often it says it. One mention tells little: in a small corpus a verb in
 * passing is as rare as a subject, and only the subject comes back.
 */
export function insistence(count: number): number {
  return count > 1 ? Math.log2(count) : ONE_MENTION;
}
const ONE_MENTION = 0.1;
