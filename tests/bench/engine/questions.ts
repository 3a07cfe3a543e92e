import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import type { PaperTexts } from "@/lib/search/engine";
import { below, type Random, seeded } from "../random";

/** What every engine is asked, the same in every run. */
export interface Questions {
  /** One to four words in a row from titles all over the corpus. */
  readonly full: readonly string[];
  /** The same while the last word is typed: its first two to four letters. */
  readonly begun: readonly string[];
}

const QUESTIONS = 300;
const MOST_WORDS = 4;

export function questionsOf(texts: PaperTexts): Questions {
  const random = seeded(42);
  const numbers = Array.from({ length: QUESTIONS }, () => below(texts.count, random));
  const full = numbers.map((number) => inARow(texts.read(number), random));
  const begun = full.map((text) => begunFrom(text, 2 + below(3, random)));
  return { full, begun };
}

function inARow({ title }: Paper, random: Random): string {
  const words = plainText(title)
    .replace(/["():*-]/g, " ")
    .trim()
    .split(/\s+/);
  const count = 1 + below(MOST_WORDS, random);
  const from = below(Math.max(1, words.length - count + 1), random);
  return words.slice(from, from + count).join(" ");
}

/** The text with its last word cut after so many letters. */
function begunFrom(text: string, letters: number): string {
  const [last = "", ...before] = text.split(" ").reverse();
  return [...before.reverse(), [...last].slice(0, letters).join("")].join(" ");
}
