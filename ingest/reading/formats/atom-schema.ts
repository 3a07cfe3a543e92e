import { z } from "zod";
import { text } from "./xml-text";

const category = z.object({ "@term": z.string().min(1) });

const author = z.object({ name: text, "arxiv:affiliation": z.array(text).default([]) });

export const atomEntrySchema = z.object({
  id: text,
  title: text,
  summary: text,
  published: text,
  updated: text,
  author: z.array(author).default([]),
  "arxiv:comment": text,
  "arxiv:journal_ref": text,
  "arxiv:doi": text,
  "arxiv:primary_category": category.optional().catch(undefined),
  category: z.array(category.nullable().catch(null)).default([]),
});
/** One `entry` as fast-xml-parser gives it, attributes prefixed with `@`. */
export type AtomEntry = z.infer<typeof atomEntrySchema>;

export const atomFeedSchema = z.object({
  id: text,
  title: text,
  updated: text,
  "opensearch:totalResults": text,
  "opensearch:startIndex": text,
  "opensearch:itemsPerPage": text,
});
export type AtomFeed = z.infer<typeof atomFeedSchema>;
