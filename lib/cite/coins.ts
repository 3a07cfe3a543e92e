import { partsOfName } from "@/lib/paper/names";
import type { Author, Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { issueOf, type PaperPublication } from "@/lib/paper/publication";
import { zoteroType } from "./zotero-type";

/** So many authors of a paper are named in a list; who saves a longer one from there opens its page for the others. */
const MOST_IN_LIST = 20;

type Pair = readonly [key: string, value: string | undefined];

/**
 * A paper as an OpenURL ContextObject in the title of a span, for reference managers that look at a list ("COinS",
 * https://en.wikipedia.org/wiki/COinS; keys as NISO Z39.88 and Zotero have them). What none of its formats knows, such
 * as a preprint, goes as Dublin Core with Zotero's name for its type.
 */
export function coinsOf(paper: Paper): string {
  const { publication, date, doi } = issueOf(paper);
  const onArxiv = paper.arxivId === undefined ? undefined : `https://arxiv.org/abs/${paper.arxivId}`;
  const pairs: Pair[] = [
    ["ctx_ver", "Z39.88-2004"],
    ...(publication === undefined ? dublinCore(paper, undefined) : placePairs(paper, publication)),
    ...paper.authors.slice(0, MOST_IN_LIST).map((author) => ["rft.au", nameOf(author)] as const),
    ["rft.date", date],
    ["rft_id", doi === undefined ? undefined : `info:doi/${doi}`],
    ["rft_id", onArxiv],
  ];
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encoded(value)}`])).join("&");
}

function placePairs(paper: Paper, publication: PaperPublication): Pair[] {
  const { type, container, publisher, place, series, edition, volume, issue, pages, isbn, issn } =
    publication;
  const title = plainText(paper.title);
  const common: Pair[] = [
    ["rft.volume", volume],
    ["rft.issue", issue],
    ["rft.pages", pages],
    ["rft.issn", issn],
  ];
  const book: Pair[] = [
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:book"],
    ["rft.pub", publisher],
    ["rft.place", place],
    ["rft.series", series],
    ["rft.edition", edition],
    ["rft.isbn", isbn],
    ...common,
  ];
  if (/^(?:article-journal|review)$/.test(type))
    return [
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
      ["rft.genre", "article"],
      ["rft.atitle", title],
      ["rft.jtitle", container],
      ...common,
    ];
  if (type === "thesis")
    return [
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"],
      ["rft.title", title],
      ["rft.inst", publisher],
      ["rft.degree", publication.genre],
    ];
  const genre = BOOK_GENRES.get(type);
  if (genre === undefined) return dublinCore(paper, publication);
  const isWhole = genre === "book" || genre === "report";
  return [
    ...book,
    ["rft.genre", genre],
    ...(isWhole
      ? [["rft.btitle", title] as const]
      : [["rft.atitle", title] as const, ["rft.btitle", container] as const]),
  ];
}

const BOOK_GENRES: ReadonlyMap<PaperPublication["type"], string> = new Map([
  ["book", "book"],
  ["chapter", "bookitem"],
  ["paper-conference", "proceeding"],
  ["report", "report"],
]);

function dublinCore(paper: Paper, publication: PaperPublication | undefined): Pair[] {
  return [
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", zoteroType(publication)],
    ["rft.title", plainText(paper.title)],
    ["rft.source", publication?.container],
    ["rft.publisher", publication?.publisher],
  ];
}

/**
 * As it is written where the last word is the family name and the others are given, and a reader takes them so; otherwise
 * with the family name first. The field admits both ("Harry S. Truman", "Smith, Fred M"). What stands in the page already
 * takes hardly any room in a packed answer.
 */
function nameOf(author: Author): string {
  const { family, given, suffix } = partsOfName(author);
  const first = [given, suffix].filter((part) => part !== "").join(" ");
  if (first === "" || family === "") return family + first;
  const written = `${given} ${family}`;
  const isPlain = suffix === "" && !/[\s,]/.test(family) && !given.includes(",");
  return isPlain ? written : `${family}, ${first}`;
}

/**
 * Only what would end a value, or what a link made of it would not keep: the rest is the text of the page, in which a
 * packed answer finds it again. Readers decode a value as one of a form, to which a space and é are what they are.
 */
function encoded(value: string): string {
  return value.replace(/[%&+=;#"<>\p{Cc}]/gu, encodeURIComponent);
}
