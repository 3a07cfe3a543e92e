import { HUMP } from "./token-shape";

/** A name for its habits: how many tokens it has, and three of them (the same one where it has fewer). */
type Look = readonly [tokens: number, first: string, second: string, last: string];

/** Habits of writing a name, which the names of one list share. */
const TRAITS: readonly ((...name: Look) => boolean)[] = [
  (tokens) => tokens === 1,
  (tokens, first) => tokens > 1 && HUMP.test(first),
  (tokens, _, __, last) => tokens > 1 && HUMP.test(last) && !PREFIXED.test(last),
  (tokens, _, __, last) => tokens > 1 && /^\p{Lu}\.?$/u.test(last),
  (_, first) => /^\p{Ll}/u.test(first),
  (tokens, first) => tokens > 1 && /^\p{Lu}{1,3}$/u.test(first),
  (tokens, first, second) => DOTTED.test(first) && (tokens === 2 || (tokens > 2 && DOTTED.test(second))),
  (tokens, first, second) => tokens > 2 && DOTTED.test(first) && !DOTTED.test(second),
  (tokens, _, __, last) => tokens > 1 && /^\p{Lu}{3,}$/u.test(last),
  (tokens) => tokens > 3,
];

const DOTTED = /^\p{Lu}\p{Ll}?\./u;
/** Family names that are written with a capital inside as a rule. */
const PREFIXED = /^(?:Ma?c|O['’]?|D['’]?|D[aeiu]|De[lns]|L[aeo]|[SV]an|Von|Fitz|[AE]l)\p{Lu}/u;

export const TRAIT_COUNT = TRAITS.length;

/** The traits of a name, one bit each. */
export function traitsOf(...name: Look): number {
  let bits = 0;
  for (let i = 0; i < TRAITS.length; i++) if (TRAITS[i]?.(...name)) bits |= 1 << i;
  return bits;
}

/** What the names of a list have shown so far: the traits of the last one, of all of them, and that there was one. */
export const NO_HABITS = 0;
const STARTED = 1 << (2 * TRAIT_COUNT);

export function habitsAfter(habits: number, traits: number): number {
  const ever = (habits >> TRAIT_COUNT) & ((1 << TRAIT_COUNT) - 1);
  return STARTED | ((ever | traits) << TRAIT_COUNT) | traits;
}

/** How a trait stands in a list: never shown, shown by an earlier name, shown by the last one. */
export type Standing = 0 | 1 | 2;

export function standingOf(habits: number, trait: number): Standing {
  if ((habits >> trait) & 1) return 2;
  return (habits >> (TRAIT_COUNT + trait)) & 1 ? 1 : 0;
}

/** For a trait, by its standing, how many names there were and how many of them had it. */
export interface HabitCounts {
  readonly before: readonly number[];
  readonly having: readonly number[];
}

/**
 * How much likelier a name with some traits is in a list with such habits, as the logarithm of the ratio to its chance
 * in any list. A list that has once written `K R` behind a family name will do so again.
 */
export function habitScores(counts: readonly HabitCounts[]): (traits: number, habits: number) => number {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
  const logs = counts.map(({ before, having }) => {
    const all = (sum(having) + 1) / (sum(before) + 2);
    return before.map((n, standing) => {
      const chance = ((having[standing] ?? 0) + 2 * all) / (n + 2);
      return [Math.log((1 - chance) / (1 - all)), Math.log(chance / all)] as const;
    });
  });
  const known = new Map<number, number>();
  return (traits, habits) => {
    if (habits === NO_HABITS) return 0;
    const key = habits * (1 << TRAIT_COUNT) + traits;
    let score = known.get(key);
    if (score === undefined) {
      score = logs.reduce(
        (total, log, i) => total + (log[standingOf(habits, i)]?.[(traits >> i) & 1] ?? 0),
        0,
      );
      known.set(key, score);
    }
    return score;
  };
}
