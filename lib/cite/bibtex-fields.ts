import { partsOfName } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import type { PaperPublication, PublicationText, PublicationType } from "@/lib/paper/publication";
import { asTex, texOf } from "./tex";

/** A field and its value in TeX, without the braces that hold it. */
export type BibtexField = readonly [name: string, value: string];

/** What each type is in BibTeX, or where that has no name for it, in BibLaTeX. */
const TYPES: Readonly<Record<PublicationType, string>> = {
  article: "misc",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  dataset: "dataset",
  document: "misc",
  "entry-dictionary": "inreference",
  "entry-encyclopedia": "inreference",
  manuscript: "unpublished",
  "paper-conference": "inproceedings",
  patent: "patent",
  "post-weblog": "online",
  report: "techreport",
  review: "review",
  software: "software",
  speech: "misc",
  standard: "standard",
  thesis: "phdthesis",
  webpage: "online",
};

/** Theses and reports whose kind is in the name of their type. */
const NAMED_KINDS: ReadonlyMap<string, string> = new Map([
  ["PhD thesis", "phdthesis"],
  ["Master’s thesis", "mastersthesis"],
  ["Technical report", "techreport"],
]);

const JOURNALS = /^(?:article-|review)/;

/** Under which name of BibTeX each text of a publication stands, in the order in which they are written. */
const NAMES: readonly (readonly [field: PublicationText, name: (type: PublicationType) => string])[] = [
  ["container", (type) => (JOURNALS.test(type) ? "journal" : "booktitle")],
  ["containerShort", () => "shortjournal"],
  ["series", () => "series"],
  ["event", () => "eventtitle"],
  ["edition", () => "edition"],
  ["volume", () => "volume"],
  ["issue", (type) => (JOURNALS.test(type) ? "number" : "issue")],
  ["number", (type) => (JOURNALS.test(type) ? "eid" : "number")],
  ["pages", () => "pages"],
  ["publisher", (type) => HOUSES.get(type) ?? "publisher"],
  ["place", () => "address"],
  ["genre", () => "type"],
  ["isbn", () => "isbn"],
  ["issn", () => "issn"],
  ["language", () => "language"],
];
const HOUSES: ReadonlyMap<PublicationType, string> = new Map([
  ["thesis", "school"],
  ["report", "institution"],
]);

/** The type of a paper's record: `inproceedings`. */
export function bibtexType(publication: PaperPublication | undefined): string {
  if (publication === undefined) return "misc";
  const { type, genre = "", container } = publication;
  if (type === "thesis" || type === "report") return NAMED_KINDS.get(genre) ?? TYPES[type];
  return type === "chapter" && container === undefined ? "inbook" : TYPES[type];
}

/** What a publication says, field by field, but for its date and DOI. */
export function publicationFields(publication: PaperPublication): BibtexField[] {
  const { type, genre = "", editors = [] } = publication;
  const isNamed = NAMED_KINDS.has(genre);
  const texts = NAMES.flatMap(([field, name]): BibtexField[] => {
    const text = publication[field];
    if (text === undefined || (field === "genre" && isNamed)) return [];
    return [[name(type), texOf(field === "pages" ? text.replaceAll("–", "--") : text)]];
  });
  return [...(editors.length === 0 ? [] : [["editor", namesOf(editors, false)] as const]), ...texts];
}

/** Names as BibTeX parts them. */
export function namesOf(people: readonly Author[], hasMore: boolean): string {
  return [...people.map(nameOf), ...(hasMore ? ["others"] : [])].join(" and ");
}

/** What stands between two names, ends a list of them, or names their parts, and so is no name by itself. */
const NO_NAME = /(?:^|\s)(?:and|&)(?:\s|$)|others\W?$|\bet\.?\s?al(?:ii|ia)?\b|^u\.\s?a\.$|[=;]/i;

function nameOf(author: Author): string {
  const { name } = author;
  const { family, given, suffix } = partsOfName(author);
  const parts = [family, suffix, given].filter((part) => part !== "");
  const isOne = [name, ...parts].some((part) => NO_NAME.test(part)) || !parts.every(isPartOfName);
  // A group, or a single name, is one word to BibTeX only within braces of its own.
  if (isOne || (given === "" && /\s/.test(family))) return `{${asTex(name)}}`;
  return asTex(parts.join(", "));
}

/** BibTeX parts a name at commas and hyphens, and what stands between two must be something. */
function isPartOfName(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part) && !part.includes(",");
}
