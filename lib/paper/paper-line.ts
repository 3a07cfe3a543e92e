import type { Author, Paper, PaperLink, PaperVersion, SourceKind } from "./paper";
import type { PaperPublication } from "./publication";

/** A paper, or a version of one, in the schema in which anyone can write papers: `docs/formats.md`. */
export interface PaperLine {
  readonly title: string;
  readonly abstract: string;
  readonly authors: (string | Author)[];
  readonly arxivId?: string;
  readonly source?: SourceKind | undefined;
  readonly version?: number;
  readonly doi?: string;
  readonly updated?: string;
  readonly comment?: string;
  readonly journalRef?: string;
  readonly publication?: PaperPublication;
  readonly submitted?: string;
  readonly categories?: string[];
  readonly links?: PaperLink[];
  readonly upvotes?: number;
}

/** A paper without what an ingest finds out by itself, and each older version that is held: read again, they are it. */
export function paperLines(paper: Paper): PaperLine[] {
  const { arxivId, submitted, categories, links, upvotes, origins, otherVersions } = paper;
  const source = origins[0]?.source;
  const known = { ...(arxivId === undefined ? {} : { arxivId }), source };
  const older = otherVersions.map((version) => ({ ...textsOf(version), ...known, links: [] }));
  const dated = submitted === undefined ? {} : { submitted };
  const voted = upvotes === undefined ? {} : { upvotes };
  return [{ ...textsOf(paper), ...known, ...dated, categories, links, ...voted }, ...older];
}

/** What a version says; texts as their source has them. */
function textsOf(paper: Paper | PaperVersion): PaperLine {
  const { version, doi, updated, comment, journalRef, publication } = paper;
  return {
    title: paper.titleSource ?? paper.title,
    abstract: paper.abstractSource ?? paper.abstract,
    authors: paper.authors.map((author) => (Object.keys(author).length === 1 ? author.name : author)),
    ...(version === undefined ? {} : { version }),
    ...(doi === undefined ? {} : { doi }),
    ...(updated === undefined ? {} : { updated }),
    ...(comment === undefined ? {} : { comment }),
    ...(journalRef === undefined ? {} : { journalRef }),
    ...(publication === undefined ? {} : { publication }),
  };
}
