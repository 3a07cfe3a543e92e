/** What a column of a table of papers may hold. */
export type Column =
  | "title"
  | "authors"
  | "fullAuthors"
  | "editors"
  | "abstract"
  | "year"
  | "month"
  | "date"
  | "doi"
  | "arxivId"
  | "url"
  | "journal"
  | "book"
  | "volume"
  | "issue"
  | "pages"
  | "firstPage"
  | "lastPage"
  | "articleNumber"
  | "publisher"
  | "type"
  | "keywords"
  | "note"
  | "isbn"
  | "issn"
  | "shortJournal";

/**
 * The headers of Zotero, Scopus, IEEE Xplore, PubMed, the ACM Digital Library, Web of Science, Embase, Dimensions, Lens,
 * Publish or Perish and what people write themselves; in lower case, letters and digits alone.
 */
const HEADERS: Readonly<Record<Column, string>> = {
  title: "title documenttitle articletitle papertitle itemtitle primarytitle titel ti t1",
  authors: "authors author authorss authornames authorsnames creators creator names au",
  fullAuthors: "authorfullnames authorfullname af",
  editors: "editor editors",
  abstract: "abstract abstractnote abstracttext summary ab",
  year: "year publicationyear pubyear yearpublished publishedyear py",
  month: "month",
  date: "date publicationdate datepublished published coverdate issuedate onlinedate",
  doi: "doi itemdoi doilink digitalobjectidentifier di do",
  arxivId: "arxivid arxiv eprint",
  url: "url link urls articleurl fulltextlink sourceurl",
  journal: "journal sourcetitle publicationtitle journaltitle journalbook source publication venue so",
  book: "booktitle conferencename proceedingstitle",
  volume: "volume vol journalvolume vl",
  issue: "issue number issueno issuenumber journalissue is",
  pages: "pages page pagerange pagination pg",
  firstPage: "pagestart startpage firstpage beginningpage bp sp",
  lastPage: "pageend endpage lastpage endingpage ep",
  articleNumber: "artno articleno articlenumber ar",
  publisher: "publisher pu",
  type: "itemtype type documenttype publicationtype contenttype reference type",
  keywords: "keywords authorkeywords manualtags tags de kw",
  note: "note notes extra comment",
  isbn: "isbn isbns bn",
  issn: "issn issns sn",
  shortJournal: "journalabbreviation abbreviatedsourcetitle sourceabbreviation ji",
};

/** Columns of these programs that say nothing of the paper itself, or what a paper's page has no place for. */
const PASSED_OVER =
  "key pmid pmcid nihmsid eid source id recordid pui lensid citation firstauthor createdate dateadded datemodified accessdate " +
  "authorsid authorids affiliations affiliation authorswithaffiliations authoraffiliations correspondenceaddress references " +
  "indexkeywords ieeeterms automatictags citedby citedreferences cites patentcitationcount referencecount articlecitationcount " +
  "pagecount numpages numberofvolumes openaccess publicationstage language languageoforiginaldocument funding " +
  "fundinginformation fundingdetails fundingtexts license rights pdflink documentidentifier dateaddedtoxplore meetingdate " +
  "shorttitle series seriesnumber seriestext seriestitle place librarycatalog callnumber archive archivelocation " +
  "fileattachments linkattachments embaselink labelincluded label included rank gsrank querydate citesurl citesperyear";

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(HEADERS).flatMap(([column, names]) =>
    isColumn(column) ? names.split(" ").map((name) => [name, column] as const) : [],
  ),
);
const KNOWN: ReadonlySet<string> = new Set(PASSED_OVER.split(" "));

function isColumn(name: string): name is Column {
  return Object.hasOwn(HEADERS, name);
}

/** What the columns of a table hold, in order; null for one that is passed over. */
export function columnsOf(headers: readonly string[]): (Column | null)[] {
  return headers.map((header) => COLUMNS.get(plain(header)) ?? null);
}

/** The headers that nobody knows, as they are written. */
export function unknownHeaders(headers: readonly string[]): string[] {
  return headers.filter((header) => {
    const name = plain(header);
    return name !== "" && !COLUMNS.has(name) && !KNOWN.has(name);
  });
}

function plain(header: string): string {
  return header
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/g, (brackets) => brackets.slice(1, -1))
    .replace(/[^\p{L}\d]/gu, "");
}

/** Whether a row is the head of a table of papers: it names a title, and something else of a paper. */
export function isHead(cells: readonly string[]): boolean {
  const columns = new Set(columnsOf(cells).filter((column) => column !== null));
  return columns.has("title") && columns.size > 1 && cells.every((cell) => cell.length < 200);
}
