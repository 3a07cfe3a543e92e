import { z } from "zod";
import { arxivIdSchema } from "./arxiv-id-schema";
import { authorSchema } from "./author";
import { paperPublicationSchema } from "./publication";

/** What an outward link of a paper leads to. */
export const linkKindSchema = z.enum(["code", "project", "data", "video", "other"]);
export type LinkKind = z.infer<typeof linkKindSchema>;

export const paperLinkSchema = z.object({ kind: linkKindSchema, url: z.url({ protocol: /^https?$/ }) });
export type PaperLink = z.infer<typeof paperLinkSchema>;

export type Author = z.infer<typeof authorSchema>;

/** A point in time as its source states it: a day (`2025-05-28`) or a second in UTC (`2025-05-28T00:45:50Z`). */
export const dateSchema = z.union([z.iso.date(), z.iso.datetime()]);

/**
 * The source kinds that exist; each value of the `source` facet is one of them.
 * Labels for readers are in `sources.ts`.
 */
export const sourceKindSchema = z.enum(["arxiv", "own", "library", "trending"]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** One place a paper was read from: the file's name (never its folder) and the place in it. */
export const originSchema = z.object({
  source: sourceKindSchema,
  /** The format that read it: `arxiv-atom`, `flat-atom`, `trending-text`. */
  format: z.string().min(1),
  file: z.string().min(1),
  /** 1-based place of the record among the records of its file. */
  position: z.int().positive(),
});
export type Origin = z.infer<typeof originSchema>;

/** The fields whose origin is remembered. */
export const provenFieldSchema = z.enum([
  "title",
  "abstract",
  "authors",
  "submitted",
  "updated",
  "comment",
  "journalRef",
  "doi",
  "publication",
  "categories",
  "links",
]);
export type ProvenField = z.infer<typeof provenFieldSchema>;

/** Which origin (an index into `Paper.origins`) gave a field, and what a reader should know about how. */
export const provenanceSchema = z.object({
  origin: z.int().nonnegative(),
  /** "authors split by rule", "lost backslashes restored". */
  note: z.string().min(1).exactOptional(),
  /** 0 to 1: how sure the rule was; absent where the source states the field. */
  confidence: z.number().min(0).max(1).exactOptional(),
  /** The run-together text a rule has split, kept so that nothing is lost. */
  raw: z.string().min(1).exactOptional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const venueSchema = z.object({
  /** As it is commonly called: `NeurIPS`, `CVPR workshops`, `IEEE TPAMI`. */
  name: z.string().min(1),
  year: z.int().exactOptional(),
});
/** Where a paper was accepted. */
export type Venue = z.infer<typeof venueSchema>;

/** How long a field was that is cut: characters of a text, or authors of the list (see `limits.ts`). */
export const cutSchema = z.partialRecord(
  z.enum(["title", "abstract", "authors", "comment", "journalRef"]),
  z.int().positive(),
);
export type Cut = z.infer<typeof cutSchema>;

export const versionDateSchema = z.object({ version: z.int().positive(), submitted: dateSchema });
/** When a version was submitted. */
export type VersionDate = z.infer<typeof versionDateSchema>;

/** What one version of a paper says; the newest held version is the paper itself. */
const versionFields = {
  /** Text with TeX math in `$…$`, cleaned for reading. */
  title: z.string().min(1),
  /** Paragraphs separated by a blank line; text with TeX math in `$…$`, cleaned for reading. */
  abstract: z.string(),
  /** The source's own text, where cleaning has changed it. */
  titleSource: z.string().min(1).exactOptional(),
  abstractSource: z.string().min(1).exactOptional(),
  authors: z.array(authorSchema),
  updated: dateSchema.exactOptional(),
  comment: z.string().min(1).exactOptional(),
  journalRef: z.string().min(1).exactOptional(),
  doi: z.string().min(1).exactOptional(),
  /** What a reference library says it was published as. */
  publication: paperPublicationSchema.exactOptional(),
  /** Present where a source says more than is kept. */
  cut: cutSchema.exactOptional(),
};

export const paperVersionSchema = z.object({ version: z.int().positive(), ...versionFields });
export type PaperVersion = z.infer<typeof paperVersionSchema>;

export const paperSchema = z.object({
  /** The permalink below `/papers/`: `2505.23819`, `hep-th/9901001` or `<title-slug>-<8 hex>`. Unique in a snapshot. */
  key: z.string().min(1),
  arxivId: arxivIdSchema.exactOptional(),
  /** The arXiv version this text is of. */
  version: z.int().positive().exactOptional(),
  ...versionFields,
  /** When the first version was submitted. */
  submitted: dateSchema.exactOptional(),
  /** When each version was submitted, oldest first, where a source has the whole history. */
  versionDates: z.array(versionDateSchema).exactOptional(),
  /** arXiv categories, the primary category first. */
  categories: z.array(z.string().min(1)),
  links: z.array(paperLinkSchema),
  /** How many readers of Hugging Face recommended it when it was last asked. */
  upvotes: z.int().nonnegative().exactOptional(),
  /** Where it was accepted, as its comment or journal reference says. */
  venue: venueSchema.exactOptional(),
  /** Slugs of the topic vocabulary the paper is about. */
  topics: z.array(z.string().min(1)),
  /** Other versions once read, newest first. */
  otherVersions: z.array(paperVersionSchema),
  /** Every place the paper was read from. */
  origins: z.array(originSchema).min(1),
  provenance: z.partialRecord(provenFieldSchema, provenanceSchema),
});

/** A research paper, as merged from all its sources. Plain JSON; one line of `papers.ndjson`. */
export type Paper = z.infer<typeof paperSchema>;
