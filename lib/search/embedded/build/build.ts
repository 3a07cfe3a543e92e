import type { Paper } from "@/lib/paper/paper";
import { type ReadIndexFile, readModel, writeModel, writePaperVectors } from "../semantic/files";
import { isUpToDate, prepareTraining, type SemanticModel, trainedModel } from "../semantic/model";
import { leftSingularVectors } from "../semantic/svd";
import { INDEX_FILES } from "../storage/layout";
import type { WriteFile } from "../storage/storage";
import { type IndexSink, MemorySink, MemorySpool, type Spool } from "../storage/storage";
import type { Collector } from "./collect";
import { Gatherer } from "./gather";
import { readingHere } from "./read-here";
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
  const write = writingTo(sink);
  const gatherer = new Gatherer(spool);
  const read = readingHere(gatherer);
  for (const paper of papers) read(paper);
  gatherer.write(write);
  const { collector } = gatherer;
  writeWords(collector, write);
  const known = modelBefore(before, collector.papers);
  writeMeaning(collector, known ?? learn(gatherer), write);
}

/** The same in memory: file names and contents. */
export function buildIndex(papers: Iterable<Paper>, before?: ReadIndexFile): ReadonlyMap<string, Uint8Array> {
  const sink = new MemorySink();
  const storage = { sink, spool: new MemorySpool(), ...(before === undefined ? {} : { before }) };
  writeIndex(papers, storage);
  return sink.files();
}

/** Writes files of the index. A file with nothing in it is there too. */
export function writingTo(sink: IndexSink): WriteFile {
  for (const name of Object.values(INDEX_FILES)) sink.write(name, new Uint8Array(0));
  return (name, values) => sink.write(INDEX_FILES[name], bytesOf(values));
}

/** Writes the postings, and what finds papers alike. */
export function writeWords(collector: Collector, write: WriteFile): void {
  const numbering = writePostings(collector, write);
  collector.titleWords.write(numbering.forms, write);
  writeProfiles(collector, numbering, write);
}

/** What the index before has learned, where that still speaks for so many papers. */
export function modelBefore(before: ReadIndexFile | undefined, papers: number): SemanticModel | null {
  const known = before === undefined ? null : readModel(before);
  return known !== null && isUpToDate(known, papers) ? known : null;
}

/** Writes what the terms mean, and the papers by it. */
export function writeMeaning(collector: Collector, model: SemanticModel, write: WriteFile): void {
  writeModel(model, write);
  writePaperVectors(collector, model, write);
}

/** What terms mean, learned from the papers. */
export function learn(gatherer: Gatherer): SemanticModel {
  const training = prepareTraining(gatherer.collector, gatherer.ranks());
  const singular = leftSingularVectors(training.matrix, training.dimensions);
  return trainedModel(training, singular, gatherer.collector);
}

function bytesOf(values: Uint8Array | Uint32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
