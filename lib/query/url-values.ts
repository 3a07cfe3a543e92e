import { cleanQuery, cleanQueryText } from "./clean";
import type { StateNote } from "./note";
import {
  FILTER_KEYS,
  FILTER_SCHEMAS,
  type FilterKey,
  type Filters,
  filtersSchema,
  PAGE_SIZES,
  type SearchState,
  type Sort,
  sortSchema,
} from "./state";

/** Query parameters as the platform (`URLSearchParams`) or the router (a plain object) hands them over. */
export type UrlParams = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

export const DEFAULT_SORT: Sort = "relevance";
export const DEFAULT_SIZE = PAGE_SIZES[0];
/** No search has as many pages; a larger number is a typing mistake or an attack. */
const MAX_PAGE = 1_000_000;
const NOTE_CHARACTERS = 40;
/** An arXiv id, or a title's slug with eight hex digits: what a paper's key can look like. */
const PAPER_KEY = /^(?=.{8,120}$)[a-z0-9]+(?:[-./][a-z0-9]+)*$/;

/** What each filter takes, for whoever gave it something else. */
export const EXPECTED_FILTERS: Readonly<Record<FilterKey, string>> = {
  source: "expected the name of a source such as arxiv",
  topic: "expected a topic such as mixture-of-experts",
  category: "expected an arXiv category such as cs.CL",
  venue: "expected a conference or journal such as NeurIPS",
  year: "expected a year, a span such as 2019..2024, or none",
  month: "expected a month such as 2026-03",
  has: "expected code, comment, abstract, doi or journal",
};

export function readQuery(params: UrlParams, notes: StateNote[]): string {
  const { text, cut } = cleanQuery(single(params, "q", notes) ?? "");
  if (cut) {
    notes.push({
      key: "q",
      message: `The query was cut to ${text.length.toLocaleString("en")} characters.`,
    });
  }
  return text;
}

export function readFilters(params: UrlParams, notes: StateNote[]): Filters {
  const read = (key: FilterKey): string[] => {
    const good: string[] = [];
    for (const value of new Set(all(params, key))) {
      if (FILTER_SCHEMAS[key].safeParse(value).success && !isReversedSpan(value)) good.push(value);
      else notes.push(badValue(key, value, EXPECTED_FILTERS[key]));
    }
    return good;
  };
  const filters = filtersSchema.parse(Object.fromEntries(FILTER_KEYS.map((key) => [key, read(key)])));
  const years = readSpan(params, notes);
  return years === null ? filters : { ...filters, year: [years] };
}

/** The span of years that a form sends as two fields; null when it has none. A first year after the last is its last. */
function readSpan(params: UrlParams, notes: StateNote[]): string | null {
  const read = (key: "from" | "to"): string => {
    const year = (single(params, key, notes) ?? "").trim();
    if (/^(?:\d{4})?$/.test(year)) return year;
    notes.push({ key: "year", message: badValue("year", year, "expected four digits").message });
    return "";
  };
  const [from, to] = [read("from"), read("to")];
  if (from === "" && to === "") return null;
  if (from === to) return from;
  return from !== "" && to !== "" && from > to ? `${to}..${from}` : `${from}..${to}`;
}

function isReversedSpan(value: string): boolean {
  const [from = "", to = ""] = value.split("..");
  return from !== "" && to !== "" && from > to;
}

export function readSort(params: UrlParams, notes: StateNote[]): Sort {
  const value = single(params, "sort", notes);
  if (value === undefined) return DEFAULT_SORT;
  const sort = sortSchema.safeParse(value);
  if (sort.success) return sort.data;
  notes.push(badValue("sort", value, `expected ${sortSchema.options.join(", ")}`));
  return DEFAULT_SORT;
}

export function readSize(params: UrlParams, notes: StateNote[]): SearchState["size"] {
  const value = single(params, "size", notes);
  if (value === undefined) return DEFAULT_SIZE;
  const size = PAGE_SIZES.find((candidate) => String(candidate) === value);
  if (size === undefined) notes.push(badValue("size", value, `expected ${PAGE_SIZES.join(", ")}`));
  return size ?? DEFAULT_SIZE;
}

export function readPage(params: UrlParams, notes: StateNote[]): number {
  const value = single(params, "page", notes);
  if (value === undefined) return 1;
  const page = /^[1-9]\d{0,6}$/.test(value) ? Number(value) : 0;
  if (page >= 1 && page <= MAX_PAGE) return page;
  notes.push(badValue("page", value, "expected a page number from 1"));
  return 1;
}

export function readExact(params: UrlParams, notes: StateNote[]): boolean {
  const value = single(params, "exact", notes);
  if (value !== undefined && value !== "1" && value !== "0")
    notes.push(badValue("exact", value, "expected 1"));
  return value === "1";
}

/** `1`, or the key of a paper; null when nothing is to be explained. */
export function readExplain(params: UrlParams, notes: StateNote[]): string | null {
  const value = single(params, "explain", notes);
  if (value === undefined || value === "0") return null;
  if (value === "1" || PAPER_KEY.test(value)) return value;
  notes.push(badValue("explain", value, "expected 1, or the last part of a paper's address"));
  return null;
}

/** The first value of a key that can only have one. */
function single(params: UrlParams, key: string, notes: StateNote[]): string | undefined {
  const values = all(params, key);
  if (values.length > 1) notes.push({ key, message: `Only the first ${key} is used.` });
  return values[0];
}

function all(params: UrlParams, key: string): string[] {
  if (params instanceof URLSearchParams) return params.getAll(key).filter((value) => value !== "");
  // Of `?__proto__=x&sort=y` the router makes an object whose `sort` is a function of arrays, and "y".
  const values: readonly unknown[] = Object.hasOwn(params, key) ? [params[key]].flat() : [];
  return values.filter((one): one is string => typeof one === "string" && one !== "");
}

function badValue(key: string, value: string, expected: string): StateNote {
  const { text, cut } = cleanQueryText(value, NOTE_CHARACTERS);
  return { key, message: `“${text}${cut ? "…" : ""}” is not a ${key} this page knows: ${expected}.` };
}
