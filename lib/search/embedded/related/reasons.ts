import { isSubject, type Profile } from "./profile";
import { type SurfaceWord, writtenAs } from "./surface";

const MOST_REASONS = 3;

/** How telling a form is of a paper that has it, by how rare it is; 0 when it tells nothing. */
export type WeightOf = (form: string) => number;

/** The words two papers have in common: phrases before single words, the most telling first, none saying it twice. */
export function reasonsFor(source: Profile, other: Profile, weightOf: WeightOf): string[] {
  const words = source.words.filter((word) => word.opens && word.closes);
  const shared = [...source.phrases, ...words.map((word) => [word])].filter((phrase) => other.has(phrase));
  const worth = new Map(shared.map((phrase) => [phrase, worthOf(phrase, source, other, weightOf)]));
  const ranked = shared
    .filter((phrase) => (worth.get(phrase) ?? 0) > 0)
    .sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const said = new Set<string>();
  const reasons: string[] = [];
  for (const phrase of ranked) {
    if (reasons.length === MOST_REASONS) break;
    if (phrase.some((word) => !word.little && said.has(word.term))) continue;
    for (const word of phrase) said.add(word.term);
    reasons.push(writtenAs(source.text, phrase));
  }
  return reasons;
}

/** Words that every abstract is written with add nothing to a phrase; one that is everywhere in the corpus spoils it. */
function worthOf(
  phrase: readonly SurfaceWord[],
  source: Profile,
  other: Profile,
  weightOf: WeightOf,
): number {
  let worth = 0;
  for (const word of phrase) {
    if (word.little || !isSubject(word)) continue;
    const weight = weightOf(word.form);
    if (weight === 0) return 0;
    worth += weight * (insistence(source.countOf(word.term)) + insistence(other.countOf(word.term)));
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
