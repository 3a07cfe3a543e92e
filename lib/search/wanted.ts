import type { Query, TextField } from "@/lib/query/query";
import { carriesNothing } from "./analysis/little-words";
import { initialsOf, termOf } from "./analysis/terms";
import { compoundsOf } from "./analysis/tokens";
import { transliterated } from "./analysis/transliterate";

/** What a query asks of a text: words alone, beginnings of words, and words in a row. */
export interface Wanted {
  readonly terms: Set<string>;
  /** Words to the letter: in quotation marks, and in names, which have no stems. */
  readonly forms: Set<string>;
  readonly prefixes: string[];
  readonly rows: string[][];
  /** Words that carry nothing: marked only between two hits, as in "mixture of experts". */
  readonly little: Set<string>;
  /** Names of which a text must have every word, by each of their words. */
  readonly names: Map<string, Name[]>;
  /** By the code of a small ASCII letter: 1 where a word that begins so may be any of these. */
  readonly letters: Uint8Array;
}

/** The words of a name, each in all its spellings. */
export type Name = readonly (readonly string[])[];

const ASCII = 128;

type Asked = Extract<Query, { kind: "word" | "phrase" }>;

/** A list of papers asks for the same query once a name and once a text; queries are never changed. */
const known = new WeakMap<Query, Map<TextField, Wanted>>();

/** What a query asks of the texts of one field, worked out once a query. */
export function wantedOf(query: Query, field: TextField): Wanted {
  let byField = known.get(query);
  if (byField === undefined) {
    byField = new Map();
    known.set(query, byField);
  }
  let wanted = byField.get(field);
  if (wanted === undefined) {
    wanted = {
      terms: new Set(),
      forms: new Set(),
      prefixes: [],
      rows: [],
      little: new Set(),
      names: new Map(),
      letters: new Uint8Array(ASCII),
    };
    collect(query, field, wanted);
    for (const word of wordsIn(wanted))
      for (const letter of initialsOf(word)) wanted.letters[letter.charCodeAt(0)] = 1;
    byField.set(field, wanted);
  }
  return wanted;
}

/** Whether nothing is asked of any text. */
export function isNothing({ terms, forms, prefixes, rows, names }: Wanted): boolean {
  return terms.size + forms.size + prefixes.length + rows.length + names.size === 0;
}

function* wordsIn({ terms, forms, prefixes, rows, little, names }: Wanted): Generator<string> {
  yield* terms;
  yield* forms;
  yield* prefixes;
  for (const row of rows) yield* row;
  yield* little;
  yield* names.keys();
}

function collect(query: Query, field: TextField, wanted: Wanted): void {
  if (query.kind === "and" || query.kind === "or") for (const part of query.of) collect(part, field, wanted);
  if (query.kind !== "word" && query.kind !== "phrase") return;
  if (query.field !== "any" && field !== "any" && query.field !== field) return;
  if (query.field === "author" && field === "any") return;
  if (field === "author") collectName(query, wanted);
  else collectWords(query, wanted);
}

function collectWords(query: Asked, wanted: Wanted): void {
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

/** A name is wanted where it has all words that are written out; an initial marks nothing. */
function collectName(query: Asked, wanted: Wanted): void {
  const compounds = compoundsOf(query.text);
  const name: Name = compounds.flatMap(({ parts }) =>
    parts.flatMap(({ form, start, end }) => {
      if (carriesNothing(form) || form.length === 1) return [];
      return [[form, ...transliterated(form, query.text.slice(start, end))]];
    }),
  );
  if (query.kind === "word" && query.prefix) wanted.prefixes.push(...name.flat());
  for (const form of name.flat()) wanted.names.set(form, [...(wanted.names.get(form) ?? []), name]);
  for (const { joined } of compounds) if (joined !== null) wanted.forms.add(joined);
}
