import { z } from "zod";
import { dateSchema, type Paper, paperLinkSchema, sourceKindSchema, venueSchema } from "@/lib/paper/paper";

const text = z.string().min(1);

/** What a reader's browser keeps of a paper: enough to read its abstract, to search it and to name it, without the site. */
export const keptPaperSchema = z.object({
  /** The permalink below `/papers/`. Of a paper that no site had, one that its file was given. */
  key: text.max(200),
  title: text,
  abstract: z.string(),
  authors: z.array(z.string()),
  arxivId: text.exactOptional(),
  version: z.int().positive().exactOptional(),
  submitted: dateSchema.exactOptional(),
  updated: dateSchema.exactOptional(),
  comment: text.exactOptional(),
  journalRef: text.exactOptional(),
  doi: text.exactOptional(),
  venue: venueSchema.exactOptional(),
  categories: z.array(z.string()),
  topics: z.array(z.string()),
  links: z.array(paperLinkSchema),
  sources: z.array(sourceKindSchema),
});
export type KeptPaper = Readonly<z.infer<typeof keptPaperSchema>>;

/** More names than anybody looks for in a list of their own. */
const MOST_AUTHORS = 200;

/** A paper as a reader's browser keeps it. */
export function keptPaper(paper: Paper): KeptPaper {
  const { key, title, abstract, arxivId, version, submitted, updated, comment, journalRef, doi, venue } =
    paper;
  return {
    key,
    title,
    abstract,
    authors: paper.authors.slice(0, MOST_AUTHORS).map(({ name }) => name),
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(version === undefined ? {} : { version }),
    ...(submitted === undefined ? {} : { submitted }),
    ...(updated === undefined ? {} : { updated }),
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
    ...(doi === undefined ? {} : { doi }),
    ...(venue === undefined ? {} : { venue }),
    categories: paper.categories,
    topics: paper.topics,
    links: paper.links,
    sources: [...new Set(paper.origins.map(({ source }) => source))],
  };
}
