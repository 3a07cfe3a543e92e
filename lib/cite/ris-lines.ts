import type { Author } from "@/lib/paper/paper";
import type { PaperPublication, PublicationText, PublicationType } from "@/lib/paper/publication";

/** A line of RIS; one without a value is left out. */
export type RisLine = readonly [tag: string, value: string | undefined];

/** What each type is in RIS, by the names that most programs write. */
const TYPES: Readonly<Record<PublicationType, string>> = {
  article: "GEN",
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  document: "GEN",
  "entry-dictionary": "DICT",
  "entry-encyclopedia": "ENCYC",
  manuscript: "UNPB",
  "paper-conference": "CONF",
  patent: "PAT",
  "post-weblog": "BLOG",
  report: "RPRT",
  review: "JOUR",
  software: "COMP",
  speech: "SLIDE",
  standard: "STAND",
  thesis: "THES",
  webpage: "ELEC",
};

/** Under which tag each text of a publication stands, as Zotero and EndNote read it. */
const TAGS: readonly (readonly [
  field: PublicationText,
  tag: (type: PublicationType, hasEvent: boolean) => string,
])[] = [
  ["container", (_type, hasEvent) => (hasEvent ? "C3" : "T2")],
  ["containerShort", () => "J2"],
  ["series", () => "T3"],
  ["event", () => "T2"],
  ["edition", () => "ET"],
  ["volume", () => "VL"],
  ["issue", () => "IS"],
  ["number", (type) => (NUMBERED.test(type) ? "SN" : "SV")],
  ["publisher", () => "PB"],
  ["place", (type) => (type === "paper-conference" ? "C1" : "CY")],
  ["genre", () => "M3"],
  ["isbn", () => "SN"],
  ["issn", () => "SN"],
  ["language", () => "LA"],
];
/** Of these `SN` is the number. */
const NUMBERED = /^(?:report|patent|standard)$/;
/** The editors of what is part of something; those of a whole have a tag that is read only so. */
const PARTS = /^(?:article|chapter|entry|paper-conference|review)/;

export function risType(publication: PaperPublication | undefined): string {
  return publication === undefined ? "GEN" : TYPES[publication.type];
}

/** What a publication says, line by line, but for its date and DOI. */
export function publicationLines(
  publication: PaperPublication,
  nameOf: (editor: Author) => string,
): RisLine[] {
  const { type, editors = [], event, pages } = publication;
  const hasEvent = type === "paper-conference" && event !== undefined;
  const tag = PARTS.test(type) ? "A2" : "ED";
  return [
    ...editors.map((editor) => [tag, nameOf(editor)] as const),
    ...TAGS.map(([field, tagOf]) => [tagOf(type, hasEvent), publication[field]] as const),
    ...(pages === undefined ? [] : pageLines(pages)),
  ];
}

function pageLines(pages: string): RisLine[] {
  const [start, end, ...more] = pages.split("–");
  if (end === undefined || more.length > 0 || start === "" || end === start) return [["SP", pages]];
  return [
    ["SP", start],
    ["EP", end],
  ];
}
