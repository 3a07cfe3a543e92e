/**
 * What Zotero makes of a page, by the rules of its translators "Embedded Metadata" and "COinS" as they stand in
 * https://github.com/zotero/translators, told again here: the first `<meta>` of a name counts, one tag an author, the kind
 * of a work is told by the tag of its place, and Zotero's own name for a type before all others.
 */

/** A `<meta>` of the head of a page. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

export interface Creator {
  readonly firstName: string;
  readonly lastName: string;
}

export interface ZoteroItem {
  itemType: string | undefined;
  creators: Creator[];
  tags: string[];
  [field: string]: unknown;
}

/** The field of each tag. Where several lead to one, the later wins. */
const FIELDS: readonly (readonly [tag: string, field: string])[] = [
  ["citation_title", "title"],
  ["citation_date", "date"],
  ["citation_journal_title", "publicationTitle"],
  ["citation_inbook_title", "publicationTitle"],
  ["citation_volume", "volume"],
  ["citation_issue", "issue"],
  ["citation_series_title", "series"],
  ["citation_conference_title", "conferenceName"],
  ["citation_dissertation_institution", "university"],
  ["citation_technical_report_institution", "institution"],
  ["citation_technical_report_number", "number"],
  ["citation_publisher", "publisher"],
  ["citation_isbn", "ISBN"],
  ["citation_abstract", "abstractNote"],
  ["citation_doi", "DOI"],
  ["citation_public_url", "url"],
  ["citation_language", "language"],
  ["citation_issn", "ISSN"],
  ["citation_pdf_url", "pdf"],
];

const TYPES: ReadonlyMap<string, string> = new Map([
  ["citation_journal_title", "journalArticle"],
  ["citation_technical_report_institution", "report"],
  ["citation_conference_title", "conferencePaper"],
  ["citation_inbook_title", "bookSection"],
  ["citation_dissertation_institution", "thesis"],
]);

/** The item that "Embedded Metadata" saves from the tags of a head. */
export function embeddedItem(metas: readonly Meta[]): ZoteroItem {
  const all = (name: string) => metas.filter((meta) => meta.name === name).map(({ content }) => content);
  const typeTags = metas.flatMap(({ name }) => TYPES.get(name) ?? []);
  const item: ZoteroItem = {
    itemType: typeTags.at(-1) ?? all("z:itemType")[0] ?? "journalArticle",
    creators: creatorsOf(all("citation_author")),
    tags: all("citation_keywords").flatMap((tag) => tag.split(";").map((one) => one.trim())),
  };
  for (const [tag, field] of FIELDS) {
    const value = all(tag)[0]?.trim().replace(/\s+/g, " ");
    if (value !== undefined && value !== "") item[field] = value;
  }
  const [first, last] = [all("citation_firstpage")[0], all("citation_lastpage")[0]];
  if (first !== undefined) item.pages = last === undefined ? first : `${first}-${last}`;
  item.url ??= all("citation_abstract_html_url")[0];
  return item;
}

function creatorsOf(values: readonly string[]): Creator[] {
  const names = values.flatMap((value) => {
    const parts = value.split(/\s*;\s*/);
    if (parts.length > 1 || values.length > 1) return parts;
    // One tag that reads as several people: words on both sides of a comma.
    const byComma = value.split(/\s*,\s*/);
    return byComma.length > 1 && byComma[0]?.includes(" ") && byComma[1]?.includes(" ") ? byComma : parts;
  });
  return names.filter((name, place) => name !== names[place - 1]).map(cleanAuthor);
}

/** With a comma the family name comes first; without, it is the last word. */
function cleanAuthor(name: string): Creator {
  const comma = name.indexOf(",");
  if (comma >= 0) return { lastName: name.slice(0, comma).trim(), firstName: name.slice(comma + 1).trim() };
  const space = name.trim().lastIndexOf(" ");
  return { firstName: name.trim().slice(0, Math.max(0, space)), lastName: name.trim().slice(space + 1) };
}

const BOOK_TYPES: ReadonlyMap<string, string> = new Map([
  ["bookitem", "bookSection"],
  ["proceeding", "conferencePaper"],
  ["conference", "conferencePaper"],
  ["report", "report"],
]);
const PARTS = ["journalArticle", "bookSection", "conferencePaper"];
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["rft.date", "date"],
  ["rft.volume", "volume"],
  ["rft.issue", "issue"],
  ["rft.pages", "pages"],
  ["rft.issn", "ISSN"],
  ["rft.isbn", "ISBN"],
  ["rft.pub", "publisher"],
  ["rft.publisher", "publisher"],
  ["rft.place", "place"],
  ["rft.series", "series"],
  ["rft.edition", "edition"],
]);

/** The item that "COinS" saves from the title of a span; null where it says of no format. */
export function coinsItem(title: string): ZoteroItem | null {
  const pairs = title.split("&").map((part): [string, string] => {
    const [key = "", value = ""] = part.split("=");
    return [key, decodeURIComponent(value.replace(/\+|%2b/gi, " "))];
  });
  const value = (key: string) => pairs.find(([name]) => name === key)?.[1];
  const itemType = coinsType(value("rft_val_fmt"), value("rft.genre"));
  if (itemType === null) return null;
  const item: ZoteroItem = { itemType, creators: [], tags: [] };
  for (const [key, text] of pairs) {
    const isPart = PARTS.includes(String(item.itemType));
    const field = PLAIN.get(key);
    if (field !== undefined) item[field] = text;
    else if (key === "rft_id" && text.startsWith("info:doi/")) item.DOI = text.slice(9);
    else if (key === "rft_id" && /^https?:/.test(text)) item.url = text;
    else if (key === "rft.atitle" && isPart) item.title = text;
    else if (key === "rft.btitle" || key === "rft.title") item[isPart ? "publicationTitle" : "title"] = text;
    else if (key === "rft.jtitle") item.publicationTitle = text;
    else if (key === "rft.au") item.creators.push(cleanAuthor(text));
    else if (key === "rft.inst" && itemType === "thesis") item.publisher = text;
    else if (key === "rft.degree" && itemType === "thesis") item.type = text;
    else if (key === "rft.type") item.itemType = text;
    else if (key === "rft.source") item.publicationTitle = text;
  }
  return item;
}

function coinsType(format: string | undefined, genre: string | undefined): string | null {
  if (format === "info:ofi/fmt:kev:mtx:journal") return "journalArticle";
  if (format === "info:ofi/fmt:kev:mtx:book") return BOOK_TYPES.get(genre ?? "") ?? "book";
  if (format === "info:ofi/fmt:kev:mtx:dissertation") return "thesis";
  return format === "info:ofi/fmt:kev:mtx:dc" ? "webpage" : null;
}
