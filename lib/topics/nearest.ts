import { carriesNothing } from "@/lib/search/analysis/little-words";
import type { Topic } from "./vocabulary";
import { wordsOf } from "./words";

/** What a word of a question is worth in a topic's name, in one of its other names, and in its terms. */
const WORTH = { name: 3, alias: 2, term: 1 } as const;
/** Shorter words are looked for as they are: too many others are like them. */
const SHORTEST_ALIKE = 5;
/** How much of their letters two spellings of one word share; one mistake in a word of eight letters leaves 0.7. */
const ALIKE = 0.65;
/** Whoever asks with more words asks for no topic; the first say what it is about. */
const MOST_WORDS = 24;

/** A word of a topic. */
interface Entry {
  readonly word: string;
  readonly worth: number;
  readonly pairs: ReadonlySet<string>;
}

/** Vocabularies are never changed, and each question asks for the same. */
const known = new WeakMap<readonly Topic[], readonly ReadonlyMap<string, Entry>[]>();

/**
 * The topics nearest to a question that found nothing: those whose names and terms share its words, mistyped ones too,
 * a word that few topics share counting more. The nearest first, ties in the vocabulary's order.
 */
export function nearestTopics(topics: readonly Topic[], question: string, limit: number): Topic[] {
  const asked = [...new Set(wordsOf(question))].filter((word) => !carriesNothing(word)).slice(0, MOST_WORDS);
  const entries = entriesOf(topics);
  const scores = topics.map(() => 0);
  for (const word of asked) {
    const pairs = letterPairs(word);
    const worths = entries.map((words) => bestWorth(word, pairs, words));
    const having = worths.filter((worth) => worth > 0).length;
    for (const [place, worth] of worths.entries())
      if (worth > 0) scores[place] = (scores[place] ?? 0) + worth * Math.log(1 + topics.length / having);
  }
  return topics
    .map((topic, place) => ({ topic, place, score: scores[place] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .map(({ topic }) => topic);
}

function entriesOf(topics: readonly Topic[]): readonly ReadonlyMap<string, Entry>[] {
  let entries = known.get(topics);
  if (entries === undefined) {
    entries = topics.map(wordsWithWorth);
    known.set(topics, entries);
  }
  return entries;
}

/** The words of a topic, each with the best of what it is worth. */
function wordsWithWorth({ name, aliases, match }: Topic): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (texts: readonly string[], worth: number): void => {
    for (const word of texts.flatMap(wordsOf))
      if (worth > (entries.get(word)?.worth ?? 0))
        entries.set(word, { word, worth, pairs: letterPairs(word) });
  };
  add([name], WORTH.name);
  add(aliases, WORTH.alias);
  add([...match.title, ...match.abstract], WORTH.term);
  return entries;
}

function bestWorth(asked: string, pairs: ReadonlySet<string>, entries: ReadonlyMap<string, Entry>): number {
  const same = entries.get(asked);
  if (same !== undefined || asked.length < SHORTEST_ALIKE) return same?.worth ?? 0;
  let best = 0;
  for (const { word, worth, pairs: own } of entries.values()) {
    if (worth <= best || word.length < SHORTEST_ALIKE) continue;
    const alike = likeness(pairs, own);
    if (alike >= ALIKE) best = Math.max(best, worth * alike);
  }
  return best;
}

/** The share of letter pairs that two words have in common, their ends counted as letters (Dice's coefficient). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function letterPairs(word: string): Set<string> {
  const marked = `<${word}>`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)));
}
