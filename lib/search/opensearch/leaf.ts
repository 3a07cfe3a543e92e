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
/** A cluster refuses a query of more than a thousand parts. Of what was asked for explicitly there may be so many. */
const MOST_PARTS = 300;
/** A bare year is also the one before and the one after. */
const YEARS_BESIDE = 1;

/** The papers that have any spelling of a leaf in its field, or in another one. */
export function leafQuery(leaf: Leaf, field: string = leaf.field, endings = PHRASE_ENDINGS): Dsl {
  const spellings = [...leaf.spellings, ...leaf.names];
  const single = spellings.flatMap(([form, ...more]) =>
    form === undefined || more.length > 0 ? [] : [form],
  );
  const phrases = spellings.filter(isPhrase).map((one) => phraseQuery(one, leaf, field, endings));
  const { year } = leaf;
  const dated =
    year === undefined || field !== "any"
      ? []
      : [{ range: { year: { gte: year - YEARS_BESIDE, lte: year + YEARS_BESIDE } } }];
  return any([...singleQueries(single, leaf, field), ...phrases, ...dated]);
}

/**
 * Translates leaves that are asked for together: as they were typed alone where all their spellings would be more than a
 * cluster takes, and all their unfinished phrases with no more endings than one has.
 */
export function leafTranslator(leaves: readonly Leaf[]): (leaf: Leaf) => Dsl {
  const parts = leaves.reduce((sum, { spellings, names }) => sum + [...spellings, ...names].flat().length, 0);
  const begun = leaves.filter(
    ({ prefix, spellings }) => prefix !== "none" && spellings.some(isPhrase),
  ).length;
  const endings = Math.max(1, Math.floor(PHRASE_ENDINGS / Math.max(1, begun)));
  return (leaf) => {
    const meant = parts <= MOST_PARTS ? leaf : { ...leaf, spellings: leaf.spellings.slice(0, 1), names: [] };
    return leafQuery(meant, meant.field, endings);
  };
}

function isPhrase(spelling: Spelling): boolean {
  return spelling.length > 1;
}

/** The same leaf where no paper has it as it was typed; null when it is to be looked for in one way alone. */
export function otherwiseOf({ otherwise, ...leaf }: Leaf): Leaf | null {
  return otherwise === undefined || otherwise.length === 0 ? null : { ...leaf, spellings: otherwise };
}

/** Single words are looked for all at once. */
function singleQueries(forms: readonly string[], leaf: Leaf, field: string): Dsl[] {
  if (forms.length === 0) return [];
  const words = { terms: { [field]: [...new Set(forms.flatMap((form) => wordsFor(form, leaf, field)))] } };
  if (leaf.prefix === "none") return [words];
  const begun = forms.map((form) => ({ prefix: { [field]: beginningFor(form) } }));
  return leaf.prefix === "asked" ? begun : [...begun, words];
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

function phraseQuery(spelling: Spelling, leaf: Leaf, field: string, endings: number): Dsl {
  const isName = spelling.some((form) => form.startsWith(VALUE_MARK));
  const between = isName ? NAMES_BETWEEN : 0;
  if (leaf.prefix !== "none") return begunRow(spelling, leaf, field, between, endings);
  return inRow(
    spelling.map((form) => place(form, leaf, field)),
    between,
  );
}

/** Places one after the other, in their order, with so many others between them. */
export function inRow(places: readonly Dsl[], between: number): Dsl {
  return { span_near: { clauses: places, slop: between, in_order: true } };
}

/** Forms one after the other, of which the last may go on: as words of a text, and as those of a name. */
export function begunRow(
  forms: Spelling,
  leaf: Pick<Leaf, "exact">,
  field: string,
  between: number,
  endings = PHRASE_ENDINGS,
): Dsl {
  const last = beginningFor(forms.at(-1) ?? "");
  const before = forms.slice(0, -1).map((form) => wordsFor(form, leaf, field));
  const readings = new Set(
    [0, 1].map((reading) => before.map((words) => words[reading] ?? words[0]).join(" ")),
  );
  return any(
    [...readings].map((reading) => ({
      match_phrase_prefix: {
        [field]: {
          query: `${reading} ${last}`,
          analyzer: "asked",
          slop: between,
          max_expansions: endings,
        },
      },
    })),
  );
}

/** A form at one place of a field. */
export function place(form: string, leaf: Pick<Leaf, "exact">, field: string): Dsl {
  const words = wordsFor(form, leaf, field).map((word): Dsl => ({ span_term: { [field]: word } }));
  return words.length === 1 ? (words[0] ?? {}) : { span_or: { clauses: words } };
}
