import { carriesNothing } from "../../analysis/little-words";
import { nameKey } from "../match/author-names";
import type { Leaf } from "../match/leaf";
import type { LookUp } from "../match/look-up";
import { PhraseFinder } from "../match/phrase";
import { NO_POSTINGS } from "../match/postings";
import { intersection, intersectionSteps } from "../match/sets";
import type { Work } from "../match/work";
import { VALUE_MARK } from "../storage/layout";

/** A word of a query and those that stand next to it: which of several readings is meant, they know best. */
export interface Place {
  readonly form: string;
  readonly before: string | null;
  readonly after: string | null;
  /** An author's name, which has no stems. */
  readonly isName: boolean;
}

/** The words of a query in their places, without those that carry nothing. */
export function placesOf(leaves: readonly Leaf[]): Place[] {
  const words = leaves.flatMap(({ field, spellings }) =>
    (spellings[0] ?? []).flatMap((entry) => {
      const form = plainForm(entry);
      return form === null || carriesNothing(form) ? [] : [{ form, isName: field === "author" }];
    }),
  );
  return words.map((word, at) => ({
    ...word,
    before: words[at - 1]?.form ?? null,
    after: words[at + 1]?.form ?? null,
  }));
}

/** The word of a dictionary entry; null for an initial. */
export function plainForm(entry: string): string | null {
  if (!entry.startsWith(VALUE_MARK)) return entry;
  const form = entry.slice(entry.indexOf(":") + 1);
  return entry === nameKey(form) ? form : null;
}

/** In how many papers a word stands beside those next to it in the query, on one side or the other. */
export async function timesTogether(
  word: string,
  { before, after }: Place,
  lookUp: LookUp,
  work: Work,
): Promise<number> {
  const preceded = before === null ? 0 : await timesInARow([before, word], lookUp, work);
  const followed = after === null ? 0 : await timesInARow([word, after], lookUp, work);
  return Math.max(preceded, followed);
}

/** In how many papers a word stands with one of those next to it in the query, wherever. */
export function papersTogether(word: string, { before, after }: Place, lookUp: LookUp, work: Work): number {
  const papersOf = (form: string): Uint32Array => {
    const term = lookUp.term(form);
    const { papers } = term < 0 ? NO_POSTINGS : lookUp.lists.ofTerm(term, work.horizon);
    work.spend(papers.length);
    return papers;
  };
  const own = papersOf(word);
  const others = [before, after].flatMap((form) => {
    if (form === null) return [];
    const papers = papersOf(form);
    work.spend(intersectionSteps(own, papers));
    return [intersection(own, papers).length];
  });
  return Math.max(0, ...others);
}

async function timesInARow(forms: readonly string[], lookUp: LookUp, work: Work): Promise<number> {
  const terms = forms.map((form) => lookUp.term(form));
  if (terms.includes(-1)) return 0;
  await work.turn();
  const { papers } = await new PhraseFinder(lookUp.lists, lookUp.starts, 0, work).of(terms);
  return papers.length;
}
