import { z } from "zod";
import type { ApiPaper } from "@/lib/api/paper";
import { plainText } from "@/lib/paper/plain";

/** What an answer may hold, so that it fits what a model reads at once. */
export const MOST_PAPERS = 25;
const MOST_AUTHORS = 10;
const LONGEST_ABSTRACT = 1_200;

/** What every answer says of itself. */
export const noticeShape = { notice: z.string() };

/** A paper in a list. */
export const briefSchema = z.object({
  key: z.string(),
  url: z.string(),
  title: z.string(),
  /** The first ten. */
  authors: z.array(z.string()),
  authorCount: z.int(),
  submitted: z.string().optional(),
  arxivId: z.string().optional(),
  doi: z.string().optional(),
  venue: z.string().optional(),
  topics: z.array(z.string()),
  /** Its beginning, where it is long. */
  abstract: z.string(),
});
export type Brief = z.infer<typeof briefSchema>;

/** A paper with all that a model may need of it. */
export const wholeSchema = briefSchema.extend({
  categories: z.array(z.string()),
  comment: z.string().optional(),
  journalRef: z.string().optional(),
  links: z.array(z.object({ kind: z.string(), url: z.string() })),
});

/** A paper in a list: formulas as the nearest line of Unicode, long texts cut. */
export function briefOf(paper: ApiPaper): Brief {
  const abstract = plainText(paper.abstract);
  const isLong = abstract.length > LONGEST_ABSTRACT;
  return {
    ...wordsOf(paper),
    abstract: isLong ? `${abstract.slice(0, LONGEST_ABSTRACT)}…` : abstract,
  };
}

/** A whole paper. */
export function wholeOf(paper: ApiPaper): z.infer<typeof wholeSchema> {
  const { categories, comment, journalRef, links } = paper;
  return {
    ...wordsOf(paper),
    abstract: plainText(paper.abstract),
    categories,
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
    links: links.map(({ kind, url }) => ({ kind, url })),
  };
}

function wordsOf(paper: ApiPaper): Omit<Brief, "abstract"> {
  const { key, url, authors, authorCount, submitted, arxivId, doi, venue, topics } = paper;
  return {
    key,
    url,
    title: plainText(paper.title),
    authors: authors.slice(0, MOST_AUTHORS).map(({ name }) => name),
    authorCount,
    ...(submitted === undefined ? {} : { submitted }),
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(doi === undefined ? {} : { doi }),
    ...(venue === undefined ? {} : { venue: venue.name }),
    topics: topics.map(({ name }) => name),
  };
}
