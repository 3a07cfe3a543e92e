import { HUMP } from "./token-shape";

/** How a token is written, one bit each. */
const CAMEL = 1;
const JOINED = 2;
const LETTER = 4;
const SMALL = 8;
const BARE_INITIALS = 16;
const DOTTED = 32;
const CAPITALS = 64;

/** Family names that are written with a capital inside as a rule. */
const PREFIXED = /^(?:Ma?c|O['’]?|D['’]?|D[aeiu]|De[lns]|L[aeo]|[SV]an|Von|Fitz|[AE]l)\p{Lu}/u;

/** How a token is written, for {@link traitsOf}. */
export function lookOf(token: string): number {
  const camel = HUMP.test(token) ? CAMEL | (PREFIXED.test(token) ? 0 : JOINED) : 0;
  return (
    camel |
    (/^\p{Lu}\.?$/u.test(token) ? LETTER : 0) |
    (/^\p{Ll}/u.test(token) ? SMALL : 0) |
    (/^\p{Lu}{1,3}$/u.test(token) ? BARE_INITIALS : 0) |
    (/^\p{Lu}\p{Ll}?\./u.test(token) ? DOTTED : 0) |
    (/^\p{Lu}{3,}$/u.test(token) ? CAPITALS : 0)
  );
}

export const TRAIT_COUNT = 10;

/**
 * The traits of a name, habits that the names of a list share, one bit each: from how many tokens it has, and the looks
 * of its first, its second and its last one (the last again where it has fewer).
 */
export function traitsOf(tokens: number, first: number, second: number, last: number): number {
  const small = first & SMALL ? 1 << 4 : 0;
  if (tokens === 1) return 1 | small;
  const isDotted = (first & DOTTED) > 0;
  const isDottedAlone = isDotted && tokens > 2 && (second & DOTTED) === 0;
  return (
    small |
    (first & CAMEL ? 1 << 1 : 0) |
    (last & JOINED ? 1 << 2 : 0) |
    (last & LETTER ? 1 << 3 : 0) |
    (first & BARE_INITIALS ? 1 << 5 : 0) |
    (isDotted && !isDottedAlone ? 1 << 6 : 0) |
    (isDottedAlone ? 1 << 7 : 0) |
    (last & CAPITALS ? 1 << 8 : 0) |
    (tokens > 3 ? 1 << 9 : 0)
  );
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
