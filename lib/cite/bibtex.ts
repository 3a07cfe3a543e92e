import { authorSlug, partsOfName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import { issueOf } from "@/lib/paper/publication";
import { foldLetters } from "@/lib/paper/slug";
import { type BibtexField, bibtexType, namesOf, publicationFields } from "./bibtex-fields";
import { addressesOf, extrasOf, hasAppeared, isLibrarys, namedAuthors, referenceOf } from "./library";
import { asVerbatim, texOf } from "./tex";

/** Words a citation key passes over. */
const CARRIES_NOTHING = new Set("a an the on of in for to and with towards toward".split(" "));
/** Longer parts of a key are cut. */
const LONGEST_KEY_PART = 40;

/** A paper to cite, and the permalink to give those that have no other address. */
export interface Cited {
  readonly paper: Paper;
  readonly url: string;
}

/** Such papers, however they come. */
export type CitedPapers = AsyncIterable<Cited> | Iterable<Cited>;

interface Options {
  readonly key?: string;
  /** Also what a bibliography does not print: abstract, keywords, links, the day. */
  readonly whole?: boolean;
}

/**
 * A paper as a BibTeX record in UTF-8, ending in a line break. What a reference library says was published goes out as
 * that; any other paper on arXiv is `@misc` with `eprint`, as arXiv's own export has it, and one with a journal reference
 * or DOI keeps them beside it. Whatever a source says, the record's braces are balanced as BibTeX counts them and
 * nothing in it is a command, but formulas.
 */
export function bibtexOf(paper: Paper, url: string, options: Options = {}): string {
  const { key = citationKey(paper), whole = false } = options;
  const { publication, doi } = issueOf(paper);
  const { named, hasMore } = namedAuthors(paper);
  const [address] = addressesOf(paper, url, doi);
  const fields: BibtexField[] = [
    ["title", protectedTitle(paper.title)],
    ...(named.length === 0 ? [] : [["author", namesOf(named, hasMore)] as const]),
    ...(publication === undefined ? [] : publicationFields(publication)),
    ...dateFields(paper, whole),
    ...eprintFields(paper, whole),
    ...(doi === undefined ? [] : [["doi", asVerbatim(doi)] as const]),
    ...noteFields(paper),
    ...(address === undefined ? [] : [["url", asVerbatim(address)] as const]),
    ...(whole ? wholeFields(paper, url) : []),
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${held(name, value)}`);
  return `@${bibtexType(publication)}{${key},\n${lines.join(",\n")}\n}\n`;
}

/** Months have abbreviations that every style knows; they are no text. */
function held(name: string, value: string): string {
  return name === "month" ? value : `{${value}}`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The year, and the month of what was published; the day is none of a bibliography's. */
function dateFields(paper: Paper, whole: boolean): BibtexField[] {
  const [year, month, day] = issueOf(paper).date?.split("-") ?? [];
  const name = MONTHS[Number(month) - 1];
  return [
    ...(year === undefined ? [] : [["year", year] as const]),
    ...(name !== undefined && (whole || hasAppeared(paper)) ? [["month", name] as const] : []),
    ...(day !== undefined && whole ? [["day", day] as const] : []),
  ];
}

function eprintFields({ arxivId, version, categories }: Paper, whole: boolean): BibtexField[] {
  if (arxivId === undefined) return [];
  const [category] = categories;
  return [
    ["eprint", arxivId],
    ["archivePrefix", "arXiv"],
    ...(category !== undefined && /^[\w.-]+$/.test(category) ? [["primaryClass", category] as const] : []),
    ...(version === undefined || !whole ? [] : [["version", String(version)] as const]),
  ];
}

/** What a library notes, and the journal reference; arXiv's comments are no notes of a bibliography. */
function noteFields(paper: Paper): BibtexField[] {
  const noted = isLibrarys(paper, "comment") ? extrasOf(paper).notes : [];
  const note = [referenceOf(paper) ?? "", ...noted].filter((text) => text !== "").join("; ");
  return note === "" ? [] : [["note", texOf(note)]];
}

function wholeFields(paper: Paper, url: string): BibtexField[] {
  const { keywords } = extrasOf(paper);
  const [, ...others] = addressesOf(paper, url, issueOf(paper).doi);
  return [
    // BibDesk's names for further addresses, which others pass over.
    ...others.map((address, place) => [`bdsk-url-${place + 1}`, asVerbatim(address)] as const),
    ...(keywords.length === 0 ? [] : [["keywords", texOf(keywords.join(", "))] as const]),
    ...(paper.abstract === "" ? [] : [["abstract", texOf(paper.abstract)] as const]),
  ];
}

/**
 * Records of one file, a blank line between two, each as it is reached. BibTeX passes over a second record of one key, so
 * no two have one.
 */
export async function* bibliographyOf(cited: CitedPapers): AsyncGenerator<string> {
  /** How often a key was wanted. */
  const wanted = new Map<string, number>();
  const keys = new Set<string>();
  for await (const { paper, url } of cited) {
    const first = citationKey(paper);
    let times = (wanted.get(first) ?? 0) + 1;
    while (times > 1 && keys.has(`${first}-${times}`)) times++;
    wanted.set(first, times);
    const key = times === 1 ? first : `${first}-${times}`;
    const before = keys.size === 0 ? "" : "\n";
    keys.add(key);
    yield before + bibtexOf(paper, url, { key, whole: true });
  }
}

/** `zhou2025linear`: first author's family name, year, first telling word of the title; what is missing is left out. */
export function citationKey(paper: Paper): string {
  const first = paper.authors[0];
  const family = first === undefined ? "" : authorSlug(partsOfName(first).family).replaceAll("-", "");
  const year = (paper.submitted ?? issueOf(paper).date)?.slice(0, 4) ?? "";
  const words = foldLetters(plainText(paper.title)).match(/[a-z0-9]+/g) ?? [];
  const word = words.find((one) => !CARRIES_NOTHING.has(one)) ?? "paper";
  const [name, title] = [family, word].map((part) => part.slice(0, LONGEST_KEY_PART));
  return `${name}${year}${title}`;
}

/** Styles lower the case of titles; a word with a capital after its first letter is kept as it is by braces. */
function protectedTitle(title: string): string {
  return texOf(title, (text) => text.replace(/\S+/g, (word) => (/.\p{Lu}/u.test(word) ? `{${word}}` : word)));
}
