import { editedBy } from "@/lib/paper/remarks";
import type { Entry } from "./bibtex-entry";
import { readCollaborations, readNames } from "./bibtex-names";
import { ARTICLE_NUMBER, type Field, genreOf, publicationIn } from "./bibtex-publication";
import { texAbstract, texLine, texPhrase, texVerbatim } from "./bibtex-text";
import type { LibraryRecord } from "./library-record";
import { monthAndDay, type PartialDate, parsePartialDate, partialDate } from "./partial-date";
import { withSubtitle } from "./subtitle";

/** What an entry says, in the fields of BibTeX or of BibLaTeX; `parent` is what its `crossref` names. */
export function recordOf(entry: Entry, parent: Entry | undefined): LibraryRecord {
  const own: Field = (...names) => firstOf(entry, names);
  const inherited: Field = (...names) =>
    own(...names) || (parent === undefined ? "" : firstOf(parent, names));
  const { names, hasMore } = readNames(own("author"));
  const collaborations = readCollaborations(own("collaboration"));
  const groups = collaborations.filter((group) => names.every(({ name }) => name !== group.name));
  const abstract = own("abstract");
  const isArxiv = /^(?:arxiv)?$/i.test(texVerbatim(own("archiveprefix", "eprinttype")));
  const published = dateOf(inherited);
  return {
    title: titleOf(own),
    abstract: abstract === "" ? null : texAbstract(abstract),
    authors: [...groups, ...names],
    hasMoreAuthors: hasMore,
    published,
    doi: texVerbatim(own("doi")),
    arxivIds: [...(isArxiv ? [own("eprint")] : []), own("arxivid", "arxiv")].map(texVerbatim),
    urls: urlsOf(entry),
    version: texVerbatim(own("version")),
    publication: publicationIn(entry, own, inherited, parent === undefined ? "" : firstOf(parent, ["title"])),
    ...placeOf(entry, own, inherited, parent),
    notes: notesOf(entry, own, names.length + groups.length === 0, published === null),
    keywords: listOf(own("keywords", "keyword")),
    categories: isArxiv ? listOf(own("primaryclass", "eprintclass")) : [],
  };
}

function firstOf({ fields }: Entry, names: readonly string[]): string {
  return names.map((name) => fields.get(name) ?? "").find((value) => value.trim() !== "") ?? "";
}

function titleOf(own: Field) {
  return texLine(withSubtitle(own("title"), own("subtitle")));
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
    pages: texPhrase(own("pages", ...ARTICLE_NUMBER)),
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
  const stated = parsePartialDate(texVerbatim(field("date")));
  if (stated !== null) return stated;
  const written = texPhrase(field("year"));
  const year = /(?<!\d)\d{4}(?!\d)/.exec(written)?.[0];
  if (year === undefined) return null;
  const { month, day } = monthOf(texPhrase(field("month")), texPhrase(field("day")));
  // Some write all of the date as the year: `Mar. 2017`.
  return month === undefined
    ? (parsePartialDate(written) ?? partialDate(Number(year)))
    : partialDate(Number(year), month, day);
}

/** `March`, `3`, `mar`, and a day with it: `3 March`, `March 3`. */
function monthOf(text: string, dayText: string): { month?: number; day?: number } {
  const number = /^\s*(\d{1,2})\s*$/.exec(text)?.[1];
  const { month, day } = number === undefined ? monthAndDay(text) : { month: Number(number) };
  if (month === undefined) return {};
  const stated = /^\d{1,2}$/.test(dayText) ? Number(dayText) : day;
  return { month, ...(stated === undefined ? {} : { day: stated }) };
}

const ADDRESS_FIELD = /^(?:url|ee|link|pdf|code|software|video|website|project|bdsk-url-\d+)$/;

function urlsOf({ fields }: Entry): string[] {
  const howpublished = texVerbatim(fields.get("howpublished") ?? "");
  const stated = [...fields]
    .filter(([name]) => ADDRESS_FIELD.test(name))
    .map(([, value]) => texVerbatim(value));
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
    isAddress(texVerbatim(howpublished)) ? "" : texPhrase(howpublished),
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
