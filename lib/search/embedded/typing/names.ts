import { z } from "zod";
import { authorSlug } from "@/lib/paper/names";
import type { Suggestion, TopicNames } from "../../engine";
import type { Dictionary } from "../match/dictionary";
import type { IndexViews } from "../storage/index-views";
import { valueKey } from "../storage/layout";
import { fitOf, NameIndex, type Typed, typedWords } from "./name-index";
import { TitleBeginnings } from "./title-beginnings";

const authorRowSchema = z.tuple([z.string(), z.string(), z.number()]);
/** So many names are read in before other requests have their turn. */
const SLICE = 250;

/** The topics, authors and papers of a corpus, found by the words of their names. */
export interface Names {
  readonly topics: NameFinder;
  readonly authors: NameFinder;
  readonly papers: NameFinder;
}

/** Finds names of one kind. */
export interface NameFinder {
  /** The best `limit` names for what was typed, which stands in `text` as it was. */
  find(typed: Typed, text: string, limit: number): Suggestion[];
  /** The same when those of the words that are mistyped are read as others. */
  findNear(typed: Typed, mistyped: ReadonlySet<string>, limit: number): Suggestion[];
  /** True for a word of a name, or for the beginning of one when it is open. */
  knows(word: string, open: boolean): boolean;
}

/** Reads the names of an index in, a slice at a time: a server goes on answering meanwhile. */
export async function loadNames(
  views: IndexViews,
  dictionary: Dictionary,
  topicNames: TopicNames,
): Promise<Names> {
  const topics = await loadTopics(dictionary, topicNames);
  const authors = await loadAuthors(views);
  const papers = await loadTitles(views);
  return { topics, authors, papers };
}

/** Those with most papers first. */
async function loadTopics(dictionary: Dictionary, { topics }: TopicNames): Promise<NameFinder> {
  const counted = topics
    .map((topic) => ({ ...topic, count: countOf(dictionary, topic.slug) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const named = counted.flatMap((topic) => [topic.name, ...topic.aliases].map((name) => ({ name, topic })));
  const index = new NameIndex((number) => named[number]?.name ?? "", { earlyWordsFirst: false });
  named.forEach(({ name, topic }, number) => {
    index.add(number, name, topic.count);
  });
  await index.seal();
  const best = (found: readonly number[], limit: number): Suggestion[] =>
    [...new Set(rising(found).flatMap((number) => named[number]?.topic ?? []))]
      .slice(0, limit)
      .map(({ name, slug, count }) => ({ kind: "topic", text: name, slug, count }));
  return finderOver(index, best);
}

function countOf(dictionary: Dictionary, topic: string): number {
  const form = dictionary.find(valueKey("topic", topic));
  return form < 0 ? 0 : (dictionary.counts[form] ?? 0);
}

/** Those with most papers first, as the index lists them. Their addresses are made of their names. */
async function loadAuthors(views: IndexViews): Promise<NameFinder> {
  const rows = z.array(z.unknown()).parse(views.json("authors"));
  const names: string[] = [];
  const counts = new Uint32Array(rows.length);
  const index = new NameIndex((number) => names[number] ?? "", { earlyWordsFirst: false, ofPeople: true });
  await inSlices(rows.length, (number) => {
    const [name, , count] = authorRowSchema.parse(rows[number]);
    names.push(name);
    counts[number] = count;
    index.add(number, name, count);
  });
  await index.seal();
  const best = (found: readonly number[], limit: number, words: readonly string[]): Suggestion[] =>
    wholeFirst(rising(found), names, words)
      .slice(0, limit)
      .map((number) => {
        const text = names[number] ?? "";
        return { kind: "author", text, slug: authorSlug(text), count: counts[number] ?? 0 };
      });
  return finderOver(index, best);
}

/** Of the names those that are just what was typed come first. */
function wholeFirst(
  numbers: readonly number[],
  names: readonly string[],
  words: readonly string[],
): number[] {
  const wanted = words.join(" ");
  const isWhole = (number: number) => typedWords(names[number] ?? "").join(" ") === wanted;
  return [...numbers.filter(isWhole), ...numbers.filter((number) => !isWhole(number))];
}

/** Titles that begin with what was typed, then those that have it in a row, then the others; the newest first. */
async function loadTitles(views: IndexViews): Promise<NameFinder> {
  const bytes = views.bytes("titles");
  const offsets = views.u32("titleOffsets");
  const decoder = new TextDecoder();
  const titleOf = (paper: number) => decoder.decode(bytes.subarray(offsets[paper], offsets[paper + 1]));
  const index = new NameIndex(titleOf, { earlyWordsFirst: true });
  await inSlices(offsets.length - 1, (paper) => index.add(paper, titleOf(paper), 1));
  await index.seal();
  const beginnings = new TitleBeginnings(views.u32("rankTitle"), titleOf);
  const best = (found: readonly number[], limit: number, words: readonly string[]): Suggestion[] =>
    found
      .map((paper) => ({ paper, text: titleOf(paper) }))
      .map((title) => ({ ...title, fit: fitOf(words, title.text) }))
      .sort((a, b) => b.fit - a.fit || a.paper - b.paper)
      .slice(0, limit)
      .map(({ paper, text }) => ({ kind: "paper", text, paper }));
  return finderOver(index, best, (text) => beginnings.find(text));
}

/** `best` chooses among the names that were found; `begin` finds those that begin with a text. */
function finderOver(
  index: NameIndex,
  best: (found: readonly number[], limit: number, words: readonly string[]) => Suggestion[],
  begin: (text: string) => readonly number[] = () => [],
): NameFinder {
  return {
    find: (typed, text, limit) =>
      best([...new Set([...begin(text), ...index.find(typed)])], limit, typed.words),
    findNear: (typed, mistyped, limit) => {
      const readings = index.readings(typed, mistyped);
      const found = new Set(readings.flatMap((reading) => index.find(reading)));
      return best([...found], limit, readings[0]?.words ?? []);
    },
    knows: (word, open) => index.knows(word, open),
  };
}

function rising(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

async function inSlices(count: number, take: (number: number) => void): Promise<void> {
  for (let number = 0; number < count; number++) {
    if (number % SLICE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    take(number);
  }
}
