import { z } from "zod";

const rangesSchema = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])).readonly();

const shownSchema = {
  /** Plain text: the title of a paper, the name of an author or a topic, or a piece of a query. */
  text: z.string(),
  /** The places of `text`, `[start, end)` in UTF-16 units, that were typed. */
  ranges: rangesSchema,
  /** What tells it from others: authors and year, a number of papers, what a field takes. */
  detail: z.string(),
};

/** One line of the list under the search box: a page to go to, or a way to go on with the query. */
export const listedSuggestionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal(["topic", "author", "paper"]), ...shownSchema, href: z.string() }),
  z.object({ kind: z.literal(["field", "value"]), ...shownSchema, q: z.string() }),
]);

/** The answer of `GET /api/suggest?q=`. */
export const suggestionListSchema = z.object({ suggestions: z.array(listedSuggestionSchema).readonly() });

export type ListedSuggestion = Readonly<z.infer<typeof listedSuggestionSchema>>;
export type SuggestionList = Readonly<z.infer<typeof suggestionListSchema>>;
