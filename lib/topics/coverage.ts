/** How many papers a corpus holds, and how many of them have a topic (a snapshot's manifest says both). */
export interface TopicCoverage {
  readonly papers: number;
  readonly withTopic: number;
}

/** What a page that lists topics and categories offers first, and what it says when that is not plainly the topics. */
export interface BrowseOrder {
  readonly first: "topics" | "categories";
  /** A sentence for readers, or null where the topics describe the corpus. */
  readonly notice: string | null;
}

/** Below this share of papers with a topic, the vocabulary does not describe the corpus. */
const DESCRIBES = 0.5;

/** Whether at least half the papers have a topic. An empty corpus contradicts no vocabulary. */
export function isWellCovered({ papers, withTopic }: TopicCoverage): boolean {
  return withTopic >= papers * DESCRIBES;
}

/**
 * Topics come first where at least half the papers have one; otherwise categories do, if there are any.
 * Of `withCategory` it only matters whether it is zero.
 */
export function browseOrder({
  papers,
  withTopic,
  withCategory,
}: TopicCoverage & { readonly withCategory: number }): BrowseOrder {
  if (isWellCovered({ papers, withTopic })) return { first: "topics", notice: null };
  const some = withTopic === 0 ? "None" : withTopic.toLocaleString("en");
  const have = withTopic === 1 ? "has" : "have";
  const share = `${some} of the ${papers.toLocaleString("en")} papers here ${have} a topic of the vocabulary`;
  return withCategory > 0
    ? { first: "categories", notice: `${share}, so categories come first.` }
    : { first: "topics", notice: `${share}, and there are no categories.` };
}
