import type { Draft, Refusal } from "@/ingest/draft";
import { bibtex } from "@/ingest/reading/formats/bibtex";
import { cslJson } from "@/ingest/reading/formats/csl-json";
import type { PieceFormat } from "@/ingest/reading/formats/format";
import { ris } from "@/ingest/reading/formats/ris";
import { parseRecord, recordLine } from "@/ingest/store/records";
import { enrich } from "@/ingest/works/enrich";
import { mergeDrafts } from "@/ingest/works/merge";
import { bibliographyOf } from "@/lib/cite/bibtex";
import { LIST_WRITERS } from "@/lib/cite/list";
import { type Paper, paperSchema } from "@/lib/paper/paper";

/** The formats of reference managers, each with how it is read and written here. */
export const LIBRARY_FORMATS = {
  BibTeX: { reader: bibtex, write: bibliographyOf },
  RIS: { reader: ris, write: LIST_WRITERS.ris },
  "CSL-JSON": { reader: cslJson, write: LIST_WRITERS.json },
} as const satisfies Readonly<Record<string, { reader: PieceFormat; write: typeof bibliographyOf }>>;
export type LibraryFormat = keyof typeof LIBRARY_FORMATS;

/** The drafts of a library; a record that is refused fails the test. */
export function libraryDrafts(format: LibraryFormat, text: string): Draft[] {
  return [...LIBRARY_FORMATS[format].reader.read(text, "library")].map(accepted);
}

function accepted(record: Draft | Refusal): Draft {
  if (record.kind === "draft") return record;
  throw new Error(record.reason);
}

/** The paper that an ingest makes of drafts of one work. */
export function paperOf(...drafts: readonly Draft[]): Paper {
  const stored = drafts.map((draft) => accepted(parseRecord(recordLine(draft))));
  return paperSchema.parse(enrich(mergeDrafts(stored), "light-0a1b2c3d", () => []));
}

/** Papers as a library of a format. */
export async function libraryOf(format: LibraryFormat, papers: readonly Paper[]): Promise<string> {
  const cited = papers.map((paper) => ({ paper, url: `https://papers.example/papers/${paper.key}` }));
  let text = "";
  for await (const piece of LIBRARY_FORMATS[format].write(cited)) text += piece;
  return text;
}

/** A draft without where it was read and how its texts were spelled there. */
export function saidIn(draft: Draft | undefined): Partial<Draft> {
  const {
    origin: _origin,
    titleSource: _title,
    abstractSource: _abstract,
    ...said
  } = draft ?? { origin: null };
  return said;
}
