import { labelOf } from "@/lib/query/filter-label";
import type { SearchState } from "@/lib/query/state";
import { chosenFilters } from "@/lib/query/url";
import type { Vocabulary } from "@/lib/topics/vocabulary";

/** Longer questions are cut in a title. */
const LONGEST_TITLE = 80;

/** What a search is called, in titles of windows and feeds. */
export interface Summary {
  readonly title: string;
  readonly description: string;
}

/** What a list is called by what was asked and chosen; null of the list of everything. */
export function summaryOf(state: SearchState, vocabulary: Vocabulary | null): Summary | null {
  const topics = new Map(vocabulary?.topics.map(({ slug, name }) => [slug, name]));
  const values = chosenFilters(state).map(({ key, value }) => labelOf(key, value, topics));
  const asked = [...(state.q === "" ? [] : [state.q]), ...values].join(", ");
  if (asked === "") return null;
  const title = asked.length > LONGEST_TITLE ? `${asked.slice(0, LONGEST_TITLE)}…` : asked;
  return { title, description: `The papers of this collection for ${title}.` };
}
