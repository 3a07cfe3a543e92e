import { categoryName } from "@/lib/paper/categories";
import { foldLetters } from "@/lib/paper/slug";
import { SOURCE_LABELS } from "@/lib/paper/sources";
import type { TopicNames } from "../../engine";
import type { Dictionary } from "../match/dictionary";
import { HAS_VALUES, type HasValue, valueKey } from "../storage/layout";
import type { PaperColumns } from "../storage/paper-columns";

/** A value that a field has in this corpus. */
export interface FieldValue {
  readonly value: string;
  readonly name: string | null;
  readonly count: number;
}

/** The fields whose values can be listed. */
const LISTED = ["category", "topic", "venue", "source", "has", "year"] as const;
export type ListedField = (typeof LISTED)[number];

/** What can be had, in words. */
export const HAS_NAMES: Readonly<Record<HasValue, string>> = {
  code: "a link to code",
  comment: "a comment of the authors",
  abstract: "an abstract",
  doi: "a DOI",
  journal: "a journal reference",
};

export function isListed(field: string): field is ListedField {
  return LISTED.some((listed) => listed === field);
}

/** What can follow `category:`, `topic:`, `venue:`, `source:`, `has:` and `year:` in one corpus, with counts. */
export class FieldValues {
  readonly #dictionary: Dictionary;
  readonly #columns: PaperColumns;
  readonly #topics: TopicNames["topics"];
  readonly #known = new Map<ListedField, readonly FieldValue[]>();

  constructor(dictionary: Dictionary, columns: PaperColumns, { topics }: TopicNames) {
    this.#dictionary = dictionary;
    this.#columns = columns;
    this.#topics = topics;
  }

  /** The values that begin with a text, then those with a word in their name that does; the most frequent first. */
  find(field: ListedField, typed: string, limit: number): FieldValue[] {
    const wanted = foldLetters(typed);
    const values = this.#valuesOf(field);
    const begin = values.filter(({ value }) => value.toLowerCase().startsWith(wanted));
    const named = values.filter(
      (value) => !begin.includes(value) && value.name !== null && hasWord(value.name, wanted),
    );
    return [...begin, ...named].slice(0, limit);
  }

  #valuesOf(field: ListedField): readonly FieldValue[] {
    const known = this.#known.get(field);
    if (known !== undefined) return known;
    const values = field === "year" ? this.#years() : this.#counted(field, this.#names(field));
    this.#known.set(field, values);
    return values;
  }

  #names(field: Exclude<ListedField, "year">): (readonly [value: string, name: string | null])[] {
    const { sources, categories, venues } = this.#columns.meta;
    switch (field) {
      case "topic":
        return this.#topics.map(({ slug, name }) => [slug, name]);
      case "source":
        return sources.map((source) => [source, SOURCE_LABELS[source]]);
      case "venue":
        return venues.map((venue) => [venue, null]);
      case "has":
        return HAS_VALUES.map((value) => [value, HAS_NAMES[value]]);
      case "category":
        return withArchives(categories).map((value) => [value, categoryName(value)]);
    }
  }

  #counted(
    field: Exclude<ListedField, "year">,
    names: readonly (readonly [string, string | null])[],
  ): FieldValue[] {
    return names
      .map(([value, name]) => ({ value, name, count: this.#count(field, value) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  #count(field: string, value: string): number {
    const form = this.#dictionary.find(valueKey(field, value));
    return form < 0 ? 0 : (this.#dictionary.counts[form] ?? 0);
  }

  /** The newest first. */
  #years(): FieldValue[] {
    const { years, distinctYears } = this.#columns;
    const counts = new Map<number, number>();
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
    return distinctYears
      .map((year) => ({ value: String(year), name: null, count: counts.get(year) ?? 0 }))
      .reverse();
  }
}

/** `category:cs` finds the papers of all its categories. */
function withArchives(categories: readonly string[]): string[] {
  return [...new Set(categories.flatMap((category) => [category, category.split(".")[0] ?? category]))];
}

function hasWord(name: string, wanted: string): boolean {
  return foldLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(wanted));
}
