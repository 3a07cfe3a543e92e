import type { Topic, Vocabulary } from "@/lib/topics/vocabulary";

type Match = Topic["match"];

/** A topic of which only what a test is about is said. */
export function topic(slug: string, match: Partial<Match> = {}, rest: Partial<Topic> = {}): Topic {
  return {
    slug,
    name: slug,
    description: `About ${slug}.`,
    aliases: [],
    ...rest,
    match: { title: [], abstract: [], ...match },
  };
}

export function vocabulary(...topics: Topic[]): Vocabulary {
  return { version: 1, topics };
}
