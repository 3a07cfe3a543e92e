import { carriesNothing } from "../../analysis/little-words";
import { termOf } from "../../analysis/terms";
import { WordCache } from "../../analysis/word-cache";
import { isPlain } from "./plain-words";

/** What is always the same of a word. */
export interface WordFacts {
  readonly term: string;
  readonly little: boolean;
  /** Whether it may name a subject, if only in a phrase. */
  readonly subject: boolean;
}

const facts = new WordCache<WordFacts>();

/** Looked up once a word of a text, instead of in each of the tables that know a part of it. */
export function factsOf(form: string): WordFacts {
  return facts.get(form, learn);
}

function learn(form: string): WordFacts {
  const term = termOf(form);
  const little = carriesNothing(form);
  return { term, little, subject: !little && !/^\d/.test(form) && !isPlain(term) };
}
