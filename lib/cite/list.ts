import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { paperLines } from "@/lib/paper/paper-line";
import { bibliographyOf, type Cited } from "./bibtex";
import { cslOf } from "./csl-json";
import { CSV_HEADER, csvOf } from "./csv";
import { listItemOf } from "./markdown";
import { risOf } from "./ris";

/** A form of a list of papers: what it is, and how it is written, piece by piece. */
interface ListForm {
  readonly type: string;
  readonly write: (papers: Iterable<Cited>) => Iterable<string>;
}

/** The forms of a list of papers, by the suffix of the export's address. */
export const LIST_FORMS: Readonly<Record<string, ListForm>> = {
  bib: { type: "application/x-bibtex", write: bibliographyOf },
  ris: {
    type: "application/x-research-info-systems",
    write: (papers) => mapped(papers, ({ paper, url }) => risOf(paper, url)),
  },
  json: { type: "application/vnd.citationstyles.csl+json", write: cslItems },
  csv: { type: "text/csv", write: table },
  jsonl: { type: "application/jsonl", write: lines },
  md: { type: "text/markdown", write: (papers) => mapped(papers, listItemOf) },
};

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
