import type { Query } from "@/lib/query/query";
import { carriesNothing } from "../../analysis/little-words";
import type { Dictionary } from "../match/dictionary";
import { nearWords } from "./near-words";

const SHORTEST = 3;
/** So many are looked at: the most frequent may say nothing. */
const LOOKED_AT = 5;

/**
 * What to offer for a query of one word that no paper has: the most frequent word that is one mistake away, short ones
 * too (`lorra`, `vitt`), which are never taken for meant unasked. Null when there is none, or the query is no such word.
 */
export function nearestWord(query: Query, dictionary: Dictionary): Query | null {
  if (query.kind !== "word" || query.prefix || query.field !== "any") return null;
  const words = {
    count: (word: string) => dictionary.counts[dictionary.find(word)] ?? 0,
    withPrefix: () => [],
  };
  const near = nearWords(words, query.text.toLowerCase(), false, LOOKED_AT);
  const text = near.find((word) => word.length >= SHORTEST && !carriesNothing(word));
  return text === undefined ? null : { ...query, text };
}
