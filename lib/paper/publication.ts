import { z } from "zod";
import { authorSchema } from "./author";

/** The types of CSL 1.0.2 for what a reference library holds; its names are the field's common ones. */
export const publicationTypeSchema = z.enum([
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "book",
  "chapter",
  "dataset",
  "document",
  "entry-dictionary",
  "entry-encyclopedia",
  "manuscript",
  "paper-conference",
  "patent",
  "post-weblog",
  "report",
  "review",
  "software",
  "speech",
  "standard",
  "thesis",
  "webpage",
]);
export type PublicationType = z.infer<typeof publicationTypeSchema>;

const text = z.string().min(1).exactOptional();

/** What is said of a publication in one line each. */
const textFields = {
  /** What kind of its type it is: `PhD thesis`, `Technical report`. */
  genre: text,
  /** The journal, or the book or proceedings that hold it; and how its name is shortened. */
  container: text,
  containerShort: text,
  series: text,
  /** The conference or other event it was presented at. */
  event: text,
  /** Of a thesis or report the university or institution. */
  publisher: text,
  place: text,
  edition: text,
  volume: text,
  issue: text,
  /** Of a report, patent or standard; of a book in a series its number there. */
  number: text,
  /** `45–67`, or the number of an article. */
  pages: text,
  isbn: text,
  issn: text,
  language: text,
};

/** The names of the fields of one line. */
export type PublicationText = keyof typeof textFields;
export const PUBLICATION_TEXTS: readonly PublicationText[] = z.object(textFields).keyof().options;

export const paperPublicationSchema = z.object({
  type: publicationTypeSchema,
  ...textFields,
  editors: z.array(authorSchema).exactOptional(),
  /** `2020`, `2020-03` or `2020-03-01`: as far as its source knows it. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
    .exactOptional(),
  doi: text,
});

/**
 * What a paper was published as, as one source says it of one publication. Nothing of it comes from another source, so
 * that no journal gets the pages or the DOI of another one.
 */
export type PaperPublication = z.infer<typeof paperPublicationSchema>;

/** Types that say no more than that there is something to read. */
const INFORMAL: ReadonlySet<PublicationType> = new Set([
  "article",
  "document",
  "manuscript",
  "webpage",
  "post-weblog",
]);

/** Whether something was published somewhere, rather than put where it can be read. */
export function isFormal({ type }: Pick<PaperPublication, "type">): boolean {
  return !INFORMAL.has(type);
}

/** What is cited of a paper where and when it appeared: all of it is of one publication, or of the paper alone. */
export interface Issue {
  /** Absent for what only can be read somewhere, unless a library says more of it than its date. */
  readonly publication?: PaperPublication;
  /** `2020`, `2020-03`, or a whole date. */
  readonly date?: string;
  readonly doi?: string;
}

/** As what a paper is cited. */
export function issueOf(paper: {
  readonly publication?: PaperPublication;
  readonly submitted?: string;
  readonly doi?: string;
}): Issue {
  const { publication, submitted } = paper;
  const day = submitted?.slice(0, 10);
  if (publication !== undefined && isFormal(publication))
    return issueWith(publication, publication.date ?? day, publication.doi);
  return issueWith(publication, day ?? publication?.date, paper.doi);
}

function issueWith(publication: PaperPublication | undefined, date?: string, doi?: string): Issue {
  return {
    ...(publication === undefined ? {} : { publication }),
    ...(date === undefined ? {} : { date }),
    ...(doi === undefined ? {} : { doi }),
  };
}
