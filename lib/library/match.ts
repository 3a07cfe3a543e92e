import { parsePinnedArxivId } from "@/lib/paper/arxiv-id";
import { slugOf } from "@/lib/paper/slug";
import type { Query, TextField } from "@/lib/query/query";
import { carriesNothing } from "@/lib/search/analysis/little-words";
import { termOf } from "@/lib/search/analysis/terms";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import { transliterated } from "@/lib/search/analysis/transliterate";
import type { Entry } from "./entry";
import type { EntryWords, Lexicon, Words } from "./words";

type Asked = Extract<Query, { kind: "word" | "phrase" }>;
type Value = Extract<Query, { kind: "value" }>;
type Range = Extract<Query, { kind: "range" }>;

/** Whether an entry answers a query. */
export type Test = (entry: Entry) => boolean;

/**
 * What a query of the site's language asks of a reader's own papers. Words mean here what they mean there (endings,
 * hyphens, accents, names); all that carry something must be there, however many they are, and notes and tags are
 * searched, too. The lexicon must know the entries that are tested.
 */
export function testFor(query: Query, lexicon: Lexicon): Test {
  switch (query.kind) {
    case "all":
      return () => true;
    case "not": {
      const isWithout = testFor(query.of, lexicon);
      return (entry) => !isWithout(entry);
    }
    case "and": {
      const tests = (query.explicit ? query.of : carrying(query.of)).map((part) => testFor(part, lexicon));
      return (entry) => tests.every((test) => test(entry));
    }
    case "or": {
      const tests = query.of.map((part) => testFor(part, lexicon));
      return (entry) => tests.some((test) => test(entry));
    }
    case "value":
      return ({ paper }) => hasValue(query, paper);
    case "range":
      return ({ paper }) => isWithin(query, query.field === "updated" ? paper.updated : paper.submitted);
    default:
      return textTest(query, lexicon);
  }
}

/** The parts that carry something; all of them where none does. */
function carrying(parts: readonly Query[]): readonly Query[] {
  const isLittle = (part: Query) =>
    part.kind === "word" && part.field === "any" && !part.prefix && carriesNothing(part.text.toLowerCase());
  const rest = parts.filter((part) => !isLittle(part));
  return rest.length === 0 ? parts : rest;
}

function textTest(query: Asked, lexicon: Lexicon): Test {
  const inText = textMatcher(query, lexicon);
  const inName = nameMatcher(query, lexicon);
  const { field } = query;
  return (entry) => {
    const words = lexicon.wordsOf(entry);
    if ((field === "any" || field === "author") && words.authors.some(inName)) return true;
    return textsOf(words, field).some(inText);
  };
}

function textsOf(words: EntryWords, field: TextField): readonly Words[] {
  if (field === "author") return [];
  if (field !== "any") return [words[field]];
  return [words.title, words.abstract, words.own, words.comment, words.journal];
}

/** A word in any of its forms, the beginning of one, a quoted word to the letter, or several in a row. */
function textMatcher(query: Asked, lexicon: Lexicon): (words: Words) => boolean {
  const compounds = compoundsOf(query.text);
  const forms = compounds.flatMap(({ parts }) => parts.map(({ form }) => form));
  const [form, ...more] = forms;
  if (form === undefined) return () => false;
  if (more.length === 0 && query.kind === "phrase") {
    const wanted = lexicon.find(form);
    return ({ forms }) => forms.includes(wanted);
  }
  if (more.length === 0 && query.kind === "word" && query.prefix) {
    const wanted = lexicon.beginning(form);
    return ({ forms }) => forms.some((one) => wanted.has(one));
  }
  const row = forms.map((one) => lexicon.find(termOf(one)));
  const written = compounds.length === 1 ? (compounds[0]?.joined ?? null) : null;
  const whole = written === null ? -1 : lexicon.find(termOf(written));
  const isOne = row.length === 1;
  return ({ terms, joined }) =>
    hasRow(terms, row) ||
    (isOne && joined.includes(row[0] ?? -1)) ||
    (whole >= 0 && (terms.includes(whole) || joined.includes(whole)));
}

function hasRow(terms: Uint32Array, [first = -1, ...rest]: readonly number[]): boolean {
  for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1))
    if (rest.every((term, step) => terms[at + step + 1] === term)) return true;
  return false;
}

/** A name has every word that is asked for, each as it is spelt, transliterated, or by its initial. */
function nameMatcher(query: Asked, lexicon: Lexicon): (name: Words) => boolean {
  const wanted = compoundsOf(query.text).flatMap(({ parts }) =>
    parts.map(({ form, start, end }) => {
      const isOpen = form.length === 1 || (query.kind === "word" && query.prefix);
      if (isOpen) return lexicon.beginning(form);
      const spellings = [form, ...transliterated(form, query.text.slice(start, end))];
      return new Set(spellings.map((one) => lexicon.find(one)));
    }),
  );
  const isLetter = query.field === "any" && [...query.text.trim()].length === 1;
  if (wanted.length === 0 || isLetter) return () => false;
  return ({ forms }) => wanted.every((spellings) => forms.some((form) => spellings.has(form)));
}

function hasValue({ field, text }: Value, paper: Entry["paper"]): boolean {
  const wanted = text.toLowerCase();
  const isWanted = (value: string | undefined) => value?.toLowerCase() === wanted;
  switch (field) {
    case "topic":
      return paper.topics.some((topic) => isWanted(topic) || topic === slugOf(text, text.length));
    case "category":
      return paper.categories.some((name) => isWanted(name) || isWanted(name.split(".")[0]));
    case "venue":
      return isWanted(paper.venue?.name);
    case "source":
      return paper.sources.some(isWanted);
    case "doi":
      return isWanted(paper.doi);
    case "id":
      return paper.key === text || (paper.arxivId ?? paper.key) === (parsePinnedArxivId(text)?.id ?? wanted);
    case "has":
      return hasThing(wanted, paper);
  }
}

function hasThing(thing: string, paper: Entry["paper"]): boolean {
  if (thing === "code") return paper.links.some(({ kind }) => kind === "code");
  if (thing === "comment") return paper.comment !== undefined;
  if (thing === "abstract") return paper.abstract !== "";
  if (thing === "doi") return paper.doi !== undefined;
  return thing === "journal" && paper.journalRef !== undefined;
}

/** Both bounds are inclusive and of any precision: `2024` to `2025-03`. */
function isWithin({ from, to }: Range, date: string | undefined): boolean {
  if (date === undefined) return false;
  return (
    (from === null || date.slice(0, from.length) >= from) && (to === null || date.slice(0, to.length) <= to)
  );
}
