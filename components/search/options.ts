import type { ListedSuggestion } from "@/lib/browse/suggestion-list";

/** Something that can be chosen in the list under the search box. */
export type Option =
  | ListedSuggestion
  | { readonly kind: "recent"; readonly text: string }
  | { readonly kind: "forget" | "keep-none" | "keep"; readonly text: string };

/** Options of one kind under their name. `from` is the place of the first among all options. */
export interface OptionGroup {
  readonly name: string;
  readonly from: number;
  readonly options: readonly Option[];
}

/** What is kept in this browser. */
export interface Recent {
  readonly searches: readonly string[];
  readonly kept: boolean;
}

/** Beside suggestions, so many of the reader's own searches at most, and only while the list stays short. */
const MOST_RECENT_BESIDE = 2;
const SHORT_LIST = 8;

const NAMES: Readonly<Record<Option["kind"], string>> = {
  topic: "Topics",
  author: "Authors",
  paper: "Papers",
  field: "Query",
  value: "Query",
  recent: "Recent",
  forget: "Recent",
  "keep-none": "Recent",
  keep: "Recent",
};

/**
 * The list for a text: what it may be leading to, then the reader's own searches that begin with it. Without a text,
 * all searches that are kept, and how to be rid of them. `most` is how many
 * rows there are for a text; of few rows the first own search has one.
 */
export function optionsFor(
  text: string,
  suggestions: readonly ListedSuggestion[],
  { searches, kept }: Recent,
  most = SHORT_LIST,
): readonly Option[] {
  if (text.trim() === "") return emptyBoxOptions(searches, kept);
  const wanted = text.trim().toLowerCase();
  const begun = searches.filter((q) => q !== text.trim() && q.toLowerCase().startsWith(wanted));
  const sure = most < SHORT_LIST ? 1 : 0;
  const own = begun.slice(0, Math.min(MOST_RECENT_BESIDE, Math.max(sure, most - suggestions.length)));
  return [...suggestions.slice(0, most - own.length), ...own.map(recent)];
}

function emptyBoxOptions(searches: readonly string[], kept: boolean): readonly Option[] {
  if (!kept) return [{ kind: "keep", text: "Keep recent searches in this browser" }];
  if (searches.length === 0) return [];
  return [
    ...searches.map(recent),
    { kind: "forget", text: "Forget these searches" },
    { kind: "keep-none", text: "Keep none from now on" },
  ];
}

function recent(text: string): Option {
  return { kind: "recent", text };
}

/** Parts options into groups, in their order. */
export function grouped(options: readonly Option[]): OptionGroup[] {
  const groups: { name: string; from: number; options: Option[] }[] = [];
  options.forEach((option, place) => {
    const name = NAMES[option.kind];
    const last = groups.at(-1);
    if (last?.name === name) last.options.push(option);
    else groups.push({ name, from: place, options: [option] });
  });
  return groups;
}

/** What a screen reader hears when the list changes. */
export function announcement(count: number): string {
  return count === 1 ? "1 suggestion" : `${count} suggestions`;
}
