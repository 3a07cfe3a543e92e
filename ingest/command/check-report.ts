import type { Paper } from "@/lib/paper/paper";
import { plainText } from "@/lib/paper/plain";
import type { Refusal } from "../draft";
import { type Changes, noteLines, refusalLines, type SourceLine, sourceTable } from "./report";

/** A paper as it would be, at one of the records that it was read from. */
export interface ShownPaper {
  readonly file: string;
  readonly position: number;
  readonly change: "added" | "updated" | "unchanged";
  /** How many other records say the same paper. */
  readonly others: number;
  readonly paper: Pick<
    Paper,
    | "title"
    | "abstract"
    | "authors"
    | "submitted"
    | "journalRef"
    | "doi"
    | "arxivId"
    | "comment"
    | "categories"
    | "links"
  >;
}

/** What an ingest would do. */
export interface CheckReport {
  readonly sources: readonly SourceLine[];
  readonly refusals: readonly Refusal[];
  /** Null when no file gave anything. */
  readonly outcome:
    | ({
        readonly papers: number;
        readonly merged: number;
        readonly shown: readonly ShownPaper[];
        /** Why nothing would be published all the same; null when it would. */
        readonly refused: string | null;
      } & Changes)
    | null;
}

/** What was found, for a person: the files, the first papers of each, what is refused, and what would come of it. */
export function checkedText({ sources, refusals, outcome }: CheckReport): string {
  return [
    sourceTable(sources),
    ...noteLines(sources),
    ...(outcome?.shown ?? []).toSorted(byPlace).slice(0, MOST_SHOWN).flatMap(paperLines),
    ...refusalLines(refusals, ""),
    "",
    ...outcomeLines(outcome, refusals.length),
    "",
  ].join("\n");
}

function byPlace(a: ShownPaper, b: ShownPaper): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.position - b.position;
}

const NAMED = 6;
const LONGEST_FACT = 200;
/** More papers than these are not read here. */
const MOST_SHOWN = 60;

function paperLines({ file, position, change, others, paper }: ShownPaper): string[] {
  const joined = others === 0 ? "" : `, with ${others} other ${others === 1 ? "record" : "records"}`;
  const names = paper.authors.slice(0, NAMED).map(({ name }) => name);
  const more = paper.authors.length - names.length;
  const facts = [
    ["", `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`],
    ["submitted", paper.submitted],
    ["in", paper.journalRef],
    ["arXiv", paper.arxivId],
    ["DOI", paper.doi],
    ["categories", paper.categories.join(", ")],
    ["comment", paper.comment],
    ["links", paper.links.map(({ url }) => url).join(" ")],
    ["abstract", plainText(paper.abstract)],
  ] as const;
  return [
    "",
    `${file}, record ${position} (${change}${joined})`,
    `  ${plainText(paper.title)}`,
    ...facts.flatMap(([name, text]) =>
      text ? [`  ${name === "" ? "" : `${name}: `}${shortened(text)}`] : [],
    ),
  ];
}

/** The beginning of a text, on one line. */
function shortened(text: string): string {
  const line = text.replace(/\s/g, " ");
  return line.length > LONGEST_FACT ? `${line.slice(0, LONGEST_FACT)}…` : line;
}

function outcomeLines(outcome: CheckReport["outcome"], refusals: number): string[] {
  if (outcome === null) return ["Nothing would be taken, and nothing published."];
  const { papers, merged, added, updated, unchanged, removed, refused } = outcome;
  const counts = [`${added} added`, `${updated} updated`, `${unchanged} unchanged`, `${refusals} refused`];
  if (removed > 0) counts.push(`${removed} removed`);
  return [
    `There would be ${papers} ${papers === 1 ? "paper" : "papers"}: ${counts.join(", ")}; ${merged} ${merged === 1 ? "record" : "records"} of these files merged into others.`,
    ...(refused === null ? [] : [refused]),
    "Nothing was changed.",
  ];
}
