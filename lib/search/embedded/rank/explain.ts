import type { Explanation, MatchedField, ScorePart } from "../../engine";
import { placeOf } from "../match/sets";
import type { PlacedWord, RankedWords } from "../match/words";
import { hasField } from "../storage/code";
import { INDEXED_FIELDS } from "../storage/layout";
import type { Bm25f } from "./score";

/** What each part beside the words adds to a score. */
export type ScoreParts = readonly { readonly part: ScorePart; readonly score: number }[];

/** Says which words a paper has and where, which it lacks, and what everything adds to its score. */
export function explain(
  paper: number,
  { ofWords, parts }: { ofWords: number; parts: ScoreParts },
  { placed, further }: RankedWords,
  bm25f: Bm25f,
): Explanation {
  const found = new Map<string, Explanation["words"][number]>();
  const missing = new Set<string>();
  const others = new Set(further);
  for (const word of [...placed, ...further]) {
    const code = codeIn(paper, word);
    const { text } = word.leaf;
    if (code === 0 && !word.leaf.little && !others.has(word)) missing.add(text);
    if (code === 0) continue;
    const fields = INDEXED_FIELDS.filter((field) => hasField(code, field));
    const before = found.get(text);
    found.set(text, {
      text,
      fields: before === undefined ? fields : union(before.fields, fields),
      score: (before?.score ?? 0) + bm25f.of(code, paper, word.idf),
    });
  }
  return {
    words: [...found.values()].sort((a, b) => b.score - a.score),
    missing: [...missing].filter((text) => !found.has(text)),
    parts: [{ part: "words", score: ofWords }, ...parts.filter(({ score }) => score !== 0)],
  };
}

/** How often a word stands in the fields of a paper (see `code.ts`); 0 when it stands in none. */
function codeIn(paper: number, { postings: { papers, codes } }: PlacedWord): number {
  const at = placeOf(papers, paper);
  return papers[at] === paper ? (codes[at] ?? 0) : 0;
}

function union(a: readonly MatchedField[], b: readonly MatchedField[]): MatchedField[] {
  return INDEXED_FIELDS.filter((field) => a.includes(field) || b.includes(field));
}
