import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { paperLines } from "@/lib/paper/paper-line";
import { bibliographyOf, type Cited, type CitedPapers } from "./bibtex";
import { cslOf } from "./csl-json";
import { CSV_HEADER, csvOf } from "./csv";
import { listItemOf } from "./markdown";
import { risOf } from "./ris";

type WriteList = (papers: CitedPapers) => AsyncIterable<string>;

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
export async function* cited(papers: AsyncIterable<Paper>, origin: string): AsyncGenerator<Cited> {
  for await (const paper of papers) yield { paper, url: `${origin}${pathOfPaper(paper)}` };
}

async function* mapped(papers: CitedPapers, write: (cited: Cited) => string): AsyncGenerator<string> {
  for await (const paper of papers) yield write(paper);
}

async function* cslItems(papers: CitedPapers): AsyncGenerator<string> {
  const keys = new Map<string, number>();
  let before = "[\n";
  for await (const { paper, url } of papers) {
    const item = cslOf(paper, url);
    const times = (keys.get(item.id) ?? 0) + 1;
    keys.set(item.id, times);
    yield `${before}${JSON.stringify(times === 1 ? item : { ...item, id: `${item.id}-${times}` })}`;
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
}

async function* table(papers: CitedPapers): AsyncGenerator<string> {
  yield CSV_HEADER;
  yield* mapped(papers, csvOf);
}

async function* lines(papers: CitedPapers): AsyncGenerator<string> {
  for await (const { paper } of papers)
    for (const line of paperLines(paper)) yield `${JSON.stringify(line)}\n`;
}
