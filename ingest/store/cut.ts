import { beginning, LONGEST, LONGEST_AUTHOR_LIST, MOST } from "@/lib/paper/limits";
import type { Author, Cut, PaperLink } from "@/lib/paper/paper";
import { type PaperPublication, PUBLICATION_TEXTS } from "@/lib/paper/publication";
import type { Doubt, Draft } from "../draft";

/**
 * A draft within the limits of `lib/paper/limits.ts`, with how long those fields were that are cut. The source's own
 * title and abstract stay whole: addresses are made of them.
 */
export function cutDraft(draft: Draft): Draft {
  const { title, abstract, comment, journalRef, doi, publication, ...others } = draft;
  const { authors, categories, links, doubts, ...rest } = others;
  const cut: Cut = {
    ...lengthWhereCut("title", title, draft.titleSource),
    ...lengthWhereCut("abstract", abstract, draft.abstractSource),
    ...lengthWhereCut("comment", comment),
    ...lengthWhereCut("journalRef", journalRef),
    ...(authors !== undefined && authors.length > MOST.authors ? { authors: authors.length } : {}),
    ...draft.cut,
  };
  return {
    ...rest,
    title: beginning(title, LONGEST.title),
    ...(abstract === undefined ? {} : { abstract: beginning(abstract, LONGEST.abstract) }),
    ...(comment === undefined ? {} : { comment: beginning(comment, LONGEST.comment) }),
    ...(journalRef === undefined ? {} : { journalRef: beginning(journalRef, LONGEST.journalRef) }),
    ...(doi === undefined || doi.length > LONGEST.doi ? {} : { doi }),
    ...(publication === undefined ? {} : { publication: publicationWithin(publication) }),
    ...(authors === undefined ? {} : { authors: authorsWithin(authors) }),
    ...(categories === undefined ? {} : { categories: categoriesWithin(categories) }),
    ...(links === undefined ? {} : { links: linksWithin(links) }),
    ...(draft.versionDates === undefined
      ? {}
      : { versionDates: draft.versionDates.slice(-MOST.versionDates) }),
    ...(doubts === undefined ? {} : { doubts: doubtsWithin(doubts) }),
    ...(Object.keys(cut).length === 0 ? {} : { cut }),
  };
}

function lengthWhereCut(
  field: "title" | "abstract" | "comment" | "journalRef",
  text: string | undefined,
  source = text,
): Cut {
  if (text === undefined || text.length <= LONGEST[field]) return {};
  return { [field]: Math.max(text.length, source?.length ?? 0) };
}

/** The first authors, with their affiliations unless these are too long in all. */
function authorsWithin(all: readonly Author[]): readonly Author[] {
  if (all.every(isWithin) && all.length <= MOST.authors && lengthOf(all) <= LONGEST_AUTHOR_LIST) return all;
  const authors = all.slice(0, MOST.authors).map(authorWithin);
  if (lengthOf(authors) <= LONGEST_AUTHOR_LIST) return authors;
  let left = LONGEST_AUTHOR_LIST;
  return authors.flatMap(({ affiliations: _dropped, ...author }) => {
    left -= author.name.length;
    return left < 0 ? [] : [author];
  });
}

function isWithin({ name, affiliations = [] }: Author): boolean {
  return (
    name.length <= LONGEST.name &&
    affiliations.length <= MOST.affiliations &&
    affiliations.every((place) => place.length <= LONGEST.affiliation)
  );
}

function authorWithin({ name, affiliations, group }: Author): Author {
  const places = affiliations
    ?.slice(0, MOST.affiliations)
    .map((place) => beginning(place, LONGEST.affiliation));
  return {
    name: beginning(name, LONGEST.name),
    ...(places === undefined ? {} : { affiliations: places }),
    ...(group === undefined ? {} : { group }),
  };
}

function lengthOf(authors: readonly Author[]): number {
  return authors.reduce(
    (sum, { name, affiliations = [] }) =>
      affiliations.reduce((length, place) => length + place.length, sum + name.length),
    0,
  );
}

function publicationWithin(publication: PaperPublication): PaperPublication {
  const { editors, doi, ...said } = publication;
  const texts = PUBLICATION_TEXTS.flatMap((field) => {
    const text = said[field];
    return text === undefined ? [] : [[field, beginning(text, LONGEST.ofPublication)] as const];
  });
  return {
    ...said,
    ...Object.fromEntries(texts),
    ...(editors === undefined ? {} : { editors: editors.slice(0, MOST.editors).map(authorWithin) }),
    ...(doi === undefined || doi.length > LONGEST.doi ? {} : { doi }),
  };
}

function categoriesWithin(categories: readonly string[]): string[] {
  return categories.filter((name) => name.length <= LONGEST.category).slice(0, MOST.categories);
}

function linksWithin(links: readonly PaperLink[]): PaperLink[] {
  return links.filter(({ url }) => url.length <= LONGEST.url).slice(0, MOST.links);
}

function doubtsWithin(doubts: NonNullable<Draft["doubts"]>): NonNullable<Draft["doubts"]> {
  const within = ([field, doubt]: [string, Doubt]) => [
    field,
    doubt.raw === undefined ? doubt : { ...doubt, raw: beginning(doubt.raw, LONGEST.raw) },
  ];
  return Object.fromEntries(Object.entries(doubts).map(within));
}
