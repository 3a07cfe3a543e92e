import type { Range } from "@/lib/paper/range";
import type { Query, TextField } from "@/lib/query/query";
import { termOf } from "./analysis/terms";
import { type Compound, compoundsBeginning, OTHER_WORD } from "./analysis/tokens";
import { isNothing, type Wanted, wantedOf } from "./wanted";

/** One word of a text, stemmed, with its place. */
interface Word {
  readonly term: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** A text as it is read for hits: its compounds, and all their words in order; words that cannot be hits are left blank. */
interface Reading {
  readonly compounds: readonly Compound[];
  readonly words: readonly Word[];
}

function readingOf(text: string, { letters }: Wanted): Reading {
  const compounds = compoundsBeginning(text, letters);
  const words: Word[] = [];
  for (const compound of compounds) {
    if (compound === OTHER_WORD) words.push(OTHER);
    else
      for (const { form, start, end } of compound.parts) words.push({ term: termOf(form), form, start, end });
  }
  return { compounds, words };
}

const OTHER: Word = { term: "", form: "", start: 0, end: 0 };

/**
 * The places of a text that answer a query: `[start, end)`, rising and apart. Negated parts mark nothing, and a word
 * asked for in another field than `field` marks nothing either.
 */
export function highlight(query: Query, text: string, field: TextField = "any"): Range[] {
  const wanted = wantedOf(query, field);
  if (isNothing(wanted)) return [];
  const { compounds, words } = readingOf(text, wanted);
  const names = namesIn(compounds, wanted);
  const marked: boolean[] = [];
  for (const compound of compounds) {
    if (compound === OTHER_WORD) marked.push(false);
    else for (const mark of marksOf(compound, wanted, names)) marked.push(mark);
  }
  for (const row of wanted.rows) markRow(row, words, marked);
  bridge(wanted, words, marked);
  return joined(words, marked);
}

/** The query as it is to be marked where its words were also looked for under other names. */
export function withNames(query: Query, names: readonly string[]): Query {
  const at = { start: 0, end: 0 };
  const phrases = names.map((text): Query => ({ kind: "phrase", field: "any", text, at }));
  return phrases.length === 0 ? query : { kind: "or", of: [query, ...phrases] };
}

/** The wanted names that stand here whole, word by word. */
function namesIn(compounds: readonly Compound[], { names }: Wanted): Set<string> {
  const here = new Set<string>();
  if (names.size === 0) return here;
  const own = new Set(compounds.flatMap(({ parts }) => parts.map(({ form }) => form)));
  for (const form of own)
    for (const name of names.get(form) ?? [])
      if (name.every((forms) => forms.some((one) => own.has(one))))
        for (const one of name.flat()) here.add(one);
  return here;
}

/** Which words of a compound are marked; one that is wanted written as one word is marked whole. */
function marksOf({ parts, joined }: Compound, wanted: Wanted, names: ReadonlySet<string>): boolean[] {
  const whole = joined !== null && isWanted(joined, wanted, names);
  return parts.map(({ form }) => whole || isWanted(form, wanted, names));
}

function isWanted(form: string, wanted: Wanted, names: ReadonlySet<string>): boolean {
  return (
    wanted.forms.has(form) ||
    names.has(form) ||
    wanted.terms.has(termOf(form)) ||
    wanted.prefixes.some((prefix) => form.startsWith(prefix))
  );
}

function markRow(row: readonly string[], words: readonly Word[], marked: boolean[]): void {
  for (let at = 0; at + row.length <= words.length; at++)
    if (row.every((term, step) => words[at + step]?.term === term)) marked.fill(true, at, at + row.length);
}

/** Marks the little words of the query that stand between two hits. */
function bridge({ little }: Wanted, words: readonly Word[], marked: boolean[]): void {
  let last = -1;
  for (let at = 0; at < words.length; at++) {
    if (marked[at]) {
      if (last >= 0) marked.fill(true, last, at);
      last = at;
    } else if (!little.has(words[at]?.term ?? "")) last = -1;
  }
}

/** So little may stand between two hits that are marked as one: a space or a hyphen. */
const MOST_BETWEEN = 1;

function joined(words: readonly Word[], marked: readonly boolean[]): Range[] {
  const ranges: [number, number][] = [];
  words.forEach(({ start, end }, at) => {
    if (!marked[at]) return;
    const last = ranges.at(-1);
    if (last !== undefined && start - last[1] <= MOST_BETWEEN) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  });
  return ranges;
}
