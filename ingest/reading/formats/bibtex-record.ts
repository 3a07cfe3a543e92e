import { editedBy } from "@/lib/paper/remarks";
import type { Entry } from "./bibtex-entry";
import { readNames } from "./bibtex-names";
import { type Field, genreOf, publicationIn } from "./bibtex-publication";
import { texAbstract, texLine, texPhrase } from "./bibtex-text";
import type { LibraryRecord } from "./library-record";
import { monthNumber, type PartialDate, parsePartialDate, partialDate } from "./partial-date";

/** What an entry says, in the fields of BibTeX or of BibLaTeX; `parent` is what its `crossref` names. */
export function recordOf(entry: Entry, parent: Entry | undefined): LibraryRecord {
  const own: Field = (...names) => firstOf(entry, names);
  const inherited: Field = (...names) =>
    own(...names) || (parent === undefined ? "" : firstOf(parent, names));
  const { names, hasMore } = readNames(own("author"));
  const abstract = own("abstract");
  const isArxiv = /^(?:arxiv)?$/i.test(verbatim(own("archiveprefix", "eprinttype")));
  const published = dateOf(inherited);
  return {
    title: titleOf(own),
    abstract: abstract === "" ? null : texAbstract(abstract),
    authors: names,
    hasMoreAuthors: hasMore,
    published,
    doi: verbatim(own("doi")),
    arxivIds: [...(isArxiv ? [own("eprint")] : []), own("arxivid", "arxiv")].map(verbatim),
    urls: urlsOf(entry),
    version: verbatim(own("version")),
    publication: publicationIn(entry, own, inherited, parent === undefined ? "" : firstOf(parent, ["title"])),
    ...placeOf(entry, own, inherited, parent),
    notes: notesOf(entry, own, names.length === 0, published === null),
    keywords: listOf(own("keywords", "keyword")),
    categories: isArxiv ? listOf(own("primaryclass", "eprintclass")) : [],
  };
}

function firstOf({ fields }: Entry, names: readonly string[]): string {
  return names.map((name) => fields.get(name) ?? "").find((value) => value.trim() !== "") ?? "";
}

/** A value that is no prose, such as an address: braces and TeX's escapes are no part of it. */
function verbatim(tex: string): string {
  return tex
    .replace(/\\(?:url|path|nolinkurl)\b/g, "")
    .replace(/\\([_%&#$~{}])|[{}]/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function titleOf(own: Field) {
  const [title, subtitle] = [own("title"), own("subtitle")];
  return texLine(subtitle === "" || title === "" ? title : `${title}: ${subtitle}`);
}

type Place = Pick<LibraryRecord, "container" | "publisher" | "volume" | "issue" | "pages">;

function placeOf({ type }: Entry, own: Field, inherited: Field, parent: Entry | undefined): Place {
  const journal = inherited("journaltitle", "journal");
  // BibTeX wants the volume's title twice in what is referred to, BibLaTeX once.
  const book =
    inherited("booktitle") || (parent === undefined || journal !== "" ? "" : firstOf(parent, ["title"]));
  const container = journal || book || reportOf(type, own) || own("eventtitle");
  const house = inherited("publisher") || (isReport(type) ? "" : own("organization", "institution"));
  const series = journal === "" ? inherited("series") : "";
  return {
    container: [container, series]
      .map(texPhrase)
      .filter((part) => part !== "")
      .join(", "),
    publisher: journal === "" ? texPhrase(house) : "",
    volume: texPhrase(inherited("volume")),
    issue: isReport(type) ? "" : texPhrase(inherited("number", "issue")),
    pages: texPhrase(own("pages", "eid", "articleno")),
  };
}

function isReport(type: string): boolean {
  return /thesis|report/.test(type);
}

/** `PhD thesis, University of Light`, `Technical report 7, Institute of Light`. */
function reportOf(type: string, own: Field): string {
  if (!isReport(type)) return "";
  const named = [genreOf(type, own("type")), own("number")].filter((part) => part !== "").join(" ");
  return [named, own("school", "institution")].filter((part) => part !== "").join(", ");
}

function dateOf(field: Field): PartialDate | null {
  const stated = parsePartialDate(verbatim(field("date")));
  if (stated !== null) return stated;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(texPhrase(field("year")))?.[0];
  if (year === undefined) return null;
  const { month, day } = monthOf(texPhrase(field("month")), texPhrase(field("day")));
  return partialDate(Number(year), month, day);
}

/** `March`, `3`, `mar`, and a day with it: `3 March`, `March 3`. Of two days or months neither is the date. */
function monthOf(text: string, dayText: string): { month?: number; day?: number } {
  const names = [...text.matchAll(/\p{L}{3,}/gu)].flatMap(([name]) => monthNumber(name) ?? []);
  const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
  const isNumber = names.length === 0 && numbers.length === 1;
  const month = isNumber ? numbers[0] : names.length === 1 ? names[0] : undefined;
  if (month === undefined) return {};
  const days = isNumber ? [] : numbers;
  const stated = /^\d{1,2}$/.test(dayText) ? Number(dayText) : days.length === 1 ? days[0] : undefined;
  return { month, ...(stated === undefined ? {} : { day: stated }) };
}

const ADDRESS_FIELD = /^(?:url|ee|link|pdf|code|software|video|website|project|bdsk-url-\d+)$/;

function urlsOf({ fields }: Entry): string[] {
  const howpublished = verbatim(fields.get("howpublished") ?? "");
  const stated = [...fields].filter(([name]) => ADDRESS_FIELD.test(name)).map(([, value]) => verbatim(value));
  const urls = isAddress(howpublished) ? [...stated, howpublished] : stated;
  return [...new Set(urls.filter((url) => url !== ""))];
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

function notesOf({ type }: Entry, own: Field, isUnsigned: boolean, isUndated: boolean): string[] {
  const editors = isUnsigned ? readNames(own("editor")).names : [];
  const howpublished = own("howpublished");
  const year = own("year", "date");
  return [
    texPhrase(own("note")),
    texPhrase(own("addendum")),
    isAddress(verbatim(howpublished)) ? "" : texPhrase(howpublished),
    texPhrase(own("pubstate")),
    isUndated ? texPhrase(year) : "",
    editedBy(editors),
    isReport(type) ? "" : texPhrase(own("type")),
  ].filter((note) => note !== "");
}

function listOf(tex: string): string[] {
  return texPhrase(tex)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
