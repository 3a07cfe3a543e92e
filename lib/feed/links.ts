import type { SearchState } from "@/lib/query/state";
import { urlFor } from "@/lib/query/url";
import { EXPORT_FORMS, FEED_FORMATS } from "./feed";

/** A list in another form: where it is, its media type, and what readers call it. */
export interface ListLink {
  readonly href: string;
  readonly type: string;
  readonly name: string;
}

/** Where a list of papers can be followed, in each format. */
export function feedLinks(state: SearchState): ListLink[] {
  return FEED_FORMATS.map(({ path, type, name }) => ({ href: urlFor(listOf(state), path), type, name }));
}

/** Where a list can be had as a file, in each form. */
export function exportLinks(state: SearchState): ListLink[] {
  return EXPORT_FORMS.map(({ suffix, type, name }) => ({
    href: urlFor(listOf(state), `/export.${suffix}`),
    type,
    name,
  }));
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

/** Neither has pages. */
function listOf(state: SearchState): SearchState {
  return { ...state, page: 1, size: 25 };
}
