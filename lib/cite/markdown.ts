import { formatDay } from "@/lib/paper/format-date";
import { MOST_NAMED } from "@/lib/paper/limits";
import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import type { Cited } from "./bibtex";

/**
 * A paper as Markdown (CommonMark), for notes and for programs that read text: its title, who wrote it and when, where it
 * is, and the abstract. Nothing in it is markup but what is made here; formulas are the nearest line of Unicode.
 */
export function markdownOf(paper: Paper, url: string): string {
  const { authors, cut, submitted, arxivId, doi, journalRef, comment, categories } = paper;
  const named = authors.slice(0, MOST_NAMED.citation).map(({ name }) => asMarkdown(name));
  const more = (cut?.authors ?? authors.length) - named.length;
  const facts = [
    ["Submitted", submitted === undefined ? undefined : formatDay(submitted)],
    ["arXiv", arxivId === undefined ? undefined : `[${arxivId}](https://arxiv.org/abs/${arxivId})`],
    ["DOI", doi === undefined ? undefined : asMarkdown(doi)],
    ["Categories", categories.length === 0 ? undefined : categories.map(asMarkdown).join(", ")],
    ["Journal reference", journalRef === undefined ? undefined : asMarkdown(plainText(journalRef))],
    ["Comment", comment === undefined ? undefined : asMarkdown(plainText(comment))],
    ["Page", `<${url}>`],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`]));
  const parts = [
    `# ${asMarkdown(plainText(paper.title))}`,
    ...(named.length === 0 ? [] : [[...named, ...(more > 0 ? [`and ${more} others`] : [])].join(", ")]),
    facts.join("\n"),
    ...plainText(paper.abstract)
      .split("\n\n")
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph) => asMarkdown(paragraph.trim())),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** So many people are named in a line of a list. */
const NAMED_IN_A_LIST = 3;

/** A paper as one item of a list in Markdown: its title as a link, who wrote it, and the year. */
export function listItemOf({ paper, url }: Cited): string {
  const { title, authors, submitted } = paper;
  const named = authors.slice(0, NAMED_IN_A_LIST).map(({ name }) => asMarkdown(name));
  const people = named.length < authors.length ? [...named, "et al."] : named;
  const facts = [...people, ...(submitted === undefined ? [] : [submitted.slice(0, 4)])];
  return `- [${asMarkdown(plainText(title))}](<${url}>)${facts.length === 0 ? "" : `: ${facts.join(", ")}`}\n`;
}

/** What would be markup anywhere in a line, or at its beginning, in CommonMark and in GitHub's. */
const MARKUP = /[\\`*_[\]<>#|~&!]/g;
const AT_THE_BEGINNING = /^([-+=]|\d+(?=[.)]))/;

/** A text on one line as Markdown that shows just that text. */
export function asMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(MARKUP, (sign) => `\\${sign}`)
    .replace(AT_THE_BEGINNING, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
