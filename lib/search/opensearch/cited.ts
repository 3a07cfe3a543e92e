import { nameKey } from "../embedded/match/author-names";
import { RANKING } from "../embedded/rank/weights";
import { any, type Dsl, worth } from "./dsl";
import { saturated } from "./saturation";
import type { Weighed } from "./weighing";

/** A citation has a few names and a year; a longer query is not one. */
const LONGEST_CITATION = 6;
/** The first author's name ends before; the next one begins a hundred places after. */
const FIRST_AUTHOR_PLACES = 60;

/** A word of a citation, and what it says of the paper that is cited. */
interface Cited {
  readonly word: Weighed;
  readonly query: Dsl;
}

/** Of a name and a year: papers of that year, and those whose first author is named. None where no year is. */
export function citedWords(words: readonly Weighed[]): readonly Cited[] {
  const isCitation = words.length <= LONGEST_CITATION && words.some(({ leaf }) => leaf.year !== undefined);
  return isCitation ? words.flatMap((word) => cited(word)) : [];
}

function cited(word: Weighed): Cited[] {
  const { leaf, idf } = word;
  if (leaf.year !== undefined) return [{ word, query: datedQuery(leaf.year, idf * RANKING.submitted) }];
  const last = leaf.spellings[0]?.at(-1);
  if (leaf.little || leaf.exact || last === undefined) return [];
  const first = { match: { span_term: { author: nameKey(last) } }, end: FIRST_AUTHOR_PLACES };
  const score = idf * RANKING.firstAuthor * saturated(RANKING.authorWeight);
  return [{ word, query: worth(score, { span_first: first }) }];
}

/** Of the year itself, or of one beside it, which is worth less. */
function datedQuery(year: number, weight: number): Dsl {
  return any([
    worth(weight * saturated(RANKING.titleWeight), { term: { year } }),
    worth(weight * saturated(RANKING.abstractWeight), { terms: { year: [year - 1, year + 1] } }),
  ]);
}
