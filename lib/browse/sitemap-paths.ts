import type { Corpus } from "@/lib/corpus/corpus";
import { concatenated, type PathList } from "@/lib/feed/sitemap";
import { pathOfPaper } from "@/lib/paper/address";

const PAGES = ["/", "/topics", "/about"];

/** Every page of the site that stands for itself: no search results. */
export function sitemapPaths(corpus: Corpus): PathList {
  return concatenated([
    listOf(PAGES),
    listOf(corpus.vocabulary.topics.map((topic) => `/topics/${topic.slug}`)),
    papersOf(corpus),
    authorsOf(corpus),
  ]);
}

function listOf(paths: readonly string[]): PathList {
  return { count: paths.length, slice: (start, end) => paths.slice(start, end) };
}

function authorsOf({ authorSlugs }: Corpus): PathList {
  return {
    count: authorSlugs.count,
    slice: async (start, end) => (await authorSlugs.slice(start, end)).map((slug) => `/authors/${slug}`),
  };
}

function papersOf({ keys, texts }: Corpus): PathList {
  return {
    count: texts.count,
    slice: async (start, end) => (await keys.slice(start, end)).map((key) => pathOfPaper({ key })),
  };
}
