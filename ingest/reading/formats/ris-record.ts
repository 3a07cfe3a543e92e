import { authorNamed } from "@/lib/paper/names";
import type { Author } from "@/lib/paper/paper";
import { editedBy } from "@/lib/paper/remarks";
import { cleanLine, cleanText } from "@/lib/paper/text";
import { familyFirst } from "./family-first";
import { noteLines } from "./library-notes";
import type { LibraryRecord } from "./library-record";
import { withoutMarkup } from "./markup-text";
import { bySemicolon, commaList, type NameList, namedAuthors, othersParted } from "./name-order";
import { type PartialDate, parsePartialDate } from "./partial-date";
import type { RisPart } from "./ris-parts";
import { isOfConference, publicationIn } from "./ris-publication";
import { risType } from "./ris-types";
import { sameNames } from "./same-names";
import type { ReadText } from "./text-draft";

/** The values of some tags that are not empty, in the order in which they stand in the record. */
type Values = (...tags: readonly string[]) => string[];
/** The value of the first of some tags that has one; empty without. */
type Field = (...tags: readonly string[]) => string;

/** What a record says. */
export function recordOf({ type: written, fields }: RisPart): LibraryRecord {
  const type = risType(written);
  const all: Values = (...tags) =>
    fields.flatMap(({ tag, value }) => (tags.includes(tag) && value.trim() !== "" ? [value.trim()] : []));
  const field: Field = (...tags) => tags.map((tag) => all(tag)[0] ?? "").find((value) => value !== "") ?? "";
  const { names, hasMore } = authorsOf(all);
  const title = field("TI", "T1", "CT", ...(isBook(type) ? ["BT"] : []));
  const abstract = field("AB", "N2");
  const published = dateOf(field);
  const place = placeOf(type, field);
  return {
    title: read(title, cleanLine),
    abstract: abstract === "" ? null : read(abstract, cleanText),
    authors: names,
    hasMoreAuthors: hasMore,
    published,
    doi: field("DO", "DI").replace(/\s+/g, " "),
    arxivIds: all("AN", "M1", "C7", "ID").filter((value) => /arxiv/i.test(value)),
    urls: urlsOf(all("UR", "LK", "L1", "L2")),
    publication: publicationIn(type, all, line, { ...ownPlace(type, field), pages: place.pages }),
    ...place,
    notes: [
      ...all("N1").map(withoutPage).flatMap(noteLines).map(line),
      published === null ? line(field("PY", "Y1", "DA")) : "",
      names.length > 0 ? "" : editedBy(namesIn(all("A2", "ED")).names),
    ].filter((note) => note !== ""),
    keywords: all("KW")
      .flatMap((value) => withoutMarkup(value).split(/[;\n]/))
      .map(line),
    categories: [],
  };
}

/** Some give the same list under both tags, some the first author under the one and the others under the other. */
function authorsOf(all: Values): NameList {
  const [primary, authors] = [namesIn(all("A1")), namesIn(all("AU"))];
  if (sameNames(primary.names, authors.names)) return longer(primary, authors);
  const { names, hasMore } = namesIn(all("AU", "A1"));
  const once = new Map(names.map((author) => [author.name, author]));
  return { names: [...once.values()], hasMore };
}

/** The one that writes its names out. */
function longer(a: NameList, b: NameList): NameList {
  return lengthOf(a) > lengthOf(b) ? a : b;
}

function lengthOf({ names }: NameList): number {
  return names.map(({ name }) => name).join("").length;
}

function namesIn(values: readonly string[]): NameList {
  const { named, hasMore } = othersParted(values.flatMap(bySemicolon));
  return { names: namedAuthors(named.flatMap(namesOf)), hasMore };
}

function namesOf(written: string): Author[] {
  const name = line(written);
  const listed = name.includes(",,") ? null : commaList(name.split(",").map((part) => part.trim()));
  return listed === null ? [familyFirst(name)] : listed.map((one) => authorNamed(one, false));
}

function read(source: string, clean: typeof cleanLine): ReadText {
  const plain = withoutMarkup(source);
  const cleaned = clean(plain);
  return { source, cleaned: plain === source ? cleaned : { ...cleaned, changed: true } };
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
    volume: line(field("VL", "VO")),
    issue: line(field("IS", "CP")),
    pages: pagesOf(line(field("SP")), line(field("EP"))) || articleNumber(field("C7")),
  };
}

/** Some write an arXiv id there. */
function articleNumber(text: string): string {
  return /arxiv/i.test(text) ? "" : line(text);
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["THES", "Thesis"],
  ["RPRT", "Report"],
]);

function line(text: string): string {
  return cleanLine(withoutMarkup(text)).text;
}

/** Some write both ends of the range as its beginning. */
function pagesOf(start: string, end: string): string {
  const from = start.replace(/(?<=\d)\s*-{1,2}\s*(?=\d)/, "–");
  return end === "" || end === start || from.includes("–") ? from : from === "" ? end : `${from}–${end}`;
}

/** The most exact of the dates; some give only the year in one, the whole date in another, or the date without a year. */
function dateOf(field: Field): PartialDate | null {
  const written = ["DA", "PY", "Y1"].map((tag) => field(tag));
  const year = written.flatMap((text) => parsePartialDate(text) ?? [])[0]?.year;
  const dates = written.flatMap((text) => parsePartialDate(text, year) ?? []);
  const exactness = (date: PartialDate) => (date.day === undefined ? (date.month === undefined ? 0 : 1) : 2);
  return [...dates].sort((a, b) => exactness(b) - exactness(a))[0] ?? null;
}

function urlsOf(values: readonly string[]): string[] {
  const urls = values.flatMap((value) => withoutMarkup(value).split(/\s+/));
  // Files of the person's own computer lead nowhere from here.
  return [...new Set(urls)].filter((url) => /^(?:https?:|www\.)/i.test(url));
}

/** Zotero's notes are pieces of a web page. */
function withoutPage(note: string): string {
  return /^\s*<(?:p|div|h1)\b/i.test(note) ? note.replace(/<[^<>]{1,200}>/g, " ") : note;
}
