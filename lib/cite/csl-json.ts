import { partsOfName } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import {
  issueOf,
  type PaperPublication,
  type PublicationText,
  type PublicationType,
} from "@/lib/paper/publication";
import { citationKey } from "./bibtex";
import { addressesOf, extrasOf, namedAuthors, referenceOf } from "./library";
import { asMarkup } from "./markup";

/** A name as CSL-JSON has it: a person's parts, or a group's name whole. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** One item of CSL-JSON: of its variables those of one text by their names, besides these. */
export interface CslItem {
  readonly id: string;
  readonly type: PublicationType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly [variable: string]: unknown;
}

/** The variable of each text of a publication. */
const VARIABLES: readonly (readonly [field: PublicationText, variable: (type: PublicationType) => string])[] =
  [
    ["genre", () => "genre"],
    ["container", () => "container-title"],
    ["containerShort", () => "container-title-short"],
    ["series", () => "collection-title"],
    ["event", () => "event-title"],
    ["publisher", () => "publisher"],
    ["place", () => "publisher-place"],
    ["edition", () => "edition"],
    ["volume", () => "volume"],
    ["issue", () => "issue"],
    ["number", (type) => (NUMBERED.test(type) ? "number" : "collection-number")],
    ["isbn", () => "ISBN"],
    ["issn", () => "ISSN"],
    ["language", () => "language"],
  ];
/** Of anything else a number is that in its series. */
const NUMBERED = /^(?:article|report|patent|standard|review)/;

/**
 * What is cited of a paper, as an item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). What a
 * reference library says was published goes out as that; any other paper is an `article`, which has no publisher but an
 * archive, that of arXiv where the paper is there. Formulas are the nearest line of Unicode.
 */
export function citedItemOf(paper: Paper, url: string): CslItem {
  return itemOf(paper, url, (text) => text);
}

function itemOf(paper: Paper, url: string, written: (text: string) => string): CslItem {
  const { arxivId, version } = paper;
  const { publication, date, doi } = issueOf(paper);
  const { named, hasMore } = namedAuthors(paper);
  const [address] = addressesOf(paper, url, doi);
  const authors = [...named.map(cslName), ...(hasMore ? [{ literal: "others" }] : [])];
  return {
    id: citationKey(paper),
    type: publication?.type ?? "article",
    title: written(plainText(paper.title)),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(date === undefined ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(publication === undefined ? {} : variablesOf(publication, written)),
    ...(arxivId === undefined ? {} : archiveOf(arxivId, publication)),
    ...(version === undefined ? {} : { version: String(version) }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(address === undefined ? {} : { URL: address }),
  };
}

/** The same with abstract, notes and keywords. Further addresses stand in the note, each on a line. */
export function cslOf(paper: Paper, url: string): CslItem {
  const { abstract } = paper;
  const { notes, keywords } = extrasOf(paper);
  const [, ...addresses] = addressesOf(paper, url, issueOf(paper).doi);
  const said = [referenceOf(paper) ?? "", ...notes].filter((note) => note !== "");
  const lines = [...said.map(plainText), ...addresses];
  return {
    ...itemOf(paper, url, asMarkup),
    ...(abstract === "" ? {} : { abstract: asMarkup(plainText(abstract)) }),
    ...(lines.length === 0 ? {} : { note: lines.map(asMarkup).join("\n") }),
    ...(keywords.length === 0 ? {} : { keyword: keywords.join(", ") }),
  };
}

function variablesOf(
  publication: PaperPublication,
  written: (text: string) => string,
): Record<string, unknown> {
  const { type, editors, pages } = publication;
  const texts = VARIABLES.flatMap(([field, variable]) => {
    const text = publication[field];
    return text === undefined ? [] : [[variable(type), written(text)] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(pages === undefined ? {} : { page: pages.replace(/(?<=\d)–(?=\d)/g, "-") }),
    ...(editors === undefined ? {} : { editor: editors.map(cslName) }),
  };
}

/** Where a paper is on arXiv: what was published elsewhere has a number and a publisher of its own. */
function archiveOf(arxivId: string, publication: PaperPublication | undefined): Record<string, string> {
  return publication === undefined || publication.type === "article"
    ? { number: `arXiv:${arxivId}`, publisher: "arXiv" }
    : { archive: "arXiv", archive_location: arxivId };
}

function cslName(author: Author): CslName {
  const { family, given, suffix } = partsOfName(author);
  if (given === "") return { literal: author.name };
  return { family, given, ...(suffix === "" ? {} : { suffix }) };
}
