import type { TopicNames } from "../../engine";

// The names of a corpus never change, so they are put in order once.
const known = new WeakMap<TopicNames, ReadonlyMap<string, string>>();

/** The slug of the topic of a name, an alias or a slug, in any case and with hyphens or spaces; undefined for none. */
export function topicSlugOf(names: TopicNames, text: string): string | undefined {
  const slugs = known.get(names) ?? slugsOf(names);
  known.set(names, slugs);
  return slugs.get(sameName(text));
}

/** The first topic of a name has it. */
function slugsOf({ topics }: TopicNames): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  for (const { slug, name, aliases } of topics) {
    for (const one of [slug, name, ...aliases].map(sameName)) if (!slugs.has(one)) slugs.set(one, slug);
  }
  return slugs;
}

function sameName(name: string): string {
  return name.toLowerCase().replaceAll("-", " ");
}
