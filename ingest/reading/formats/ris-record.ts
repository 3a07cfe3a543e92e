import type { Author } from "@/lib/paper/paper";
import { editedBy } from "@/lib/paper/remarks";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { familyFirst } from "./family-first";
import type { LibraryRecord } from "./library-record";
import { type PartialDate, parsePartialDate } from "./partial-date";
import type { RisPart } from "./ris-parts";
import { isOfConference, publicationIn } from "./ris-publication";

/** The value of the first of some tags that has one; empty without. */
type Field = (...tags: readonly string[]) => string;

/** What a record says. */
export function recordOf({ type, fields }: RisPart): LibraryRecord {
  const all = (...tags: readonly string[]): string[] =>
    tags
      .flatMap((tag) => fields.get(tag) ?? [])
      .map((value) => value.trim())
      .filter((value) => value !== "");
  const field: Field = (...tags) => tags.map((tag) => all(tag)[0] ?? "").find((value) => value !== "") ?? "";
  const written = all("AU", "A1").flatMap((author) => author.split(";").map((name) => name.trim()));
  const authors = written
    .filter((name) => !OTHERS.test(name))
    .map(nameOf)
    .filter(({ name }) => name !== "");
  const place = placeOf(type, field);
  const title = field("TI", "T1", "CT", ...(isBook(type) ? ["BT"] : []));
  const abstract = field("AB", "N2");
  return {
    title: { source: title, cleaned: cleanLine(title) },
    abstract: abstract === "" ? null : { source: abstract, cleaned: cleanText(abstract) },
    authors,
    hasMoreAuthors: authors.length < written.length,
    published: dateOf(field),
    doi: field("DO").replace(/\s+/g, ""),
    arxivIds: all("AN", "M1", "C7", "ID").filter((value) => /arxiv/i.test(value)),
    urls: urlsOf(all("UR", "LK", "L1", "L2")),
    publication: publicationIn(type, all, line, { ...ownPlace(type, field), pages: place.pages }),
    ...place,
    notes: [
      ...all("N1").map(noteOf),
      dateOf(field) === null ? cleanLine(field("PY", "Y1", "DA")).text : "",
      authors.length > 0 ? "" : editedBy(all("A2", "ED").map(nameOf)),
    ].filter((note) => note !== ""),
    keywords: all("KW")
      .flatMap((value) => value.split(/[;\n]/))
      .map((value) => cleanLine(value).text),
    categories: [],
  };
}

const OTHERS = /^(?:others|et\.?\s+al\.?)$/i;

function nameOf(written: string): Author {
  return familyFirst(cleanLine(written).text);
}

function isBook(type: string): boolean {
  return /^(?:BOOK|EBOOK|EDBOOK|CONF)$/.test(type);
}

type Place = Pick<LibraryRecord, "container" | "publisher" | "volume" | "issue" | "pages">;

/** The journal or book that holds it, and what kind of work it says it is. */
function ownPlace(type: string, field: Field): { container: string; genre: string } {
  const titleTag = field("TI", "T1", "CT") === "" ? "BT" : "";
  const tags = [...(isOfConference(type) ? ["C3"] : []), "T2", "JF", "JO", "JA", "J2", "BT", "C3"];
  const container = line(field(...tags.filter((tag) => tag !== titleTag)));
  // Some keep the DOI there.
  const kind = /^10\.\d/.test(field("M3")) ? "" : field("M3");
  return { container, genre: line(kind || KINDS.get(type) || "") };
}

function placeOf(type: string, field: Field): Place {
  const { container: journal, genre } = ownPlace(type, field);
  const isOfSchool = /^(?:THES|RPRT)$/.test(type);
  const school = isOfSchool ? [genre, field("PB")] : [];
  const series = /^(?:JOUR|MGZN|EJOUR|ABST)$/.test(type) ? "" : field("T3");
  const isJournal = journal !== "" && /^(?:JOUR|MGZN|EJOUR|ABST|GEN)$/.test(type);
  return {
    container: [journal, ...school, series]
      .map(line)
      .filter((part) => part !== "")
      .join(", "),
    publisher: isJournal || isOfSchool ? "" : line(field("PB")),
    volume: line(field("VL")),
    issue: line(field("IS", "CP")),
    pages: pagesOf(line(field("SP")), line(field("EP"))),
  };
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["THES", "Thesis"],
  ["RPRT", "Report"],
]);

function line(text: string): string {
  return cleanLine(text).text;
}

/** Some write both ends of the range as its beginning. */
function pagesOf(start: string, end: string): string {
  const from = start.replace(/(?<=\d)\s*-{1,2}\s*(?=\d)/, "–");
  return end === "" || end === start || from.includes("–") ? from : from === "" ? end : `${from}–${end}`;
}

/** The most exact of the dates; some give only the year in one, the whole date in another. */
function dateOf(field: Field): PartialDate | null {
  const dates = ["DA", "PY", "Y1"].flatMap((tag) => parsePartialDate(field(tag)) ?? []);
  const exactness = (date: PartialDate) => (date.day === undefined ? (date.month === undefined ? 0 : 1) : 2);
  return [...dates].sort((a, b) => exactness(b) - exactness(a))[0] ?? null;
}

function urlsOf(values: readonly string[]): string[] {
  const urls = values.flatMap((value) => value.split(/\s+/));
  // Files of the person's own computer lead nowhere from here.
  return [...new Set(urls)].filter((url) => /^(?:https?:|www\.)/i.test(url));
}

/** Zotero's notes are pieces of a web page. */
function noteOf(note: string): string {
  return line(/^\s*<(?:p|div|h1)\b/i.test(note) ? note.replace(/<[^<>]{1,200}>/g, " ") : note);
}
