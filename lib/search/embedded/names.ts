import { z } from "zod";
import { authorSlug } from "@/lib/paper/names";
import type { Suggestion, TopicNames } from "../engine";
import type { Dictionary } from "./dictionary";
import type { IndexViews } from "./index-views";
import { valueKey } from "./layout";
import { fitOf, formsOf, NameIndex, type Typed } from "./name-index";
import { TitleBeginnings } from "./title-beginnings";

const authorRowsSchema = z.array(z.tuple([z.string(), z.string(), z.number()]));
/** So many names are read in before other requests have their turn. */
const SLICE = 500;

/** The topics, authors and papers of a corpus, found by the words of their names. */
export interface Names {
  /** Those with most papers first. */
  topics(typed: Typed, limit: number): Suggestion[];
  /** Those with most papers first. */
  authors(typed: Typed, limit: number): Suggestion[];
  /** Titles that begin with what was typed, then those that have it in a row, then the others; the newest first. */
  papers(typed: Typed, text: string, limit: number): Suggestion[];
}

/** Reads the names of an index in, a slice at a time: a server goes on answering meanwhile. */
export async function loadNames(
  views: IndexViews,
  dictionary: Dictionary,
  topicNames: TopicNames,
): Promise<Names> {
  const topics = loadTopics(dictionary, topicNames);
  const authors = await loadAuthors(views);
  const papers = await loadTitles(views);
  return { topics, authors, papers };
}

function loadTopics(dictionary: Dictionary, { topics }: TopicNames): Names["topics"] {
  const counted = topics
    .map((topic) => ({ ...topic, count: countOf(dictionary, topic.slug) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const named = counted.flatMap((topic) => [topic.name, ...topic.aliases].map((name) => ({ name, topic })));
  const index = new NameIndex((number) => named[number]?.name ?? "", { earlyWordsFirst: false });
  named.forEach(({ name }, number) => {
    index.add(number, name);
  });
  return (typed, limit) => {
    const found = index.find(typed).sort((a, b) => a - b);
    return [...new Set(found.flatMap((number) => named[number]?.topic ?? []))]
      .slice(0, limit)
      .map(({ name, slug, count }) => ({ kind: "topic", text: name, slug, count }));
  };
}

function countOf(dictionary: Dictionary, topic: string): number {
  const form = dictionary.find(valueKey("topic", topic));
  return form < 0 ? 0 : (dictionary.counts[form] ?? 0);
}

async function loadAuthors(views: IndexViews): Promise<Names["authors"]> {
  const rows = authorRowsSchema.parse(views.json("authors"));
  const names = rows.map(([name]) => name);
  const counts = Uint32Array.from(rows, ([, , count]) => count);
  const index = new NameIndex((number) => names[number] ?? "", { earlyWordsFirst: false });
  await inSlices(names.length, (number) => index.add(number, names[number] ?? ""));
  return (typed, limit) =>
    index
      .find(typed)
      .sort((a, b) => a - b)
      .slice(0, limit)
      .map((number) => {
        const text = names[number] ?? "";
        return { kind: "author", text, slug: authorSlug(text), count: counts[number] ?? 0 };
      });
}

async function loadTitles(views: IndexViews): Promise<Names["papers"]> {
  const bytes = views.bytes("titles");
  const offsets = views.u32("titleOffsets");
  const decoder = new TextDecoder();
  const titleOf = (paper: number) => decoder.decode(bytes.subarray(offsets[paper], offsets[paper + 1]));
  const index = new NameIndex(titleOf, { earlyWordsFirst: true });
  await inSlices(offsets.length - 1, (paper) => index.add(paper, titleOf(paper)));
  const beginnings = new TitleBeginnings(views.u32("rankTitle"), titleOf);
  return (typed, text, limit) =>
    [...new Set([...beginnings.find(text), ...index.find(typed)])]
      .map((paper) => ({ paper, title: titleOf(paper) }))
      .map(({ paper, title }) => ({ paper, title, fit: fitOf(typed.words, formsOf(title)) }))
      .sort((a, b) => b.fit - a.fit || a.paper - b.paper)
      .slice(0, limit)
      .map(({ paper, title }) => ({ kind: "paper", text: title, paper }));
}

async function inSlices(count: number, take: (number: number) => void): Promise<void> {
  for (let number = 0; number < count; number++) {
    take(number);
    if (number % SLICE === SLICE - 1) await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
