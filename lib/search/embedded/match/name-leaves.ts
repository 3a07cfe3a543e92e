import { nameSpellings } from "./author-names";
import type { Leaf } from "./leaf";

/** An author's name as one leaf; none for a text without letters. */
export function authorLeaves(text: string, prefix: Leaf["prefix"], exact: boolean): Leaf[] {
  const { spellings, otherwise } = nameSpellings(text, prefix !== "none");
  if (spellings.length === 0) return [];
  return [{ field: "author", spellings, otherwise, names: [], prefix, exact, little: false, text }];
}

/** Names of more words are not looked for among bare ones, and not every pair of a long query may be one. */
const LONGEST_NAME = 4;
const MOST_WORDS_AROUND = 6;

/** Bare words that follow each other may be an author's name: all of few, and each two. */
export function namesAmong(words: readonly Leaf[]): Leaf[] {
  if (words.length < 2 || words.length > MOST_WORDS_AROUND) return [];
  const pairs = words.slice(1).map((_, i) => words.slice(i, i + 2));
  const runs = words.length > 2 && words.length <= LONGEST_NAME ? [words, ...pairs] : pairs;
  return runs.flatMap((run) => {
    if (run.some(({ little, prefix }) => little || prefix !== "none")) return [];
    return authorLeaves(run.map(({ text }) => text).join(" "), "none", false).map(
      ({ otherwise = [], ...leaf }) => ({ ...leaf, spellings: [...leaf.spellings, ...otherwise] }),
    );
  });
}
