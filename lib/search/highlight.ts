import type { Range } from "@/lib/paper/range";
import type { Query, TextField } from "@/lib/query/query";
import { carriesNothing } from "./analysis/little-words";
import { termOf } from "./analysis/terms";
import { type Compound, compoundsOf } from "./analysis/tokens";
import { transliterated } from "./analysis/transliterate";

/** One word of a text, stemmed, with its place. */
interface Word {
  readonly term: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** What a query asks of a text: words alone, beginnings of words, and words in a row. */
interface Wanted {
  readonly terms: Set<string>;
  /** Words to the letter: in quotation marks, and in names, which have no stems. */
  readonly forms: Set<string>;
  readonly prefixes: string[];
  readonly rows: string[][];
  /** Words that carry nothing: marked only between two hits, as in "mixture of experts". */
  readonly little: Set<string>;
}

/**
 * The places of a text that answer a query: `[start, end)`, rising and apart. Negated parts mark nothing, and a word
 * asked for in another field than `field` marks nothing either.
 */
export function highlight(query: Query, text: string, field: TextField = "any"): Range[] {
  const wanted = wantedOf(query, field, text);
  if (wanted.terms.size + wanted.forms.size + wanted.prefixes.length + wanted.rows.length === 0) return [];
  const words: Word[] = [];
  const marked: boolean[] = [];
  for (const compound of compoundsOf(text)) mark(compound, wanted, words, marked);
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

function wantedOf(query: Query, field: TextField, text: string): Wanted {
  const wanted: Wanted = { terms: new Set(), forms: new Set(), prefixes: [], rows: [], little: new Set() };
  collect(query, field, text, wanted);
  return wanted;
}

function collect(query: Query, field: TextField, text: string, wanted: Wanted): void {
  if (query.kind === "and" || query.kind === "or")
    for (const part of query.of) collect(part, field, text, wanted);
  if (query.kind !== "word" && query.kind !== "phrase") return;
  if (query.field !== "any" && field !== "any" && query.field !== field) return;
  if (query.field === "author" && field === "any") return;
  if (field === "author") {
    collectNames(query, text, wanted);
    return;
  }
  const compounds = compoundsOf(query.text);
  const forms = compounds.flatMap(({ parts }) => parts.map((part) => part.form));
  const [form] = forms;
  if (form === undefined) return;
  for (const { joined } of compounds) if (joined !== null) wanted.terms.add(termOf(joined));
  if (forms.length > 1) wanted.rows.push(forms.map(termOf));
  else if (query.kind === "word" && query.prefix) wanted.prefixes.push(form);
  else if (carriesNothing(form) && query.kind === "word" && query.field === "any")
    wanted.little.add(termOf(form));
  else if (query.kind === "phrase") wanted.forms.add(form);
  else wanted.terms.add(termOf(form));
}

/** The words of a name where it has all of them that are written out; an initial marks nothing. */
function collectNames(
  query: Extract<Query, { kind: "word" | "phrase" }>,
  text: string,
  wanted: Wanted,
): void {
  const compounds = compoundsOf(query.text);
  const own = new Set(compoundsOf(text).flatMap(({ parts }) => parts.map(({ form }) => form)));
  const words = compounds.flatMap(({ parts }) =>
    parts.flatMap(({ form, start, end }) => {
      if (carriesNothing(form) || form.length === 1) return [];
      return [[form, ...transliterated(form, query.text.slice(start, end))]];
    }),
  );
  if (query.kind === "word" && query.prefix) wanted.prefixes.push(...words.flat());
  const isWhole = words.every((forms) => forms.some((form) => own.has(form)));
  if (isWhole) for (const form of words.flat()) wanted.forms.add(form);
  for (const { joined } of compounds) if (joined !== null) wanted.forms.add(joined);
}

/** Adds a compound's words; one that is wanted written as one word is marked whole. */
function mark({ parts, joined }: Compound, wanted: Wanted, words: Word[], marked: boolean[]): void {
  const whole = joined !== null && isWanted(joined, wanted);
  for (const { form, start, end } of parts) {
    words.push({ term: termOf(form), form, start, end });
    marked.push(whole || isWanted(form, wanted));
  }
}

function isWanted(form: string, wanted: Wanted): boolean {
  return (
    wanted.forms.has(form) ||
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
