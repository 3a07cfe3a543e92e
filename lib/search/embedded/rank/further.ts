import type { LookUp } from "../match/look-up";
import type { Postings } from "../match/postings";
import { inverseFrequency } from "../match/weights";
import type { PlacedWord } from "../match/words";
import type { Work } from "../match/work";
import { RANKING } from "./weights";

/** A citation has a few names and a year; a longer query is not one. */
const LONGEST_CITATION = 6;

/**
 * The words just as they were typed: a paper that has only another form of one is not quite what was asked for. Of two
 * words one is often a name or half typed; there the title alone decides.
 */
export function typedWords(placed: readonly PlacedWord[], lookUp: LookUp, work: Work): PlacedWord[] {
  const carrying = placed.filter(({ leaf }) => !leaf.little);
  const count = carrying.length;
  if (count === 2) return [];
  // A word may be typed again and again.
  const known = new Map<string, Postings | null>();
  const asTyped = (form: string): Postings | null => {
    const before = known.get(form);
    if (before !== undefined) return before;
    const postings = lookUp.asTyped(form, work);
    known.set(form, postings);
    return postings;
  };
  return carrying.flatMap((word) => {
    const [form = "", ...more] = word.leaf.spellings[0] ?? [];
    const { exact, prefix, field } = word.leaf;
    if (exact || prefix !== "none" || field === "author" || more.length > 0) return [];
    const postings = asTyped(form);
    if (postings === null) return [];
    const frequency = inverseFrequency(work.horizon, postings.papers.length);
    const rarer = count === 1 ? 0 : Math.max(0, frequency - word.idf);
    return [{ ...word, postings, idf: (word.idf * RANKING.asTyped) / count + rarer * RANKING.rarerForm }];
  });
}

/** Of a name and a year: the papers of that year, and those whose first author is named. */
export function citedWords(placed: readonly PlacedWord[], lookUp: LookUp, work: Work): PlacedWord[] {
  const years = placed.filter(({ leaf }) => leaf.year !== undefined);
  if (years.length === 0 || placed.length > LONGEST_CITATION) return [];
  const dated = years.map((word) => ({
    ...word,
    postings: lookUp.submittedAbout(word.leaf.year ?? 0, work),
    idf: word.idf * RANKING.submitted,
  }));
  const names = placed.flatMap((word) => {
    const { leaf, idf } = word;
    const last = leaf.spellings[0]?.at(-1);
    if (leaf.little || leaf.year !== undefined || leaf.exact || last === undefined) return [];
    return [{ ...word, postings: lookUp.firstAuthors(last, work), idf: idf * RANKING.firstAuthor }];
  });
  return [...dated, ...names];
}
