import type { Leaf } from "../embedded/match/leaf";
import type { Plan } from "../embedded/match/plan";
import { inverseFrequency } from "../embedded/match/weights";
import { otherwiseOf } from "./leaf";
import { keyOf, type LeafCounts } from "./leaf-counts";

/** A cluster refuses a query of more than a thousand parts: of a long text the rarest words stand for all. */
const MOST_WORDS = 24;

/** A word or phrase of the query, in how many papers it stands, and its weight. */
export interface Weighed {
  readonly leaf: Leaf;
  readonly papers: number;
  readonly idf: number;
}

/** The words of a plan, weighed. */
export interface Weights {
  /** What the papers are matched by. */
  readonly words: readonly Weighed[];
  /** What they are scored by. */
  readonly scored: readonly Weighed[];
  readonly parts: readonly Weighed[];
  readonly names: readonly Weighed[];
  /** Any leaf of the plan as it is to be looked for. */
  readonly of: (leaf: Leaf) => Leaf;
}

/** Asks in how many papers the words of a plan stand: their weights, and what is looked for otherwise where there are none. */
export async function weigh(
  plan: Plan,
  strict: readonly Leaf[],
  { counts, papers }: { counts: LeafCounts; papers: number },
  signal?: AbortSignal,
): Promise<Weights> {
  const leaves = [...plan.words, ...plan.scored, ...plan.parts, ...plan.names, ...strict];
  const found = await counts.of(leaves, signal);
  const count = (leaf: Leaf) => found.get(keyOf(leaf)) ?? 0;
  const of = (leaf: Leaf): Leaf => {
    const otherwise = otherwiseOf(leaf);
    return otherwise !== null && count(leaf) === 0 ? otherwise : leaf;
  };
  const weighed = (leaf: Leaf): Weighed => {
    const meant = of(leaf);
    const having = count(meant);
    return { leaf: meant, papers: having, idf: inverseFrequency(papers, having) };
  };
  const known = (one: readonly Leaf[]) => one.map(weighed).filter((word) => word.papers > 0);
  return {
    words: rarest(plan.words.map(weighed)),
    scored: rarest(plan.scored.map(weighed)),
    parts: known(plan.parts).slice(0, MOST_WORDS),
    names: known(plan.names).slice(0, MOST_WORDS),
    of,
  };
}

/** Of too many words those that say most, in the order typed. */
function rarest(words: readonly Weighed[]): readonly Weighed[] {
  if (words.length <= MOST_WORDS) return words;
  const carrying = carryingWords(words);
  const kept = new Set([...carrying].sort((a, b) => b.idf - a.idf).slice(0, MOST_WORDS));
  return words.filter((word) => kept.has(word));
}

/** The words that say what is wanted; all of them when none says anything. */
export function carryingWords(words: readonly Weighed[]): readonly Weighed[] {
  const carrying = words.filter(({ leaf }) => !leaf.little);
  return carrying.length > 0 ? carrying : words;
}
