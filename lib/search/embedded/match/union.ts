import { mergeTwo, postingsOf } from "./merge-postings";
import { addPostings, NO_POSTINGS, type Postings } from "./postings";
import type { Work } from "./work";

/** The papers of any list, each with the larger counts. */
export function union(lists: readonly Postings[], work: Work): Postings {
  const filled = lists.filter(({ papers }) => papers.length > 0);
  const [first, second] = filled;
  if (first === undefined) return NO_POSTINGS;
  if (second === undefined) return first;
  work.spend(filled.reduce((sum, { papers }) => sum + papers.length, 0));
  if (filled.length === 2) return mergeTwo(first, second);
  work.spend(work.horizon);
  const codes = new Uint8Array(work.horizon);
  for (const list of filled) addPostings(codes, list);
  return postingsOf(codes);
}
