import { carriesNothing } from "@/lib/search/analysis/little-words";
import type { Topic } from "./vocabulary";
import { wordsOf } from "./words";

/** What a word of a question is worth in a topic's name, in one of its other names, and in its terms. */
const WORTH = { name: 3, alias: 2, term: 1 } as const;
/** Shorter words are looked for as they are: too many others are like them. */
const SHORTEST_ALIKE = 5;
/** How much of their letters two spellings of one word share; one mistake in a word of eight letters leaves 0.7. */
const ALIKE = 0.65;

/**
 * The topics nearest to a question that found nothing: those whose names and terms share its words, mistyped ones too,
 * a word that few topics share counting more. The nearest first, ties in the vocabulary's order.
 */
export function nearestTopics(topics: readonly Topic[], question: string, limit: number): Topic[] {
  const asked = [...new Set(wordsOf(question))].filter((word) => !carriesNothing(word));
  const entries = topics.map((topic) => ({ topic, worth: wordWorth(topic) }));
  const scores = entries.map(() => 0);
  for (const word of asked) {
    const worths = entries.map(({ worth }) => bestWorth(word, worth));
    const having = worths.filter((worth) => worth > 0).length;
    for (const [place, worth] of worths.entries())
      if (worth > 0) scores[place] = (scores[place] ?? 0) + worth * Math.log(1 + topics.length / having);
  }
  return entries
    .map(({ topic }, place) => ({ topic, place, score: scores[place] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .map(({ topic }) => topic);
}

/** The words of a topic, each with the best of what it is worth. */
function wordWorth({ name, aliases, match }: Topic): Map<string, number> {
  const worth = new Map<string, number>();
  const add = (texts: readonly string[], value: number): void => {
    for (const word of texts.flatMap(wordsOf)) worth.set(word, Math.max(worth.get(word) ?? 0, value));
  };
  add([name], WORTH.name);
  add(aliases, WORTH.alias);
  add([...match.title, ...match.abstract], WORTH.term);
  return worth;
}

function bestWorth(word: string, worths: ReadonlyMap<string, number>): number {
  const same = worths.get(word);
  if (same !== undefined || word.length < SHORTEST_ALIKE) return same ?? 0;
  let best = 0;
  for (const [other, worth] of worths) {
    if (worth <= best || other.length < SHORTEST_ALIKE) continue;
    const alike = likeness(word, other);
    if (alike >= ALIKE) best = Math.max(best, worth * alike);
  }
  return best;
}

/** The share of letter pairs that two words have in common, their ends counted as letters (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const [of, others] = [letterPairs(a), letterPairs(b)];
  const common = [...of].filter((pair) => others.has(pair)).length;
  return (2 * common) / (of.size + others.size);
}

function letterPairs(word: string): Set<string> {
  const marked = `<${word}>`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)));
}
