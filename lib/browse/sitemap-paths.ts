import { setImmediate as turn } from "node:timers/promises";
import type { Corpus } from "@/lib/corpus/corpus";
import { concatenated, type PathList, type SitemapPage } from "@/lib/feed/sitemap";
import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";

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
  return { count: paths.length, slice: (start, end) => paths.slice(start, end).map((path) => ({ path })) };
}

function authorsOf({ authorSlugs }: Corpus): PathList {
  return {
    count: authorSlugs.count,
    slice: async (start, end) =>
      (await authorSlugs.slice(start, end)).map((slug) => ({ path: `/authors/${slug}` })),
  };
}

/** Papers are read so many at a time, and others have their turn in between. */
const READ_TOGETHER = 200;

/** Of each paper also when it was last revised, for which it has to be read. */
function papersOf({ texts }: Corpus): PathList {
  return {
    count: texts.count,
    slice: async (start, end) => {
      const pages: SitemapPage[] = [];
      for (let from = start; from < end; from += READ_TOGETHER) {
        const numbers = Array.from({ length: Math.min(READ_TOGETHER, end - from) }, (_, i) => from + i);
        const papers = await Promise.all(numbers.map((number) => texts.read(number)));
        pages.push(...papers.map(pageOf));
        await turn();
      }
      return pages;
    },
  };
}

function pageOf(paper: Paper): SitemapPage {
  const changed = paper.updated ?? paper.submitted;
  return { path: pathOfPaper(paper), ...(changed === undefined ? {} : { changed }) };
}
