import { z } from "zod";
import { pathOfPaper } from "@/lib/paper/address";
import { MOST_NAMED } from "@/lib/paper/limits";
import { type Paper, paperSchema, sourceKindSchema } from "@/lib/paper/paper";
import { heldVersions } from "@/lib/paper/version";
import type { ListedPaper } from "@/lib/search/listed-paper";

/** What the API says of a paper wherever it names one: what a reader of its page sees of it. */
export const apiPaperSchema = paperSchema
  .pick({
    key: true,
    arxivId: true,
    version: true,
    title: true,
    authors: true,
    submitted: true,
    updated: true,
    abstract: true,
    categories: true,
    venue: true,
    links: true,
    doi: true,
    comment: true,
    journalRef: true,
  })
  .extend({
    /** The paper's permanent address. */
    url: z.url(),
    /** How many authors it has; `authors` are the first hundred of them. */
    authorCount: z.int().nonnegative(),
    topics: z.array(z.object({ slug: z.string(), name: z.string() })),
    sources: z.array(sourceKindSchema),
  });
export type ApiPaper = z.infer<typeof apiPaperSchema>;

/** A paper asked for by itself, with what lists leave out. */
export const paperRecordSchema = apiPaperSchema.extend({
  /** The versions whose text is held, newest first. */
  versions: z.array(z.int().positive()),
  versionDates: paperSchema.shape.versionDates,
  upvotes: paperSchema.shape.upvotes,
});
export type PaperRecord = z.infer<typeof paperRecordSchema>;

/** A paper as the API says it; a field that the paper lacks is left out. `origin` has no slash at its end. */
export function shapePaper(paper: Paper, topics: ListedPaper["topics"], origin: string): ApiPaper {
  const { key, arxivId, version, title, authors, submitted, updated, abstract } = paper;
  const { categories, venue, links, doi, comment, journalRef } = paper;
  return {
    key,
    url: `${origin}${pathOfPaper(paper)}`,
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(version === undefined ? {} : { version }),
    title,
    authors: authors.slice(0, MOST_NAMED.answer),
    authorCount: paper.cut?.authors ?? authors.length,
    ...(submitted === undefined ? {} : { submitted }),
    ...(updated === undefined ? {} : { updated }),
    abstract,
    categories,
    ...(venue === undefined ? {} : { venue }),
    topics: topics.map(({ slug, name }) => ({ slug, name })),
    sources: [...new Set(paper.origins.map(({ source }) => source))],
    links,
    ...(doi === undefined ? {} : { doi }),
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
  };
}

/** The same with what lists leave out. */
export function shapeRecord(paper: Paper, topics: ListedPaper["topics"], origin: string): PaperRecord {
  const { versionDates, upvotes } = paper;
  return {
    ...shapePaper(paper, topics, origin),
    versions: heldVersions(paper),
    ...(versionDates === undefined ? {} : { versionDates }),
    ...(upvotes === undefined ? {} : { upvotes }),
  };
}
