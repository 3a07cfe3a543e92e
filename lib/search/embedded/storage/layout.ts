import { z } from "zod";
import { sourceKindSchema } from "@/lib/paper/paper";

/** The version of the index files; an engine refuses any other. */
export const INDEX_VERSION = 6;

/** The text fields of a paper, in the order in which their words are numbered. */
export const INDEXED_FIELDS = ["title", "abstract", "author", "comment", "journal"] as const;
export type IndexedField = (typeof INDEXED_FIELDS)[number];

/** Postings come in blocks of this many, so that positions can be found without reading those of papers before. */
export const BLOCK = 128;
/** Unused positions between two fields, and between two authors: no phrase or window reaches across. */
export const FIELD_GAP = 16;
export const AUTHOR_GAP = 4;
/** Per paper: where abstract, authors, comment and journal begin, and where the words of other spellings begin. */
export const STARTS_PER_PAPER = 5;

/** What `has:` can ask for, each a bit of the `has` column. */
export const HAS_VALUES = ["code", "comment", "abstract", "doi", "journal"] as const;
export type HasValue = (typeof HAS_VALUES)[number];

/** Keys of whole values stand in the dictionary before all words, behind this character. */
export const VALUE_MARK = "\u0001";

/** The dictionary entry of a whole value: `id:2505.23819`, `category:cs.cl`. */
export function valueKey(field: string, value: string): string {
  return `${VALUE_MARK}${field}:${value.toLowerCase()}`;
}

export const indexMetaSchema = z.object({
  version: z.literal(INDEX_VERSION),
  papers: z.int().nonnegative(),
  forms: z.int().nonnegative(),
  terms: z.int().nonnegative(),
  /** Average number of words. */
  titleLength: z.number().nonnegative(),
  abstractLength: z.number().nonnegative(),
  sources: z.array(sourceKindSchema),
  topics: z.array(z.string()),
  categories: z.array(z.string()),
  venues: z.array(z.string()),
});
export type IndexMeta = z.infer<typeof indexMetaSchema>;

/** The files of an index. Numbers are little-endian; `u8`, `u16` and `u32` name their width. */
export const INDEX_FILES = {
  meta: "meta.json",
  /** Forms in UTF-8, in byte order, without anything between them. */
  forms: "forms.txt",
  formOffsets: "forms.offsets.u32",
  formTerms: "forms.terms.u32",
  formCounts: "forms.counts.u32",
  /** Where a form that is often written with a hyphen comes apart; 0 for all others. */
  formSplits: "forms.splits.u8",
  /** Where a form's papers begin in `formPapers`, or NO_PAPERS when the form is its term's only one. */
  formStarts: "forms.starts.u32",
  formPapers: "forms.papers",
  termCounts: "terms.counts.u32",
  termPapers: "terms.papers.u32",
  termPositions: "terms.positions.u32",
  papers: "postings.papers",
  codes: "postings.codes.u8",
  positions: "postings.positions",
  skips: "postings.skips.u32",
  starts: "papers.starts.u32",
  submitted: "papers.submitted.u32",
  updated: "papers.updated.u32",
  sources: "papers.sources.u8",
  has: "papers.has.u8",
  topicOffsets: "papers.topics.offsets.u32",
  topics: "papers.topics.u16",
  categoryOffsets: "papers.categories.offsets.u32",
  categories: "papers.categories.u16",
  /** The place of a paper's venue among all venues, from 1; 0 for none. */
  venues: "papers.venues.u16",
  rankNewest: "order.newest.u32",
  rankUpdated: "order.updated.u32",
  rankOldest: "order.oldest.u32",
  rankTitle: "order.title.u32",
  titles: "titles.txt",
  titleOffsets: "titles.offsets.u32",
  /** The words of each title in order: see `title-entry.ts`. */
  titleWords: "titles.words.u32",
  titleWordOffsets: "titles.words.offsets.u32",
  authors: "authors.json",
  /** What acronyms stand for: terms, and their long forms with the numbers of papers that define them so. */
  acronyms: "acronyms.json",
  /** Of each paper: what finds papers like it, and says why. */
  profileOffsets: "profiles.offsets.u32",
  profiles: "profiles",
  /** Latent semantic analysis: what was trained, the terms it knows, their vectors, and those of all papers. */
  semantic: "semantic.json",
  semanticTerms: "semantic.terms.txt",
  termVectors: "semantic.terms.i8",
  termScales: "semantic.terms.scales.f32",
  paperVectors: "semantic.papers.i8",
  paperScales: "semantic.papers.scales.f32",
} as const;
export type IndexFile = keyof typeof INDEX_FILES;

/** Large files of which a view of a paper needs a few hundred bytes: they stay on disk. */
export const ON_DISK: ReadonlySet<string> = new Set([INDEX_FILES.profiles]);

export const NO_PAPERS = 0xffffffff;
