import type { Chunk } from "./borders";
import type { NameModel } from "./name-model";

/** The chance that an entry has a comment or a journal reference. */
const LOG_COMMENT = Math.log(0.65);
/** The chance that a word of a comment is its last. */
const LOG_LAST_WORD = Math.log(0.03);
/** The chances that a text of nothing but capitalised words is a comment, when all are known words of comments, or not. */
const LOG_CAPITALISED_WORDS = -2;
const LOG_CAPITALISED_NAMES = -8;
/** A comment that is a letter or two. */
const LOG_SHORT = -10;
const SHORT = 3;
/** Borders far inside a longer stretch without spaces are not sought. */
const LONGEST_GLUED_STRETCH = 400;

const CAPITALISED = /^\p{Lu}[\p{L}'-]*[.:]?$/u;

/** The reading of a tail as a comment, stretch by stretch, up to any place where the names may begin. */
export class CommentReader {
  readonly #model: NameModel;
  #log = LOG_COMMENT;
  #isCapitalised = true;
  #isKnown = true;

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** Reads a stretch: the logarithm of the chance that the comment ends there, for each border in it. */
  read(text: string, { start, end, borders }: Chunk): Map<number, number> {
    const ends = new Map<number, number>();
    for (const border of borders) {
      if (border - start > LONGEST_GLUED_STRETCH) break;
      ends.set(
        border,
        this.#log + this.#lastWord(text.slice(start, border)) + (border < SHORT ? LOG_SHORT : 0),
      );
    }
    const word = text.slice(start, Math.min(end, start + LONGEST_GLUED_STRETCH));
    this.#log += this.#model.word(word);
    this.#isCapitalised &&= CAPITALISED.test(word);
    this.#isKnown &&= this.#isCapitalised && this.#model.isOfComments(word);
    return ends;
  }

  #lastWord(word: string): number {
    const log = this.#model.word(word) + LOG_LAST_WORD;
    if (!this.#isCapitalised || !CAPITALISED.test(word)) return log;
    return (
      log + (this.#isKnown && this.#model.isOfComments(word) ? LOG_CAPITALISED_WORDS : LOG_CAPITALISED_NAMES)
    );
  }
}
