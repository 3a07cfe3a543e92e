import type { PaperTexts, PublishedIndex, SearchEngine, TopicNames } from "../engine";
import { EmbeddedEngine } from "./embedded-engine";
import { IndexViews } from "./storage/index-views";

/**
 * Opens the index that {@link buildIndex} made. Throws an `Error` when it is of another version or not of these papers.
 */
export function openEngine(
  files: ReadonlyMap<string, Uint8Array>,
  texts: PaperTexts,
  topics: TopicNames,
): SearchEngine {
  const views = new IndexViews(files);
  if (views.meta.papers !== texts.count) {
    throw new Error(`The index is of ${views.meta.papers} papers, the corpus has ${texts.count}.`);
  }
  return new EmbeddedEngine(views, texts, topics);
}

/** Opens the index that a snapshot holds. Throws as {@link openEngine} does. */
export async function openPublished({ files, texts, topics }: PublishedIndex): Promise<SearchEngine> {
  return openEngine(await files(), texts, topics);
}
