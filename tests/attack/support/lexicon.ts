import { z } from "zod";
import type { PaperLine } from "./paper-lines";

export const lexiconSchema = z.object({
  /** The words that stand in the most papers, the most frequent first. */
  frequent: z.array(z.string()),
  /** Long words that stand in many papers. */
  long: z.array(z.string()),
  /** Words that stand in few papers. */
  rare: z.array(z.string()),
  /** Names of authors, as printed. */
  names: z.array(z.string()),
  /** arXiv ids. */
  ids: z.array(z.string()),
});

/** What a corpus is asked for: words, names and papers that are in it. */
export type Lexicon = z.infer<typeof lexiconSchema>;

const MOST = 500;
const READ_PAPERS = 5_000;
const LONG_LETTERS = 8;
/** Files of papers have mistakes too; these are ids that arXiv gave, and so are addresses. */
const ARXIV_ID = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})$/;

/** Gathers words, names and papers; the same for the same papers. */
export function lexiconOf(papers: readonly PaperLine[]): Lexicon {
  const read = papers.slice(0, READ_PAPERS);
  const counts = new Map<string, number>();
  for (const { title, abstract } of read) {
    const words = new Set(`${title} ${abstract}`.toLowerCase().match(/\b[a-z]{2,20}\b/g));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const spread = <T>(list: readonly T[]) =>
    list.filter((_, place) => place % Math.ceil(list.length / MOST) === 0);
  return {
    frequent: ranked.slice(0, MOST),
    long: ranked.filter((word) => word.length >= LONG_LETTERS).slice(0, MOST),
    rare: spread(ranked.filter((word) => counts.get(word) === 2)),
    names: spread(read.flatMap(({ authors }) => authors.slice(0, 1))),
    ids: spread(papers.map(({ id }) => id).filter((id) => ARXIV_ID.test(id))),
  };
}
