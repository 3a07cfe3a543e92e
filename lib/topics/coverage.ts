/** How many papers a corpus holds, and how many of them have a topic (a snapshot's manifest says both). */
export interface TopicCoverage {
  readonly papers: number;
  readonly withTopic: number;
}

/** Below this share of papers with a topic, the vocabulary does not describe the corpus. */
const DESCRIBES = 0.5;

/** Whether topics may lead: at least half the papers have one. An empty corpus contradicts no vocabulary. */
export function isWellCovered({ papers, withTopic }: TopicCoverage): boolean {
  return withTopic >= papers * DESCRIBES;
}

/** The sentence that tells readers why categories come before topics, or null where topics lead. */
export function coverageNotice(coverage: TopicCoverage): string | null {
  if (isWellCovered(coverage)) return null;
  const { papers, withTopic } = coverage;
  const some = withTopic === 0 ? "None" : withTopic.toLocaleString("en");
  const verb = withTopic === 1 ? "is" : "are";
  return `${some} of the ${papers.toLocaleString("en")} papers here ${verb} about a topic of the vocabulary, so categories come first.`;
}
