import type { Paper } from "@/lib/paper/paper";
import type { Compound } from "../../analysis/tokens";
import { factsOf } from "./word-facts";

/** A word of a text: what it is indexed under, and whether only space or a hyphen parts it from the word before. */
export interface SurfaceWord {
  readonly form: string;
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly follows: boolean;
  readonly little: boolean;
  /** Whether it may name a subject, if only in a phrase. */
  readonly subject: boolean;
  /** Whether it begins, and ends, what stands between two spaces: a phrase does not begin within `end-to-end`. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The words of a text in order, with their places; `compounds` are those of the text. */
export function surfaceWords(text: string, compounds: readonly Compound[]): SurfaceWord[] {
  const words: SurfaceWord[] = [];
  let last = -1;
  for (const { parts } of compounds) {
    for (let i = 0; i < parts.length; i++) {
      const { form = "", start = 0, end = 0 } = parts[i] ?? {};
      const { term, little, subject } = factsOf(form);
      const follows = last >= 0 && isOnlySpace(text, last, start);
      words.push({
        form,
        term,
        start,
        end,
        follows,
        little,
        subject,
        opens: i === 0,
        closes: i === parts.length - 1,
      });
      last = end;
    }
  }
  return words;
}

/** Whether nothing but space and hyphens stands there. */
function isOnlySpace(text: string, from: number, to: number): boolean {
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return true;
  return /^[\s-]*$/.test(text.slice(from, to));
}
const SPACE = 32;

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

/** Where a passage of a paper stands: in its title, or in its abstract, whose places count on behind the title's. */
export type Place = readonly [start: number, end: number];

/** Where the abstract begins in the places of a paper. */
export function abstractAt({ title }: Pick<Paper, "title">): number {
  return title.length;
}

/** What stands at a place of a paper. */
export function passageAt(paper: Pick<Paper, "title" | "abstract">, [start, end]: Place): string {
  const from = abstractAt(paper);
  return start < from ? paper.title.slice(start, end) : paper.abstract.slice(start - from, end - from);
}

/** A passage as a reader would write it inside a sentence: names and acronyms keep their capitals. */
export function asWritten(passage: string): string {
  return passage
    .replace(/\s+/g, " ")
    .replace(/[\p{L}\p{N}]+/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
}
