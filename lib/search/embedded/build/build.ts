import type { Paper } from "@/lib/paper/paper";
import { type ReadIndexFile, readModel, writeModel, writePaperVectors } from "../semantic/files";
import { isUpToDate, trainModel } from "../semantic/model";
import { hashOf } from "../semantic/random";
import { ByteReader, ByteWriter, Counters } from "../storage/bytes";
import { INDEX_FILES, INDEX_VERSION, indexMetaSchema } from "../storage/layout";
import type { WriteFile } from "../storage/storage";
import { type IndexSink, MemorySink, MemorySpool, type Spool } from "../storage/storage";
import { AcronymCounter } from "./acronym-counter";
import { Collector } from "./collect";
import { ColumnsBuilder } from "./columns";
import { PaperRecorder } from "./paper-record";
import { writePostings } from "./write-postings";
import { writeProfiles } from "./write-profiles";

/** Where an index is put, what it may use on the way, and the index before it. */
export interface IndexStorage {
  readonly sink: IndexSink;
  /** Takes about as many bytes as the texts of the papers have. */
  readonly spool: Spool;
  /** What terms mean is taken from the index before while that is up to date; without one it is learned anew. */
  readonly before?: ReadIndexFile;
}

/**
 * Writes the index over papers in the order of their snapshot: the same bytes for the same papers. {@link openEngine}
 * reads them. Memory: the vocabulary, some hundred bytes a paper, and a stretch of the postings.
 */
export function writeIndex(papers: Iterable<Paper>, { sink, spool, before }: IndexStorage): void {
  const write: WriteFile = (name, values) => sink.write(INDEX_FILES[name], bytesOf(values));
  // A file with nothing in it is there too.
  for (const name of Object.values(INDEX_FILES)) sink.write(name, new Uint8Array(0));
  const { collector, ranks } = collect(papers, spool, write);
  const numbering = writePostings(collector, write);
  collector.titleWords.write(numbering.forms, write);
  writeProfiles(collector, numbering, write);
  const known = before === undefined ? null : readModel(before);
  const model = known !== null && isUpToDate(known, collector.papers) ? known : trainModel(collector, ranks);
  writeModel(model, write);
  writePaperVectors(collector, model, write);
}

/** The same in memory: file names and contents. */
export function buildIndex(papers: Iterable<Paper>, before?: ReadIndexFile): ReadonlyMap<string, Uint8Array> {
  const sink = new MemorySink();
  const storage = { sink, spool: new MemorySpool(), ...(before === undefined ? {} : { before }) };
  writeIndex(papers, storage);
  return sink.files();
}

/** The first pass over the papers; what is finished after it is written. */
function collect(papers: Iterable<Paper>, spool: Spool, write: WriteFile) {
  const collector = new Collector(spool);
  const columns = new ColumnsBuilder();
  const acronyms = new AcronymCounter();
  const ranks = new Counters();
  const recorder = new PaperRecorder(collector.vocabulary);
  const record = new ByteWriter();
  const itself = (form: number) => form;
  for (const paper of papers) {
    ranks.set(collector.papers, hashOf(paper.key));
    acronyms.add(paper);
    record.length = 0;
    recorder.write(paper, record);
    columns.add(paper, collector.add(new ByteReader(record.view()), itself));
  }
  const meta = indexMetaSchema.parse({
    version: INDEX_VERSION,
    papers: collector.papers,
    forms: collector.forms.size,
    terms: collector.terms,
    ...columns.meta(),
  });
  write("meta", new TextEncoder().encode(JSON.stringify(meta)));
  columns.write(write);
  write("acronyms", acronyms.file());
  return { collector, ranks: ranks.first(collector.papers) };
}

function bytesOf(values: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
