/**
 * How much of a record is kept for reading and searching, in characters (UTF-16 units). What is longer is cut when the
 * record is read, so that one record costs nobody's page, search or export more than its share. Each limit is several
 * times what real records need: of arXiv's 2.9 million abstracts the longest has under 4,000 characters.
 */
export const LONGEST = {
  title: 1_000,
  abstract: 10_000,
  /** A comment, or the notes and keywords of a reference manager. */
  comment: 2_000,
  journalRef: 1_000,
  /** One fact of a publication: its journal, publisher or pages. */
  ofPublication: 500,
  /** The name of an author. */
  name: 200,
  affiliation: 500,
  /** An address on the web. */
  url: 2_000,
  /** A piece of a DOI names nothing, so a longer one is left out. */
  doi: 300,
  category: 100,
  /** A text that a rule has worked on, kept beside what it made of it. */
  raw: 10_000,
} as const;

/** How many of a list are kept. The longest list of authors in print has about 15,000, of arXiv about 5,000. */
export const MOST = {
  authors: 10_000,
  affiliations: 10,
  editors: 100,
  categories: 50,
  links: 50,
  /** Older versions whose text is kept, and the authors of each. */
  versions: 20,
  authorsOfOlder: 1_000,
  versionDates: 1_000,
  /** Places that a paper was read from, of each kind of source. */
  origins: 50,
} as const;

/** Names and affiliations of all authors of a paper together; where there is more, affiliations are left out. */
export const LONGEST_AUTHOR_LIST = 1_000_000;

/** How many authors are named, where not all of them are; how many more there are is said beside them. */
export const MOST_NAMED = {
  /** On the paper's own page, most of them folded. */
  page: 1_000,
  /** In an answer of the API, for each paper. */
  answer: 100,
  /** In a citation, which goes on with "and others". */
  citation: 100,
  /** In what a page says of itself to other sites. */
  metadata: 100,
  /** Of a paper, when those who write together are counted. */
  together: 100,
} as const;

/** An abstract that unfolds in a list, in characters; its end is on the paper's own page. */
export const LONGEST_IN_LIST = 3_000;

const ELLIPSIS = "…";
/** Where a word ends so shortly before the limit, the text is cut there. */
const LONGEST_TORN_WORD = 80;

/** The beginning of a text that is too long, cut after a word and with an ellipsis; any other text as it is. */
export function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - ELLIPSIS.length);
  const word = cut.search(LAST_WORD);
  const kept = word > cut.length - LONGEST_TORN_WORD && word > 0 ? cut.slice(0, word) : withoutHalf(cut);
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

const LAST_WORD = /(?<!\S)\S*$/;

/** A character of two units is not cut into halves. */
function withoutHalf(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text;
}
