import { z } from "zod";

/** The layout of a snapshot folder, as it is written. */
export const SCHEMA_VERSION = 2;
/** The layouts that are read; any other is refused with a message. In the first no paper has a publication. */
export const READABLE_VERSIONS = [1, SCHEMA_VERSION] as const;

/** The first 16 hex digits of the SHA-256 of the snapshot's `manifest.json`, which holds the hash of every other file. */
export const snapshotIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

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
    resumptionToken: z.string().exactOptional(),
    notes: z.array(z.string()).readonly().exactOptional(),
  }),
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

export const refusalSchema = z.object({
  file: z.string().min(1),
  position: z.int().nonnegative(),
  reason: z.string().min(1),
});

export const manifestSchema = z.object({
  schemaVersion: z.literal(READABLE_VERSIONS),
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

/** A snapshot's entry in `published.json`, which lists the kept snapshots, oldest first. */
export const publicationSchema = publishedSchema.extend({
  id: snapshotIdSchema,
  /** Every source was one of the dumps that come with the program. */
  bundled: z.boolean(),
});
export type Publication = z.infer<typeof publicationSchema>;
export const publicationsSchema = z.object({ snapshots: z.array(publicationSchema) });

/** An address once published below `/papers/`, other than the arXiv id of a paper that is there. */
export const addressSchema = z.object({
  /** The eight hex digits of a title's address, or the arXiv id of a paper that is known by its title now. */
  address: z.string().min(1),
  /** The key of the paper it leads to. A key that no paper has is remembered: its paper may return. */
  to: z.string().min(1),
  /** What is known of the work that holds the address, so that another work of the same title does not take it. */
  doi: z.string().min(1).exactOptional(),
  firstAuthor: z.string().min(1).exactOptional(),
  /** A digest of its abstract. */
  abstract: z.string().min(1).exactOptional(),
});
export type Address = z.infer<typeof addressSchema>;
/** `aliases.json`, sorted by address. */
export const aliasesSchema = z.object({ addresses: z.array(addressSchema) });

/** `authors.json`: slug, name as most papers print it, and the numbers of the papers in rising order; by slug. */
export const authorRowSchema = z.tuple([z.string(), z.string(), z.array(z.int().nonnegative())]);
export const authorsSchema = z.array(authorRowSchema);
