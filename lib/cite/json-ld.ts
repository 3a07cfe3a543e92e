import { MOST_NAMED } from "@/lib/paper/limits";
import { partsOfName } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { issueOf, type PaperPublication, type PublicationType } from "@/lib/paper/publication";
import { extrasOf } from "./library";
import type { Whereabouts } from "./whereabouts";

const TYPES: ReadonlyMap<PublicationType, string> = new Map([
  ["book", "Book"],
  ["chapter", "Chapter"],
  ["dataset", "Dataset"],
  ["report", "Report"],
  ["review", "Review"],
  ["software", "SoftwareSourceCode"],
  ["thesis", "Thesis"],
]);

/**
 * A paper in the vocabulary of schema.org, as JSON-LD for a data block of its page. What could end the block, or be read as
 * markup, is escaped as JSON escapes it.
 */
export function jsonLdOf(paper: Paper, where: Whereabouts): string {
  const { publication, date, doi } = issueOf(paper);
  const { arxivId, version, updated, title, authors } = paper;
  const { keywords } = extrasOf(paper);
  const same = [where.abstract, doi === undefined ? undefined : `https://doi.org/${encodeURI(doi)}`];
  const data = {
    "@context": "https://schema.org",
    "@type": (publication === undefined ? undefined : TYPES.get(publication.type)) ?? "ScholarlyArticle",
    "@id": where.permalink,
    url: where.permalink,
    name: plainText(title),
    headline: plainText(title),
    author: listed(authors.slice(0, MOST_NAMED.metadata).map(authorOf)),
    datePublished: date,
    dateModified: updated?.slice(0, 10),
    version: version === undefined ? undefined : String(version),
    identifier: listed([
      ...(arxivId === undefined ? [] : [{ "@type": "PropertyValue", propertyID: "arXiv", value: arxivId }]),
      ...(doi === undefined ? [] : [{ "@type": "PropertyValue", propertyID: "DOI", value: doi }]),
    ]),
    sameAs: listed(same.filter((address) => address !== undefined)),
    keywords: listed(keywords),
    encoding:
      where.pdf === undefined
        ? undefined
        : { "@type": "MediaObject", contentUrl: where.pdf, encodingFormat: "application/pdf" },
    ...(publication === undefined ? {} : partOf(publication)),
  };
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function partOf(publication: PaperPublication): Record<string, unknown> {
  const { type, container, volume, issue, pages, publisher, isbn, issn, language } = publication;
  const holder = {
    "@type": /^(?:article-|review)/.test(type) ? "Periodical" : "Book",
    name: container,
    issn,
    isbn: type === "book" ? undefined : isbn,
  };
  return {
    isPartOf: container === undefined ? undefined : holder,
    isbn: type === "book" ? isbn : undefined,
    volumeNumber: volume,
    issueNumber: issue,
    pagination: pages,
    inLanguage: language,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
  };
}

function authorOf(author: Author): Record<string, unknown> {
  const { given, family } = partsOfName(author);
  if (author.group !== undefined || (given === "" && /\s/.test(family)))
    return { "@type": "Organization", name: author.name };
  const affiliation = author.affiliations?.map((name) => ({ "@type": "Organization", name }));
  return {
    "@type": "Person",
    name: author.name,
    ...(given === "" ? {} : { givenName: given, familyName: family }),
    affiliation,
  };
}

/** An empty list says nothing. */
function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
