import { carriesNothing } from "../../analysis/little-words";
import { termOf } from "../../analysis/terms";
import { isPlain } from "./plain-words";

/** What is always the same of a word. */
export interface WordFacts {
  readonly term: string;
  readonly little: boolean;
  /** Whether it may name a subject, if only in a phrase. */
  readonly subject: boolean;
}

/** Enough for the words that texts are mostly made of. */
const REMEMBERED = 100_000;
const facts = new Map<string, WordFacts>();

/** Looked up once a word of a text, instead of in each of the tables that know a part of it. */
export function factsOf(form: string): WordFacts {
  const known = facts.get(form);
  if (known !== undefined) return known;
  const term = termOf(form);
  const little = carriesNothing(form);
  const made = { term, little, subject: !little && !/^\d/.test(form) && !isPlain(term) };
  if (facts.size < REMEMBERED) facts.set(form, made);
  return made;
}
