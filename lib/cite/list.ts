import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { paperLines } from "@/lib/paper/paper-line";
import { bibliographyOf, type Cited } from "./bibtex";
import { cslOf } from "./csl-json";
import { CSV_HEADER, csvOf } from "./csv";
import { listItemOf } from "./markdown";
import { risOf } from "./ris";

type WriteList = (papers: Iterable<Cited>) => Iterable<string>;

/** How a list of papers is written, piece by piece, by the suffix of the export's address. */
export const LIST_WRITERS = {
  bib: bibliographyOf,
  ris: (papers) => mapped(papers, ({ paper, url }) => risOf(paper, url)),
  json: cslItems,
  csv: table,
  jsonl: lines,
  md: (papers) => mapped(papers, listItemOf),
} as const satisfies Readonly<Record<string, WriteList>>;

/** The papers with their whole addresses, read one by one. */
export function* cited(papers: Iterable<Paper>, origin: string): Generator<Cited> {
  for (const paper of papers) yield { paper, url: `${origin}${pathOfPaper(paper)}` };
}

function* mapped(papers: Iterable<Cited>, write: (cited: Cited) => string): Generator<string> {
  for (const paper of papers) yield write(paper);
}

function* cslItems(papers: Iterable<Cited>): Generator<string> {
  const keys = new Map<string, number>();
  let before = "[\n";
  for (const { paper, url } of papers) {
    const item = cslOf(paper, url);
    const times = (keys.get(item.id) ?? 0) + 1;
    keys.set(item.id, times);
    yield `${before}${JSON.stringify(times === 1 ? item : { ...item, id: `${item.id}-${times}` })}`;
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
}

function* table(papers: Iterable<Cited>): Generator<string> {
  yield CSV_HEADER;
  yield* mapped(papers, csvOf);
}

function* lines(papers: Iterable<Cited>): Generator<string> {
  for (const { paper } of papers) for (const line of paperLines(paper)) yield `${JSON.stringify(line)}\n`;
}
