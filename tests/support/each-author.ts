import type { AuthorPage, LocalCorpus } from "@/lib/corpus/corpus";

/** Every author of a corpus, by slug. */
export function eachAuthor({ author, authorSlugs }: LocalCorpus): AuthorPage[] {
  return authorSlugs.slice(0, authorSlugs.count).flatMap((slug) => author(slug) ?? []);
}
