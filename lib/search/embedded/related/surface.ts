import { carriesNothing } from "../../analysis/little-words";
import { termOf } from "../../analysis/terms";
import { compoundsOf } from "../../analysis/tokens";

/** A word of a text: what it is indexed under, and whether only space or a hyphen parts it from the word before. */
export interface SurfaceWord {
  readonly form: string;
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly follows: boolean;
  readonly little: boolean;
  /** Whether it begins, and ends, what stands between two spaces: a phrase does not begin within `end-to-end`. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The words of a text in order, with their places. */
export function surfaceWords(text: string): SurfaceWord[] {
  let last = -1;
  return compoundsOf(text).flatMap(({ parts }) =>
    parts.map(({ form, start, end }, i) => {
      const between = last < 0 ? "." : text.slice(last, start);
      last = end;
      return {
        form,
        term: termOf(form),
        start,
        end,
        follows: /^[\s-]*$/.test(between),
        little: carriesNothing(form),
        opens: i === 0,
        closes: i === parts.length - 1,
      };
    }),
  );
}

/** Two or three words in a row that neither begin nor end with one that carries nothing. */
export function phrasesOf(words: readonly SurfaceWord[]): SurfaceWord[][] {
  const phrases: SurfaceWord[][] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || first.little || !first.opens) continue;
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST_PHRASE) && words[to]?.follows; to++) {
      const last = words[to];
      if (last?.closes && !last.little) phrases.push(words.slice(from, to + 1));
    }
  }
  return phrases;
}

const LONGEST_PHRASE = 3;

/** Words as a reader would write them inside a sentence: names and acronyms keep their capitals. */
export function writtenAs(text: string, words: readonly SurfaceWord[]): string {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return "";
  return text
    .slice(first.start, last.end)
    .replace(/\s+/g, " ")
    .replace(/[\p{L}\p{N}]+/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
}
