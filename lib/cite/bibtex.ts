import { authorSlug, splitName } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import { segmentsOf } from "@/lib/paper/segments";

/** Words a citation key passes over. */
const CARRIES_NOTHING = new Set([
  "a",
  "an",
  "the",
  "on",
  "of",
  "in",
  "for",
  "to",
  "and",
  "with",
  "towards",
  "toward",
]);

/**
 * A paper as a BibTeX record in UTF-8, ending in a line break. An arXiv paper is `@misc` with `eprint`, as arXiv's own
 * export has it; one with a journal reference or DOI keeps them beside it. `url` is the permalink to give papers
 * that have no other address.
 */
export function bibtexOf(paper: Paper, url: string): string {
  const fields: [string, string | undefined][] = [
    ["title", protectedTitle(paper.title)],
    [
      "author",
      paper.authors.length > 0 ? paper.authors.map((author) => nameOf(author.name)).join(" and ") : undefined,
    ],
    ["year", paper.submitted?.slice(0, 4)],
    ["eprint", paper.arxivId],
    ["archivePrefix", paper.arxivId === undefined ? undefined : "arXiv"],
    ["primaryClass", paper.arxivId === undefined ? undefined : paper.categories[0]],
    ["doi", paper.doi],
    ["note", paper.journalRef === undefined ? undefined : escaped(paper.journalRef)],
    ["url", paper.arxivId === undefined ? url : `https://arxiv.org/abs/${paper.arxivId}`],
  ];
  const given = fields.filter((field): field is [string, string] => field[1] !== undefined);
  const width = Math.max(...given.map(([name]) => name.length));
  const lines = given.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
  return `@misc{${citationKey(paper)},\n${lines.join(",\n")}\n}\n`;
}

/** `zhou2025linear`: first author's family name, year, first telling word of the title; what is missing is left out. */
export function citationKey(paper: Paper): string {
  const first = paper.authors[0];
  const family = first === undefined ? "" : authorSlug(splitName(first.name).family).replaceAll("-", "");
  const words = paper.title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const word = words.find((one) => !CARRIES_NOTHING.has(one)) ?? "paper";
  return `${family}${paper.submitted?.slice(0, 4) ?? ""}${word}`;
}

function nameOf(name: string): string {
  const { family, given, suffix } = splitName(name);
  // A group, or a single name, is one word to BibTeX only within braces of its own.
  if (given === "") return /\s/.test(family) ? `{${escaped(family)}}` : escaped(family);
  return escaped([family, suffix, given].filter((part) => part !== "").join(", "));
}

/** Styles lower the case of titles; a word with a capital after its first letter is kept as it is by braces. */
function protectedTitle(title: string): string {
  return segmentsOf(title)
    .map((segment) => {
      if (segment.kind === "math") return `{$${segment.tex}$}`;
      return escaped(segment.text).replace(/\S+/g, (word) => (/.\p{Lu}/u.test(word) ? `{${word}}` : word));
    })
    .join("");
}

/** Text as TeX prints it: the characters that TeX would read as commands are escaped, unbalanced braces left out. */
function escaped(text: string): string {
  return text
    .replace(/[{}]/g, "")
    .replace(/\\/g, "\\textbackslash{}")
    .replace(/[%&$#_]/g, "\\$&")
    .replace(/~/g, "\\textasciitilde{}")
    .replace(/\^/g, "\\textasciicircum{}");
}
