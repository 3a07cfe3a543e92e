import { z } from "zod";
import { MAX_QUERY_CHARACTERS } from "@/lib/query/limits";
import { FILTER_SCHEMAS, type FilterKey, pageSizeSchema, sortSchema } from "@/lib/query/state";
import { EXPECTED_FILTERS } from "@/lib/query/url-values";
import { CURSOR_PATTERN } from "./cursor";
import { one, repeated } from "./parameter";
import { fieldsOf } from "./picked";
import { foundPaperSchema } from "./search-answer";

/** So many papers down a list pages reach; a cursor has no such end. */
export const MOST_PAGED = 10_000;

const flag = z.enum(["0", "1"]);

function filter(key: FilterKey, description: string, example?: string) {
  const expected = EXPECTED_FILTERS[key];
  return repeated(FILTER_SCHEMAS[key], {
    description,
    expected,
    ...(example === undefined ? {} : { example }),
  });
}

const year = z.string().regex(/^\d{4}$/);

/** What is searched: the query string of the search page. */
export const QUERY_PARAMETERS = {
  q: one(z.string(), {
    description: `The query, in the query language of the search box; at most ${MAX_QUERY_CHARACTERS} characters.`,
    expected: "expected a query",
    example: "photonic accelerator",
  }),
  source: filter("source", "Read from one of these kinds of sources."),
  topic: filter("topic", "About one of these topics, by their slugs."),
  category: filter("category", "In one of these arXiv categories.", "cs.LG"),
  venue: filter("venue", "Accepted at one of these conferences or journals."),
  year: filter(
    "year",
    "Submitted in one of these years; `2019..2024` is a span, `none` papers without a date.",
  ),
  month: filter("month", "Submitted in one of these months."),
  has: filter("has", "Having all of these."),
  from: one(year, { description: "The first year of a span.", expected: "expected four digits" }),
  to: one(year, { description: "The last year of a span.", expected: "expected four digits" }),
  exact: one(flag, {
    description: "`1` searches the words just as typed: no endings, no other spellings.",
    expected: "expected 0 or 1",
  }),
} as const;

const number = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most));

/** A whole number from 1. */
export function count(most: number, description: string, example?: string) {
  return one(number(most), {
    description,
    expected: `expected a whole number from 1 to ${most.toLocaleString("en")}`,
    ...(example === undefined ? {} : { example }),
  });
}

/** What of a list is answered, and how. */
export const SEARCH_PARAMETERS = {
  ...QUERY_PARAMETERS,
  sort: one(sortSchema, {
    description: "The order. `relevance` needs a query; without one it is `newest`.",
    expected: `expected ${sortSchema.options.join(", ")}`,
  }),
  size: one(
    z
      .string()
      .regex(/^\d{2,3}$/)
      .transform(Number)
      .pipe(pageSizeSchema),
    { description: "How many papers a page has.", expected: "expected 25, 50 or 100" },
  ),
  page: count(MOST_PAGED, "Which page. Pages reach 10,000 papers down the list, a cursor to its end."),
  cursor: one(z.string().regex(CURSOR_PATTERN), {
    description:
      "`*` for the first page of a walk to the end of the list; then `nextCursor` of the answer before. It goes on in the same snapshot of the collection.",
    expected: "expected * or the nextCursor of an answer",
  }),
  explain: one(flag, {
    description: "`1` says of each paper why it stands where it stands.",
    expected: "expected 0 or 1",
  }),
  fields: fieldsOf(foundPaperSchema.keyof()),
  ids_only: one(flag, {
    description: "`1` gives of each paper the key alone, and no facets.",
    expected: "expected 0 or 1",
  }),
} as const;
