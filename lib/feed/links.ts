import type { SearchState } from "@/lib/query/state";
import { urlFor } from "@/lib/query/url";
import { FEED_FORMATS } from "./feed";

/** Where a list of papers can be followed, in each format. */
export function feedLinks(state: SearchState): { readonly href: string; readonly name: string }[] {
  return FEED_FORMATS.map(({ path, name }) => ({ href: urlFor(listOf(state), path), name }));
}

/** The same as links in the head of a page, by their types: browsers and readers find the feeds there. */
export function feedForms(
  title: string,
  state: SearchState,
): Record<string, { url: string; title: string }[]> {
  return Object.fromEntries(
    FEED_FORMATS.map(({ path, type, name }) => [
      type,
      [{ url: urlFor(listOf(state), path), title: `${title} (${name})` }],
    ]),
  );
}

/** A feed has one page of its own size. */
function listOf(state: SearchState): SearchState {
  return { ...state, page: 1, size: 25 };
}
