import { MOST_NAMED } from "@/lib/paper/limits";
import { partsOfName } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { issueOf, type PaperPublication } from "@/lib/paper/publication";
import { extrasOf } from "./library";
import type { Whereabouts } from "./whereabouts";
import { zoteroType } from "./zotero-type";

/** What the head of a page says of its paper: the names of its `<meta>`, each with as many as there are values. */
export type MetaTags = Readonly<Record<string, string | string[]>>;

/**
 * A paper as Highwire Press's tags, which Google Scholar and reference managers read (Google Scholar, "Inclusion
 * Guidelines for Webmasters"; what Zotero makes of them is its translator "Embedded Metadata").
 */
export function highwireTags(paper: Paper, where: Whereabouts): MetaTags {
  const { publication, date, doi } = issueOf(paper);
  const { arxivId, updated } = paper;
  const authors = paper.authors.slice(0, MOST_NAMED.metadata);
  const tags: Record<string, string | string[] | undefined> = {
    "z:itemType": zoteroType(publication),
    citation_title: plainText(paper.title),
    citation_author: authors.map((author) => nameOf(author, authors.length === 1)),
    citation_date: date === undefined ? undefined : dateOf(date),
    citation_online_date:
      arxivId === undefined || updated === undefined ? undefined : dateOf(updated.slice(0, 10)),
    ...(publication === undefined ? {} : publicationTags(publication)),
    citation_doi: doi,
    citation_arxiv_id: arxivId,
    citation_pdf_url: where.pdf,
    citation_public_url: where.abstract,
    citation_abstract_html_url: where.permalink,
    citation_keywords: extrasOf(paper).keywords.map((keyword) => keyword.replaceAll(";", ",")),
    citation_abstract: plainText(paper.abstract),
  };
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]) =>
      value === undefined || value.length === 0 ? [] : [[name, value] as const],
    ),
  );
}

/** By the tag of its place it is told what a work is, so that each type has one. */
function publicationTags(publication: PaperPublication): Record<string, string | undefined> {
  const { type, pages, genre } = publication;
  const [first, last] = pages?.split("–") ?? [];
  return {
    ...placeTag(publication),
    citation_series_title: publication.series,
    citation_volume: publication.volume,
    citation_issue: publication.issue,
    citation_firstpage: first,
    citation_lastpage: last,
    citation_publisher: /^(?:thesis|report)$/.test(type) ? undefined : publication.publisher,
    citation_technical_report_number: type === "report" ? publication.number : undefined,
    citation_dissertation_name: type === "thesis" ? genre : undefined,
    citation_isbn: publication.isbn,
    citation_issn: publication.issn,
    citation_language: publication.language,
  };
}

function placeTag({
  type,
  container,
  event,
  publisher,
}: PaperPublication): Record<string, string | undefined> {
  if (type === "thesis") return { citation_dissertation_institution: publisher };
  if (type === "report") return { citation_technical_report_institution: publisher };
  if (type === "paper-conference") return { citation_conference_title: container ?? event };
  return { [type === "chapter" ? "citation_inbook_title" : "citation_journal_title"]: container };
}

/**
 * `Zhou, Keren`. Zotero takes a single tag with several words on both sides of a comma for two people, so spaces in the
 * family name of a single author do not break.
 */
function nameOf(author: Author, isSingle: boolean): string {
  const { family, given, suffix } = partsOfName(author);
  const last = isSingle && given !== "" ? family.replaceAll(" ", "\u00a0") : family;
  return [last, [given, suffix].filter((part) => part !== "").join(" ")]
    .filter((part) => part !== "")
    .join(", ")
    .replaceAll(";", " ");
}

/** `2025/05/28`, or the year alone where the day is not known. */
function dateOf(date: string): string {
  return date.length === 10 ? date.replaceAll("-", "/") : date.slice(0, 4);
}
