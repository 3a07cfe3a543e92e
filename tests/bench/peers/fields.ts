import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { isFunctionWord } from "@/lib/search/analysis/little-words";
import type { PaperNumber } from "@/lib/search/engine";

/** What every peer indexes of a paper: texts without markup. */
export interface Fields {
  readonly title: string;
  readonly abstract: string;
  readonly authors: string;
}

export function fieldsOf({ title, abstract, authors }: Paper): Fields {
  return {
    title: plainText(title),
    abstract: plainText(abstract),
    authors: authors.map(({ name }) => name).join(", "),
  };
}

/** The words of a query in lower case, without stop words unless there are no others. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const carrying = words.filter((word) => !isFunctionWord(word));
  return carrying.length > 0 ? carrying : words;
}

/** Queries of up to so many words are asked for all of them first. */
const FEW_WORDS = 4;

/**
 * Papers with all the words, then those with any, for a query of few words; of a sentence, papers with any. Each list
 * in the engine's own order.
 */
export function allThenAny(
  words: readonly string[],
  limit: number,
  search: (operator: "all" | "any") => readonly PaperNumber[],
): PaperNumber[] {
  const all = words.length <= FEW_WORDS ? search("all") : [];
  const both = all.length < limit ? [...all, ...search("any")] : all;
  return [...new Set(both)].slice(0, limit);
}
