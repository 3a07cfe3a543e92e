import type { ListedSuggestion } from "@/lib/browse/suggestion-list";
import { INITIAL_STATE, urlFor } from "@/lib/query/url";

/** What was typed, and three lists of one length: what to search, what is said of it, and where it is. */
export type BrowserSuggestions = readonly [
  typed: string,
  texts: readonly string[],
  details: readonly string[],
  addresses: readonly string[],
];

/**
 * Suggestions as browsers read them (OpenSearch's extension for suggestions, 1.1). A browser searches for the text that is
 * chosen: a way to finish a query is the whole query.
 */
export function browserSuggestions(
  typed: string,
  suggestions: readonly ListedSuggestion[],
  origin: string,
): BrowserSuggestions {
  return [
    typed,
    suggestions.map((one) => ("q" in one ? one.q : one.text)),
    suggestions.map(({ detail }) => detail),
    suggestions.map((one) => `${origin}${"q" in one ? urlFor({ ...INITIAL_STATE, q: one.q }) : one.href}`),
  ];
}
