import { Charset, Encoder, Index } from "flexsearch";
import english from "flexsearch/lang/en";
import type { PaperNumber } from "@/lib/search/engine";
import type { BuildRanker, Question } from "../ranker";
import { fieldsOf, wordsOf } from "./fields";

/**
 * FlexSearch, in its own order: one text a paper with the title first, since what stands early ranks first; English
 * stemmer and stop words; with `suggest` papers that lack some words follow. Its encoder keeps numbers and doubled
 * letters as they are. Prefixes need an index of their own, here over titles and authors, which are what one types
 * towards.
 */
export const flexsearchRanker: BuildRanker = async (papers) => {
  const encoder = () => new Encoder({ ...Charset.Normalize, ...english, dedupe: false, numeric: false });
  const whole = new Index({ tokenize: "strict", encoder: encoder() });
  const begun = new Index({ tokenize: "forward", encoder: encoder() });
  papers.forEach((paper, number) => {
    const { title, abstract, authors } = fieldsOf(paper);
    whole.add(number, `${title} ${authors} ${abstract}`);
    begun.add(number, `${title} ${authors}`);
  });
  const ask = (index: Index, query: string, limit: number): PaperNumber[] =>
    index.search(query, { limit, suggest: true }).map(Number);
  return {
    name: "flexsearch",
    rank: async ({ text, limit, typing }: Question) => {
      const query = wordsOf(text).join(" ");
      if (query === "") return [];
      const found = ask(typing ? begun : whole, query, limit);
      return typing ? [...new Set([...found, ...ask(whole, query, limit)])].slice(0, limit) : found;
    },
  };
};
