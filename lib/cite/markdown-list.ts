import { plainText } from "@/lib/paper/plain";
import type { Cited } from "./bibtex";
import { asMarkdown, listItemOf } from "./markdown";

/** A list of papers as a page: what it is called, what is said of it, its papers, and what to read next. */
export interface ListPage {
  readonly title: string;
  /** Sentences of ours, or texts of others: shown as they are, without markup. */
  readonly facts: readonly string[];
  readonly papers: readonly Cited[];
  readonly links: readonly { readonly name: string; readonly href: string }[];
}

/** The beginning of an abstract says what a paper is about. */
const LONGEST_BEGINNING = 400;

/** A list of papers as Markdown, for programs that read text: each paper's line, and under it how its abstract begins. */
export function markdownList({ title, facts, papers, links }: ListPage): string {
  const parts = [
    `# ${asMarkdown(title)}`,
    ...facts.map((fact) => asMarkdown(fact)),
    papers.map((one) => `${listItemOf(one)}${beginningOf(one)}`).join(""),
    links.map(({ name, href }) => `- [${asMarkdown(name)}](<${href}>)`).join("\n"),
  ].filter((part) => part !== "");
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}\n`;
}

function beginningOf({ paper: { abstract } }: Cited): string {
  const text = plainText(abstract).trim();
  if (text === "") return "";
  const cut = text.length > LONGEST_BEGINNING ? `${text.slice(0, LONGEST_BEGINNING)}…` : text;
  return `  ${asMarkdown(cut)}\n`;
}
