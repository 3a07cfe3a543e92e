import { z } from "zod";
import { listedSuggestionSchema } from "@/lib/browse/suggestion-list";
import { sourceReportSchema } from "@/lib/corpus/format";
import { apiPaperSchema, paperRecordSchema } from "./paper";
import {
  facetSchema,
  facetsSchema,
  foundPaperSchema,
  noteSchema,
  searchAnswerSchema,
  understoodSchema,
} from "./search-answer";

/** What every answer has: what of the request was passed over or read otherwise. */
const noted = { notes: z.array(noteSchema) };
const count = z.int().nonnegative();

/** A paper of which the asker has picked fields. */
const pickedFoundSchema = foundPaperSchema.partial().extend({ key: z.string() });
const pickedRecordSchema = paperRecordSchema.partial().extend({ key: z.string() });

export const searchSchema = searchAnswerSchema.omit({ facets: true, papers: true, page: true }).extend({
  /** The page asked for; one beyond the end has no papers. */
  page: z.int().positive(),
  /** The snapshot of the collection that was searched. */
  snapshot: z.string(),
  /** With `cursor`: what asks for the next page; null at the end of the list. */
  nextCursor: z.string().nullable().exactOptional(),
  facets: facetsSchema.exactOptional(),
  papers: z.array(pickedFoundSchema),
});

export const facetsAnswerSchema = z.object({
  total: count,
  query: understoodSchema.extend({ text: z.string() }),
  facets: facetsSchema,
  ...noted,
});

export const paperAnswerSchema = z.object({ paper: pickedRecordSchema, ...noted });

export const papersAnswerSchema = z.object({
  /** In the order in which they were asked for. */
  papers: z.array(pickedRecordSchema),
  /** The keys that lead to no paper here. */
  missing: z.array(z.string()),
  ...noted,
});

export const relatedAnswerSchema = z.object({
  papers: z.array(
    apiPaperSchema
      .extend({ score: z.number(), reasons: z.array(z.string()) })
      .partial()
      .extend({ key: z.string() }),
  ),
  ...noted,
});

export const suggestAnswerSchema = z.object({ suggestions: z.array(listedSuggestionSchema), ...noted });

const topicSchema = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  /** The slug of the broader topic. */
  parent: z.string().exactOptional(),
  url: z.url(),
  papers: count,
});

export const topicsAnswerSchema = z.object({ topics: z.array(topicSchema), ...noted });

export const topicAnswerSchema = z.object({
  topic: topicSchema.extend({
    aliases: z.array(z.string()),
    /** How many of its papers were submitted in each year. */
    trend: facetSchema,
    /** The other topics of these papers, by their slugs, and how many of them have each. */
    neighbours: facetSchema,
  }),
  ...noted,
});

export const authorAnswerSchema = z.object({
  author: z.object({
    slug: z.string(),
    name: z.string(),
    url: z.url(),
    /** How many papers are by this author. */
    papers: count,
  }),
  /** The newest papers, up to a hundred. */
  papers: z.array(apiPaperSchema.partial().extend({ key: z.string() })),
  /** Of the listed papers, those with most in common first. */
  coAuthors: z.array(z.object({ slug: z.string(), name: z.string(), papers: count })),
  ...noted,
});

export const corpusAnswerSchema = z.object({
  snapshot: z.string(),
  publishedAt: z.iso.datetime(),
  tool: z.string(),
  papers: count,
  authors: count,
  dated: count,
  withTopic: count,
  merged: count,
  refused: count,
  sources: z.array(
    sourceReportSchema
      .pick({ file: true, formatLabel: true, sha256: true, bytes: true, taken: true, refused: true })
      .extend({ readAt: z.iso.datetime().exactOptional() }),
  ),
  /** The first two hundred. */
  refusals: z.array(z.object({ file: z.string(), position: count, reason: z.string() })),
  ...noted,
});
