import { MOST_NAMED } from "@/lib/paper/limits";
import { authorSlug, splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { segmentsOf } from "@/lib/paper/segments";
import { asTex, asVerbatim, formulaOf } from "./tex";

/** Words a citation key passes over. */
const CARRIES_NOTHING = new Set("a an the on of in for to and with towards toward".split(" "));
/** Longer parts of a key are cut. */
const LONGEST_KEY_PART = 40;

/** A paper to cite, and the permalink to give those that have no other address. */
export interface Cited {
  readonly paper: Paper;
  readonly url: string;
}

/**
 * A paper as a BibTeX record in UTF-8, ending in a line break. An arXiv paper is `@misc` with `eprint`, as arXiv's own
 * export has it; one with a journal reference or DOI keeps them beside it. Whatever a source says, the record's braces
 * are balanced as BibTeX counts them and nothing in it is a command, but formulas.
 */
export function bibtexOf(paper: Paper, url: string, key = citationKey(paper)): string {
  const category = paper.arxivId === undefined ? undefined : paper.categories[0];
  const fields: [string, string | undefined][] = [
    ["title", protectedTitle(paper.title)],
    ["author", paper.authors.length > 0 ? authorsOf(paper) : undefined],
    ["year", paper.submitted?.slice(0, 4)],
    ["eprint", paper.arxivId],
    ["archivePrefix", paper.arxivId === undefined ? undefined : "arXiv"],
    ["primaryClass", category !== undefined && /^[\w.-]+$/.test(category) ? category : undefined],
    ["doi", paper.doi === undefined ? undefined : asVerbatim(paper.doi)],
    ["note", paper.journalRef === undefined ? undefined : asTex(paper.journalRef)],
    ["url", paper.arxivId === undefined ? asVerbatim(url) : `https://arxiv.org/abs/${paper.arxivId}`],
  ];
  const given = fields.filter((field): field is [string, string] => field[1] !== undefined);
  const width = Math.max(...given.map(([name]) => name.length));
  const lines = given.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/**
 * Records of one file, a blank line between two, each as it is reached. BibTeX passes over a second record of one key, so
 * no two have one.
 */
export async function* bibliographyOf(cited: AsyncIterable<Cited> | Iterable<Cited>): AsyncGenerator<string> {
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
    yield before + bibtexOf(paper, url, key);
  }
}

/** `zhou2025linear`: first author's family name, year, first telling word of the title; what is missing is left out. */
export function citationKey(paper: Paper): string {
  const first = paper.authors[0];
  const family = first === undefined ? "" : authorSlug(splitName(first.name).family).replaceAll("-", "");
  const words = paper.title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const word = words.find((one) => !CARRIES_NOTHING.has(one)) ?? "paper";
  const [name, title] = [family, word].map((part) => part.slice(0, LONGEST_KEY_PART));
  return `${name}${paper.submitted?.slice(0, 4) ?? ""}${title}`;
}

function authorsOf({ authors, cut }: Paper): string {
  const named = authors.slice(0, MOST_NAMED.citation).map(({ name }) => nameOf(name));
  const isWhole = named.length === authors.length && cut?.authors === undefined;
  return [...named, ...(isWhole ? [] : ["others"])].join(" and ");
}

/** What stands between two names, ends a list of them, or names their parts, and so is no name by itself. */
const NO_NAME = /(?:^|\s)and(?:\s|$)|^others$|^et\.?\s?al\b|=/i;

function nameOf(name: string): string {
  const { family, given, suffix } = splitName(name);
  const parts = [family, suffix, given].filter((part) => part !== "");
  const isOne = [name, ...parts].some((part) => NO_NAME.test(part)) || !parts.every(isPartOfName);
  // A group, or a single name, is one word to BibTeX only within braces of its own.
  if (isOne || (given === "" && /\s/.test(family))) return `{${asTex(name)}}`;
  return asTex(parts.join(", "));
}

/** BibTeX parts a name at commas and hyphens, and what stands between two must be something. */
function isPartOfName(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part) && !part.includes(",");
}

/** Styles lower the case of titles; a word with a capital after its first letter is kept as it is by braces. */
function protectedTitle(title: string): string {
  return segmentsOf(title)
    .map((segment) => {
      const formula = segment.kind === "math" ? formulaOf(segment.tex) : null;
      if (formula !== null) return `{$${formula}$}`;
      const text = segment.kind === "math" ? title.slice(...segment.at) : segment.text;
      return asTex(text).replace(/\S+/g, (word) => (/.\p{Lu}/u.test(word) ? `{${word}}` : word));
    })
    .join("");
}
