import type { PublicationText, PublicationType } from "@/lib/paper/publication";
import type { Entry } from "./bibtex-entry";
import { readNames } from "./bibtex-names";
import { texPhrase } from "./bibtex-text";
import type { SaidOfPublication } from "./library-publication";

/** The value of the first of some fields that has one, as it is written; empty without. */
export type Field = (...names: readonly string[]) => string;

/** What each type of CSL is called in BibTeX and BibLaTeX; any other is a document. */
const NAMES: readonly (readonly [type: PublicationType, names: string])[] = [
  ["article-journal", "article suppperiodical"],
  ["review", "review"],
  ["paper-conference", "inproceedings conference"],
  ["chapter", "incollection inbook suppbook suppcollection bookinbook"],
  ["entry-encyclopedia", "inreference"],
  [
    "book",
    "book mvbook booklet collection mvcollection proceedings mvproceedings reference manual periodical",
  ],
  ["thesis", "phdthesis mastersthesis thesis mathesis candthesis"],
  ["report", "techreport report"],
  ["patent", "patent"],
  ["standard", "standard"],
  ["dataset", "dataset data"],
  ["software", "software"],
  ["manuscript", "unpublished"],
  ["article", "preprint"],
  ["webpage", "online electronic www"],
];
const TYPES = new Map(
  NAMES.flatMap(([type, names]) => names.split(" ").map((name) => [name, type] as const)),
);

/** What stands in the place of pages where there are none, as publishers, Scopus and the Web of Science call it. */
export const ARTICLE_NUMBER = [
  "eid",
  "articleno",
  "article-number",
  "article_number",
  "articlenumber",
  "art_number",
  "artnum",
  "elocation-id",
  "elocationid",
];

/** What an entry says of the publication; `inherited` also looks into what its `crossref` names. */
export function publicationIn(
  { type: name }: Entry,
  own: Field,
  inherited: Field,
  parentTitle: string,
): SaidOfPublication {
  const type = TYPES.get(name) ?? "document";
  const journal = inherited("journaltitle", "journal");
  // A volume numbers its papers by issue; of anything else the number is its own, or that in its series.
  const isInVolume = journal !== "" || type === "article-journal";
  const texts: Record<PublicationText, string> = {
    genre: genreOf(name, own("type")),
    container: journal || inherited("booktitle") || parentTitle,
    containerShort: inherited("shortjournal"),
    series: inherited("series"),
    event: inherited("eventtitle"),
    publisher: inherited("publisher") || own("school", "institution", "organization"),
    place: inherited("address", "location"),
    edition: inherited("edition"),
    volume: inherited("volume"),
    issue: isInVolume ? inherited("number", "issue") : inherited("issue"),
    number: isInVolume ? "" : inherited("number"),
    pages: own("pages", ...ARTICLE_NUMBER),
    isbn: inherited("isbn"),
    issn: inherited("issn"),
    language: own("language", "langid"),
  };
  return {
    type,
    texts: Object.fromEntries(Object.entries(texts).map(([field, tex]) => [field, texPhrase(tex)])),
    editors: readNames(inherited("editor")).names,
  };
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["phdthesis", "PhD thesis"],
  ["mastersthesis", "Master’s thesis"],
  ["thesis", "Thesis"],
  ["techreport", "Technical report"],
  ["report", "Report"],
  ["mathesis", "Master’s thesis"],
  ["candthesis", "Candidate thesis"],
]);

/** What an entry says it is, or what the name of its type says; BibLaTeX has names for some: `phdthesis`. */
export function genreOf(name: string, stated: string): string {
  return KINDS.get(stated.toLowerCase()) ?? (stated || (KINDS.get(name) ?? ""));
}
