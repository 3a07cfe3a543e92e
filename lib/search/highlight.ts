import type { Range } from "@/lib/paper/range";
import type { Query, TextField } from "@/lib/query/query";
import { termOf } from "./analysis/terms";
import { type Compound, compoundsBeginning, type PlacedCompound } from "./analysis/tokens";
import { isNothing, type Wanted, wantedOf } from "./wanted";

/** One word of a text, with its place; `at` is how many words stand before it. */
interface Word {
  readonly form: string;
  readonly term: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** A text as it is read for hits: what may be a hit of its words, compounds and words in order. */
interface Reading {
  readonly compounds: readonly PlacedCompound[];
  readonly words: readonly Word[];
}

function readingOf(text: string, { letters }: Wanted): Reading {
  const compounds = compoundsBeginning(text, letters);
  const words: Word[] = [];
  for (const { parts, at } of compounds)
    for (let i = 0; i < parts.length; i++) {
      const { form, start, end } = parts[i] ?? NOTHING;
      words.push({ form, term: termOf(form), at: at + i, start, end });
    }
  return { compounds, words };
}

const NOTHING = { form: "", start: 0, end: 0 };

/**
 * The places of a text that answer a query: `[start, end)`, rising and apart. Negated parts mark nothing, and a word
 * asked for in another field than `field` marks nothing either.
 */
export function highlight(query: Query, text: string, field: TextField = "any"): Range[] {
  const wanted = wantedOf(query, field);
  if (isNothing(wanted)) return [];
  const { compounds, words } = readingOf(text, wanted);
  const names = namesIn(compounds, wanted);
  const marked = words.map((word) => isWanted(word, wanted, names));
  markJoined(compounds, wanted, names, marked);
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

function isWanted(
  { form, term }: Pick<Word, "form" | "term">,
  wanted: Wanted,
  names: ReadonlySet<string>,
): boolean {
  return (
    wanted.terms.has(term) ||
    wanted.forms.has(form) ||
    names.has(form) ||
    wanted.prefixes.some((prefix) => form.startsWith(prefix))
  );
}

/** Marks the compounds that are wanted written as one word. */
function markJoined(
  compounds: readonly Compound[],
  wanted: Wanted,
  names: ReadonlySet<string>,
  marked: boolean[],
): void {
  let first = 0;
  for (const { parts, joined: form } of compounds) {
    const end = first + parts.length;
    if (form !== null && isWanted({ form, term: termOf(form) }, wanted, names)) marked.fill(true, first, end);
    first = end;
  }
}

function markRow(row: readonly string[], words: readonly Word[], marked: boolean[]): void {
  for (let first = 0; first + row.length <= words.length; first++) {
    const from = words[first]?.at ?? 0;
    const follows = (term: string, step: number) => {
      const word = words[first + step];
      return word?.term === term && word.at === from + step;
    };
    if (row.every(follows)) marked.fill(true, first, first + row.length);
  }
}

/** Marks the little words of the query that stand between two hits. */
function bridge({ little }: Wanted, words: readonly Word[], marked: boolean[]): void {
  let last = -1;
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.at !== (words[i - 1]?.at ?? -1) + 1) last = -1;
    if (marked[i]) {
      if (last >= 0) marked.fill(true, last, i);
      last = i;
    } else if (!little.has(words[i]?.term ?? "")) last = -1;
  }
}

/** So little may stand between two hits that are marked as one: a space or a hyphen. */
const MOST_BETWEEN = 1;

function joined(words: readonly Word[], marked: readonly boolean[]): Range[] {
  const ranges: [number, number][] = [];
  words.forEach(({ start, end }, i) => {
    if (!marked[i]) return;
    const last = ranges.at(-1);
    if (last !== undefined && start - last[1] <= MOST_BETWEEN) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  });
  return ranges;
}
