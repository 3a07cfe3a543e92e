import { oneOf, type Random } from "../../bench/random";
import { randomFrom } from "../../support/mutate";
import type { Lexicon } from "./lexicon";

const KINDS: readonly ((lexicon: Lexicon, random: Random) => string)[] = [
  () => "/",
  () => "/topics",
  ({ frequent, long }, random) => `/?q=${oneOf(long, random)}+${oneOf(frequent, random)}`,
  ({ long }, random) => `/?q=${oneOf(long, random)}&sort=newest&year=2005..`,
  ({ ids }, random) => `/papers/${oneOf(ids, random)}`,
  ({ ids }, random) => `/papers/${oneOf(ids, random)}`,
  ({ names }, random) => `/?q=${encodeURIComponent(`author:"${oneOf(names, random)}"`)}`,
  ({ frequent, long }, random) => `/api/search?q=${oneOf(long, random)}+${oneOf(frequent, random)}`,
  ({ long }, random) => `/api/search?q=${oneOf(long, random)}&size=50`,
  ({ rare, long }, random) => `/api/search?q=${oneOf(rare, random)}+OR+${oneOf(long, random)}&explain=1`,
  ({ long }, random) => `/api/suggest?q=${(oneOf(long, random) ?? "").slice(0, 4)}`,
];

/** What readers and programs ask for: pages and JSON in equal parts, each kind in turn; the same for the same seed. */
export function mixedTargets(lexicon: Lexicon, count: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, place) => KINDS[place % KINDS.length]?.(lexicon, random) ?? "/");
}
