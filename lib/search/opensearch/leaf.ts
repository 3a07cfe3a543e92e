import { termOf } from "../analysis/terms";
import { nameKey } from "../embedded/match/author-names";
import type { Leaf, Spelling } from "../embedded/match/leaf";
import { VALUE_MARK } from "../embedded/storage/layout";
import { any, type Dsl } from "./dsl";
import { FORM_MARK } from "./mapping";

/** `John Smith` is also John A. B. Smith. */
const NAMES_BETWEEN = 2;
/** An unfinished word at the end of a phrase may be any of so many, the first by the alphabet. */
const PHRASE_ENDINGS = 250;
/** A bare year is also the one before and the one after. */
const YEARS_BESIDE = 1;

/** The papers that have any spelling of a leaf in its field, or in another one. */
export function leafQuery(leaf: Leaf, field: string = leaf.field): Dsl {
  const spellings = [...leaf.spellings, ...leaf.names].flatMap((one) => spellingQuery(one, leaf, field));
  const { year } = leaf;
  if (year === undefined || field !== "any") return any(spellings);
  return any([...spellings, { range: { year: { gte: year - YEARS_BESIDE, lte: year + YEARS_BESIDE } } }]);
}

/** The same leaf where no paper has it as it was typed; null when it is to be looked for in one way alone. */
export function otherwiseOf({ otherwise, ...leaf }: Leaf): Leaf | null {
  return otherwise === undefined || otherwise.length === 0 ? null : { ...leaf, spellings: otherwise };
}

function spellingQuery(spelling: Spelling, leaf: Leaf, field: string): Dsl[] {
  const [form, ...more] = spelling;
  if (form === undefined) return [];
  if (more.length > 0) return [phraseQuery(spelling, leaf, field)];
  if (leaf.prefix === "none") return [{ terms: { [field]: wordsFor(form, leaf, field) } }];
  const begun = { prefix: { [field]: beginningFor(form) } };
  if (leaf.prefix === "asked") return [begun];
  return [begun, { terms: { [field]: wordsFor(form, leaf, field) } }];
}

/** As which words of the index a form is looked for. */
export function wordsFor(form: string, { exact }: Pick<Leaf, "exact">, field: string): string[] {
  if (form.startsWith(VALUE_MARK)) return [form];
  if (exact) return [FORM_MARK + form];
  if (field === "author") return [nameKey(form)];
  return field === "any" ? [termOf(form), nameKey(form)] : [termOf(form)];
}

function beginningFor(form: string): string {
  return form.startsWith(VALUE_MARK) ? form : FORM_MARK + form;
}

function phraseQuery(spelling: Spelling, leaf: Leaf, field: string): Dsl {
  const isName = spelling.some((form) => form.startsWith(VALUE_MARK));
  const last = spelling.length - 1;
  const places = spelling.map((form, at) =>
    at === last && leaf.prefix !== "none" ? begunPlace(form, field) : place(form, leaf, field),
  );
  return inRow(places, isName ? NAMES_BETWEEN : 0);
}

/** Places one after the other, in their order, with so many others between them. */
export function inRow(places: readonly Dsl[], between: number): Dsl {
  return { span_near: { clauses: places, slop: between, in_order: true } };
}

/** A form at one place of a field. */
export function place(form: string, leaf: Pick<Leaf, "exact">, field: string): Dsl {
  const words = wordsFor(form, leaf, field).map((word): Dsl => ({ span_term: { [field]: word } }));
  return words.length === 1 ? (words[0] ?? {}) : { span_or: { clauses: words } };
}

/** Any word that begins so, at one place of a field. */
export function begunPlace(form: string, field: string): Dsl {
  const rewrite = `top_terms_${PHRASE_ENDINGS}`;
  return { span_multi: { match: { prefix: { [field]: { value: beginningFor(form), rewrite } } } } };
}
