import { cleanQuery } from "./clean";
import type { StateNote } from "./note";
import {
  FILTER_KEYS,
  FILTER_SCHEMAS,
  type FilterKey,
  type Filters,
  filtersSchema,
  type SearchState,
  type Sort,
} from "./state";
import {
  DEFAULT_SIZE,
  DEFAULT_SORT,
  readExact,
  readFilters,
  readPage,
  readQuery,
  readSize,
  readSort,
  type UrlParams,
} from "./url-values";

export interface StateFromUrl {
  readonly state: SearchState;
  readonly notes: readonly StateNote[];
}

/**
 * Reads a search from an address. Never fails: unknown keys are dropped silently, empty values too (a form sends
 * them), and a bad value of a known key is dropped with a note. Inverse of {@link urlFor}.
 */
export function stateFrom(params: UrlParams): StateFromUrl {
  const notes: StateNote[] = [];
  const state: SearchState = {
    q: readQuery(params, notes),
    filters: readFilters(params, notes),
    sort: readSort(params, notes),
    size: readSize(params, notes),
    page: readPage(params, notes),
    exact: readExact(params, notes),
  };
  return { state, notes };
}

/** The address of a search: `path`, and a query string that leaves out every default. Inverse of {@link stateFrom}. */
export function urlFor(state: SearchState, path = "/"): string {
  const params = new URLSearchParams();
  const q = cleanQuery(state.q).text;
  if (q !== "") params.append("q", q);
  for (const key of FILTER_KEYS) {
    for (const value of new Set(state.filters[key])) params.append(key, value);
  }
  if (state.sort !== DEFAULT_SORT) params.append("sort", state.sort);
  if (state.size !== DEFAULT_SIZE) params.append("size", String(state.size));
  if (state.page !== 1) params.append("page", String(state.page));
  if (state.exact) params.append("exact", "1");
  // Colons, commas and slashes are legal in a query string, and a link that shows them can be read.
  const query = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%2F", "/");
  return query === "" ? path : `${path}?${query}`;
}

/** The search page as a first visitor meets it: everything, newest first. */
export const INITIAL_STATE: SearchState = {
  q: "",
  filters: { source: [], topic: [], category: [], venue: [], year: [], month: [], has: [] },
  sort: DEFAULT_SORT,
  size: DEFAULT_SIZE,
  page: 1,
  exact: false,
};

/** Adds a filter value and goes to the first page. A value that the key cannot have changes nothing. */
export function withFilter(state: SearchState, key: FilterKey, value: string): SearchState {
  if (state.filters[key].some((chosen) => chosen === value)) return { ...state, page: 1 };
  if (!FILTER_SCHEMAS[key].safeParse(value).success) return state;
  return replaceFilter(state, key, [...state.filters[key], value]);
}

/** Takes one filter value away and goes to the first page. */
export function withoutFilter(state: SearchState, key: FilterKey, value: string): SearchState {
  return replaceFilter(
    state,
    key,
    state.filters[key].filter((chosen) => chosen !== value),
  );
}

/** Adds the value, or takes it away when it is chosen. */
export function toggleFilter(state: SearchState, key: FilterKey, value: string): SearchState {
  const chosen = state.filters[key].some((one) => one === value);
  return chosen ? withoutFilter(state, key, value) : withFilter(state, key, value);
}

/** Takes away every value of one key, or of all keys, and goes to the first page. */
export function clearFilters(state: SearchState, key?: FilterKey): SearchState {
  if (key !== undefined) return replaceFilter(state, key, []);
  return { ...state, filters: INITIAL_STATE.filters, page: 1 };
}

/** Every chosen filter value, in the order of the address. */
export function chosenFilters(state: SearchState): { key: FilterKey; value: string }[] {
  return FILTER_KEYS.flatMap((key) => state.filters[key].map((value) => ({ key, value })));
}

/** Another page of the same list; numbers below 1 mean the first. */
export function withPage(state: SearchState, page: number): SearchState {
  return { ...state, page: Math.max(1, Math.trunc(page)) };
}

/** Another order, from its first page. */
export function withSort(state: SearchState, sort: Sort): SearchState {
  return { ...state, sort, page: 1 };
}

/** Another page size, from the first page. */
export function withSize(state: SearchState, size: SearchState["size"]): SearchState {
  return { ...state, size, page: 1 };
}

/** Another query under the same filters, from the first page; `exact` belongs to the old words and ends with them. */
export function withQuery(state: SearchState, q: string): SearchState {
  return { ...state, q: cleanQuery(q).text, page: 1, exact: false };
}

/** The same words searched as typed, or with stemming and variants again. */
export function withExact(state: SearchState, exact: boolean): SearchState {
  return { ...state, exact, page: 1 };
}

function replaceFilter(state: SearchState, key: FilterKey, values: readonly string[]): SearchState {
  const filters: Filters = filtersSchema.parse({ ...state.filters, [key]: values });
  return { ...state, filters, page: 1 };
}
