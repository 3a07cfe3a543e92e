import type { PaperTexts, PublishedIndex, ReadPiece, SearchEngine, TopicNames } from "../engine";
import { EmbeddedEngine } from "./embedded-engine";
import { IndexViews } from "./storage/index-views";

/**
 * Opens the index that {@link buildIndex} made. Throws an `Error` when it is of another version or not of these papers.
 */
export function openEngine(
  files: ReadonlyMap<string, Uint8Array>,
  texts: PaperTexts,
  topics: TopicNames,
  piece?: ReadPiece,
): SearchEngine {
  const views = new IndexViews(files, piece);
  if (views.meta.papers !== texts.count) {
    throw new Error(`The index is of ${views.meta.papers} papers, the corpus has ${texts.count}.`);
  }
  return new EmbeddedEngine(views, texts, topics);
}

/** Opens the index that a snapshot holds. Throws as {@link openEngine} does. */
export async function openPublished(index: PublishedIndex): Promise<SearchEngine> {
  return openEngine(await index.files(), index.texts, index.topics, index.piece);
}
