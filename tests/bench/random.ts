/** Numbers from 0 up to 1: a linear congruential generator (Numerical Recipes), the same from the same seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A whole number from 0 up to `end`. */
export function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

export function oneOf<T>(list: readonly T[], random: Random): T | undefined {
  return list[below(list.length, random)];
}

/** The list in another order, each as likely. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** Some of the list in its order, each choice as likely; null when the list is too short. */
export function someOf<T>(list: readonly T[], count: number, random: Random): T[] | null {
  if (list.length < count) return null;
  const places = shuffled([...list.keys()], random).slice(0, count);
  const chosen = new Set(places);
  return list.filter((_, place) => chosen.has(place));
}
