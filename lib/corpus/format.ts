import { z } from "zod";

/** The layout of a snapshot folder; a reader refuses any other version with a message. */
export const SCHEMA_VERSION = 1;

/** One file that was read, and what it gave. */
export const sourceReportSchema = z.object({
  file: z.string().min(1),
  format: z.string().min(1),
  /** For readers: "arXiv Atom XML". */
  formatLabel: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  /** Records that became drafts. */
  taken: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** What the feed says of itself. */
  header: z.object({
    id: z.string().exactOptional(),
    title: z.string().exactOptional(),
    updated: z.string().exactOptional(),
    totalResults: z.int().nonnegative().exactOptional(),
    startIndex: z.int().nonnegative().exactOptional(),
    itemsPerPage: z.int().nonnegative().exactOptional(),
    rawTotals: z.string().exactOptional(),
  }),
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

export const refusalSchema = z.object({
  file: z.string().min(1),
  position: z.int().nonnegative(),
  reason: z.string().min(1),
});

export const manifestSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.string().min(1),
  papers: z.int().nonnegative(),
  /** Drafts that joined another draft's paper. */
  merged: z.int().nonnegative(),
  authors: z.int().nonnegative(),
  dated: z.int().nonnegative(),
  /** Papers that have at least one topic of the vocabulary. */
  withTopic: z.int().nonnegative(),
  sources: z.array(sourceReportSchema),
  refusals: z.array(refusalSchema),
  /** SHA-256 and size of every file of the snapshot. */
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.int().nonnegative() })),
});
/** What a snapshot is made of: part of its content, so it holds no times. */
export type Manifest = z.infer<typeof manifestSchema>;

export const publishedSchema = z.object({
  /** When the snapshot was published, UTC. */
  publishedAt: z.iso.datetime(),
  /** When each source was read, UTC, by its SHA-256. */
  readAt: z.record(z.string(), z.iso.datetime()),
});
/** Times of a snapshot, kept beside it so that the same input gives the same content. */
export type Published = z.infer<typeof publishedSchema>;
