import { create, insertMultiple, search } from "@orama/orama";
import { foldLetters } from "@/lib/paper/slug";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import { termOf } from "@/lib/search/analysis/terms";
import type { PaperNumber } from "@/lib/search/engine";
import type { BuildRanker, Question } from "../ranker";
import { allThenAny, fieldsOf, wordsOf } from "./fields";

/** Stands at the end of every term, for Orama takes each word for the beginning of others and ranks worse for it. */
const END = "$";
const UNFINISHED = "*";

/**
 * Orama: BM25 with titles counting twice; authors stand in the same field as the rest, since it looks for all words in
 * one field; stemmed words without stop words. Only the word being typed is a prefix.
 */
export const oramaRanker: BuildRanker = async (papers) => {
  const database = create({
    schema: { title: "string", text: "string" },
    components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize } },
  });
  await insertMultiple(
    database,
    papers.map((paper, number) => {
      const { title, authors, abstract } = fieldsOf(paper);
      return { id: String(number), title, text: `${title} ${authors} ${abstract}` };
    }),
  );
  const ask = (term: string, limit: number, threshold: number): PaperNumber[] => {
    const found = search(database, { term, limit, threshold, boost: { title: 2 } });
    if (found instanceof Promise) throw new Error("Orama was expected to answer at once.");
    return found.hits.map(({ id }) => Number(id));
  };
  return {
    name: "orama",
    rank: async ({ text, limit, typing }: Question) => {
      const words = wordsOf(text);
      const term = words.join(" ") + (typing ? UNFINISHED : "");
      return allThenAny(words, limit, (operator) => ask(term, limit, operator === "all" ? 0 : 1));
    },
  };
};

function tokenize(raw: string): string[] {
  const words = foldLetters(raw).match(/[\p{L}\p{N}]+\*?/gu) ?? [];
  const terms = words
    .filter((word) => !isFunctionWord(word))
    .map((word) => (word.endsWith(UNFINISHED) ? word.slice(0, -1) : termOf(word) + END));
  return [...new Set(terms)];
}
