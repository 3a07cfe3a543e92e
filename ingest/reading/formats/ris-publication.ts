import type { PublicationText, PublicationType } from "@/lib/paper/publication";
import { familyFirst } from "./family-first";
import type { SaidOfPublication } from "./library-publication";

/** What each type of CSL is called in RIS; any other is a document. */
const NAMES: readonly (readonly [type: PublicationType, names: string])[] = [
  ["article-journal", "JOUR EJOUR JFULL ABST INPR"],
  ["article-magazine", "MGZN"],
  ["article-newspaper", "NEWS"],
  ["paper-conference", "CONF CPAPER"],
  ["chapter", "CHAP ECHAP"],
  ["book", "BOOK EBOOK EDBOOK SER"],
  ["thesis", "THES"],
  ["report", "RPRT GOVDOC"],
  ["manuscript", "UNPB UNPD MANSCPT"],
  ["dataset", "DATA DBASE AGGR"],
  ["software", "COMP"],
  ["webpage", "ELEC WEB"],
  ["post-weblog", "BLOG"],
  ["patent", "PAT"],
  ["standard", "STAND"],
  ["entry-dictionary", "DICT"],
  ["entry-encyclopedia", "ENCYC"],
  ["speech", "SLIDE"],
];
const TYPES = new Map(
  NAMES.flatMap(([type, names]) => names.split(" ").map((name) => [name, type] as const)),
);
/** Of these RIS has a number of their own where others have an ISBN or ISSN. */
const NUMBERED = /^(?:report|patent|standard)$/;
const ISSN = /^\d{4}-?\d{3}[\dXx]$/;

/** What a record says of the publication; `line` and `pages` are read as the record's own are. */
export function publicationIn(
  name: string,
  all: (...tags: readonly string[]) => string[],
  line: (text: string) => string,
  place: { readonly container: string; readonly genre: string; readonly pages: string },
): SaidOfPublication {
  const type = TYPES.get(name) ?? "document";
  const first = (...tags: readonly string[]) => line(all(...tags)[0] ?? "");
  const numbers = NUMBERED.test(type) ? [] : all("SN").flatMap((value) => value.split(/[\s,;]+/));
  const isArxiv = (value: string) => /arxiv/i.test(value);
  const texts: Record<PublicationText, string> = {
    ...place,
    containerShort: line(all("J2", "JA").find((value) => value !== place.container) ?? ""),
    series: first("T3"),
    event: isOfConference(name) && all("C3").length > 0 ? first("T2") : "",
    publisher: first("PB"),
    place: first("CY", ...(type === "paper-conference" ? ["C1"] : [])),
    edition: first("ET"),
    volume: first("VL"),
    issue: first("IS", "CP"),
    number: NUMBERED.test(type) ? first("SN") : line(all("SV", "M1").find((value) => !isArxiv(value)) ?? ""),
    isbn: numbers.filter((number) => !ISSN.test(number)).join(" "),
    issn: numbers.filter((number) => ISSN.test(number)).join(" "),
    language: first("LA"),
  };
  return { type, texts, editors: all("A2", "ED").map((editor) => familyFirst(line(editor))) };
}

/** As Zotero writes them, `T2` is the conference of a paper where `C3` is the title of the proceedings. */
export function isOfConference(name: string): boolean {
  return TYPES.get(name) === "paper-conference";
}
