/** How many papers of a corpus have a topic, and how many a category. */
export interface LabelCounts {
  readonly papers: number;
  readonly withTopic: number;
  readonly withCategory: number;
}

/** Which of the two a page should offer first, and a sentence for readers when that is not the topics. */
export interface BrowseOrder {
  readonly first: "topics" | "categories";
  readonly notice: string | null;
}

/** Below this share of papers with a topic, the vocabulary does not describe the corpus well. */
const DESCRIBES = 0.5;

/** The papers that have any value: the input of {@link browseOrder}, counted in one pass. */
export function countLabels(
  papers: Iterable<{ readonly topics: readonly string[]; readonly categories: readonly string[] }>,
): LabelCounts {
  const counts = { papers: 0, withTopic: 0, withCategory: 0 };
  for (const { topics, categories } of papers) {
    counts.papers++;
    if (topics.length > 0) counts.withTopic++;
    if (categories.length > 0) counts.withCategory++;
  }
  return counts;
}

/** Topics lead where at least half the papers have one; otherwise categories do, if there are any, and the reader is told. */
export function browseOrder({ papers, withTopic, withCategory }: LabelCounts): BrowseOrder {
  if (papers === 0 || withTopic >= papers * DESCRIBES) return { first: "topics", notice: null };
  // Never "50 %" for a share that is below one half.
  const percent = Math.floor((100 * withTopic) / papers);
  const share = `The topic vocabulary covers ${percent} % of the papers here`;
  return withCategory > 0
    ? { first: "categories", notice: `${share}, so categories come first.` }
    : { first: "topics", notice: `${share}, and none has a category.` };
}
