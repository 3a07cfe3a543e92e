import { nameKey, type Topic, type Vocabulary } from "./vocabulary";

/** Look-ups in a vocabulary; lists are in the vocabulary's order. */
export interface TopicIndex {
  readonly topics: readonly Topic[];
  bySlug(slug: string): Topic | null;
  /** The topic that a reader means by its slug, name or an alias, in any case, with hyphens or spaces. */
  byName(name: string): Topic | null;
  /** The topics without a broader one. */
  roots(): Topic[];
  /** The topics directly below one. */
  children(slug: string): Topic[];
  /** The broader topics, the nearest first. */
  ancestors(slug: string): Topic[];
  /** The given slugs, then the broader topics that follow from them. */
  withAncestors(slugs: readonly string[]): string[];
  /** The given slugs without those that follow from a narrower one among them: what to print beside a paper. */
  mostSpecific(slugs: readonly string[]): string[];
}

/** Prepares a vocabulary for look-ups; every look-up by name costs the same, whatever its size. */
export function topicIndex(vocabulary: Vocabulary): TopicIndex {
  const { topics } = vocabulary;
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const byName = new Map<string, Topic>();
  for (const topic of topics)
    for (const name of [topic.slug, topic.name, ...topic.aliases]) byName.set(nameKey(name), topic);
  const ancestors = new Map(topics.map((topic) => [topic.slug, ancestorsOf(topic, bySlug)]));
  const above = (slugs: readonly string[]): Set<string> =>
    new Set(slugs.flatMap((slug) => (ancestors.get(slug) ?? []).map((topic) => topic.slug)));

  return {
    topics,
    bySlug: (slug) => bySlug.get(slug) ?? null,
    byName: (name) => byName.get(nameKey(name)) ?? null,
    roots: () => topics.filter((topic) => topic.parent === undefined),
    children: (slug) => topics.filter((topic) => topic.parent === slug),
    ancestors: (slug) => [...(ancestors.get(slug) ?? [])],
    withAncestors: (slugs) => {
      const implied = above(slugs);
      for (const slug of slugs) implied.delete(slug);
      if (implied.size === 0) return [...slugs];
      return [...slugs, ...topics.flatMap(({ slug }) => (implied.has(slug) ? slug : []))];
    },
    mostSpecific: (slugs) => {
      const implied = above(slugs);
      return slugs.filter((slug) => !implied.has(slug));
    },
  };
}

function ancestorsOf(topic: Topic, bySlug: ReadonlyMap<string, Topic>): Topic[] {
  const found: Topic[] = [];
  for (let up = topic.parent; up !== undefined; ) {
    const parent = bySlug.get(up);
    if (!parent || found.includes(parent)) break;
    found.push(parent);
    up = parent.parent;
  }
  return found;
}
