import { z } from "zod";
import { pageSizeSchema } from "@/lib/query/state";
import { explanationSchema } from "./explanation";
import { apiPaperSchema } from "./paper";

/** A paper of an answer, and where it stands. */
export const foundPaperSchema = apiPaperSchema.extend({
  /** False for a paper that has some of the words only, or is like the first; such papers follow all complete ones. */
  complete: z.boolean(),
  /** Of a paper that is listed because it is like the first results: what it shares with one of them. They come last. */
  reasons: z.array(z.string()).exactOptional(),
  /** Comparable within one answer. 0 in every other order than by relevance. */
  score: z.number(),
  /** With `explain=1`, in the order by relevance. */
  explanation: explanationSchema.exactOptional(),
});
export type FoundPaper = z.infer<typeof foundPaperSchema>;

/** A query in the query language, and in words. */
export const understoodSchema = z.object({ printed: z.string(), described: z.string() });

/** Something in the request that was not understood as it stands, and what was done instead. */
export const noteSchema = z.object({
  /** The key of the query string that it is about. */
  parameter: z.string(),
  message: z.string(),
  /** Where in `query.text`: `[start, end)` in UTF-16 units. */
  at: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).exactOptional(),
});

/** The values of a facet, and how many papers choosing each would give. */
export const facetSchema = z.array(z.object({ value: z.string(), count: z.int().nonnegative() }));

/** Counts over the complete matches, each facet under every filter but its own. */
export const facetsSchema = z.object({
  source: facetSchema,
  topic: facetSchema,
  category: facetSchema,
  venue: facetSchema,
  /** In rising order; `none` (papers without a date) last. */
  year: facetSchema,
  has: facetSchema,
});

/** The answer of `GET /api/search`. */
export const searchAnswerSchema = z.object({
  /** How many papers match completely. */
  total: z.int().nonnegative(),
  /** How many more have some of the words. They follow the complete ones on the same pages. */
  partial: z.int().nonnegative(),
  /** How many follow those because they are like the first results; none where a page is full without them. */
  alike: z.int().nonnegative(),
  /** 1-based; the last page when one beyond it was asked for. */
  page: z.int().positive(),
  pages: z.int().positive(),
  size: pageSizeSchema,
  query: understoodSchema.extend({
    /** As it was read from the address; `printed` and `described` are how it was understood. */
    text: z.string(),
    /** The last word stands for all words that begin with it, because no paper has it as it is. */
    lastWordBegins: z.boolean(),
  }),
  /** What was searched instead, when words that no paper has were read as others. `exact=1` prevents it. */
  corrected: understoodSchema.exactOptional(),
  /** What may have been meant instead, when little was found; not searched. */
  offered: understoodSchema.exactOptional(),
  /** Other names under which words were looked for too: acronyms as papers print them, and what they stand for. */
  otherNames: z.array(z.string()),
  notes: z.array(noteSchema),
  facets: facetsSchema,
  papers: z.array(foundPaperSchema),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
