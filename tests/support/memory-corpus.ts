import { AuthorIndex } from "@/ingest/works/author-index";
import { authorsInMemory } from "@/lib/corpus/authors";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { Resolver } from "@/lib/corpus/resolve";
import type { Paper } from "@/lib/paper/paper";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import { textsOf } from "../unit/search/papers";

const NO_TOPICS = { version: 1, topics: [] } as const;
const NEVER = "2026-01-02T12:00:00Z";

/**
 * Papers as the site serves them, without a snapshot on the disk: the real index, engine, addresses and author pages.
 * Their order is that of a snapshot, newest first and undated last; their numbers are their places.
 */
export function corpusInMemory(papers: readonly Paper[]): LocalCorpus {
  const texts = textsOf(papers);
  const keys = papers.map(({ key }) => key);
  const resolver = new Resolver(texts, keys, []);
  const index = new AuthorIndex();
  papers.forEach((paper, number) => {
    index.add(number, paper.authors);
  });
  const authors = authorsInMemory(
    [...index.rows()].map(([slug, name, own]) => ({ slug, name, papers: own })),
  );
  return {
    id: "0123456789abcdef",
    isVerified: true,
    manifest: {
      schemaVersion: 1,
      tool: "test",
      papers: papers.length,
      merged: 0,
      authors: authors.slugs.count,
      dated: papers.filter(({ submitted }) => submitted !== undefined).length,
      withTopic: 0,
      sources: [],
      refusals: [],
      files: {},
    },
    published: { publishedAt: NEVER, readAt: {} },
    texts,
    keys,
    engine: openEngine(buildIndex(papers), texts, NO_TOPICS),
    vocabulary: { version: 1, topics: [] },
    resolve: (path) => resolver.resolve(path),
    author: (slug) => authors.find(slug),
    authorSlugs: authors.slugs,
  };
}
