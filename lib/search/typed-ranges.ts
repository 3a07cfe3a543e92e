import type { Range } from "@/lib/paper/range";
import { isFunctionWord } from "./analysis/little-words";
import { compoundsOf, type Part } from "./analysis/tokens";

/** The places of a name that answer what was typed: its words, and the letters with which its last word begins one. */
export function typedRanges(name: string, typed: string): Range[] {
  const words = wordsOf(typed);
  const last = /\s$/.test(typed) ? undefined : words.at(-1);
  const whole = new Set(words.filter((word) => !isFunctionWord(word)));
  const ranges: Range[] = [];
  for (const { parts, joined } of compoundsOf(name)) {
    if (joined !== null && whole.has(joined)) ranges.push([parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]);
    else ranges.push(...parts.flatMap((part) => rangeOf(part, whole, last)));
  }
  return ranges;
}

function rangeOf({ form, start, end }: Part, whole: ReadonlySet<string>, last: string | undefined): Range[] {
  if (whole.has(form)) return [[start, end]];
  if (last === undefined || !form.startsWith(last)) return [];
  // A letter that folds into two, or a sign read as a word, cannot be marked in part.
  return [[start, form.length === end - start ? start + last.length : end]];
}

function wordsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts, joined }) => [
    ...(joined === null ? [] : [joined]),
    ...parts.map(({ form }) => form),
  ]);
}
