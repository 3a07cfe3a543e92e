import type { Paper } from "@/lib/paper/paper";
import type { TopicNames } from "../engine";
import { AcronymCounter } from "./acronyms";
import { Collector } from "./collect";
import { ColumnsBuilder } from "./columns";
import { INDEX_FILES, INDEX_VERSION, type IndexFile, indexMetaSchema } from "./layout";
import { type ReadIndexFile, readModel, semanticFiles } from "./semantic/files";
import { foldPapers } from "./semantic/fold";
import { isUpToDate, trainModel } from "./semantic/model";
import { writePostings } from "./write-postings";

/**
 * The index over papers in the order of their snapshot: file names and contents, the same bytes for the same papers.
 * {@link openEngine} reads them. Memory: the index itself and about as much again. With a reader of the index before,
 * what terms mean is taken from there while that is up to date; without one it is learned anew.
 */
export function buildIndex(
  papers: Iterable<Paper>,
  _vocabulary: TopicNames,
  before?: ReadIndexFile,
): ReadonlyMap<string, Uint8Array> {
  const collector = new Collector();
  const columns = new ColumnsBuilder();
  const acronyms = new AcronymCounter();
  const keys: string[] = [];
  for (const paper of papers) {
    keys.push(paper.key);
    acronyms.add(paper);
    columns.add(paper, collector.add(paper));
  }
  const meta = indexMetaSchema.parse({
    version: INDEX_VERSION,
    papers: collector.papers,
    forms: collector.formNames.length,
    terms: collector.termFormCounts.length,
    ...columns.meta(),
  });
  const files = new Map<IndexFile, Uint8Array>([
    ["meta", new TextEncoder().encode(JSON.stringify(meta))],
    ...writePostings(collector),
    ...columns.files(),
    ["acronyms", acronyms.file()],
    ...learnMeaning(collector, keys, before),
  ]);
  return new Map([...files].map(([name, bytes]) => [INDEX_FILES[name], bytes]));
}

function learnMeaning(
  collector: Collector,
  keys: readonly string[],
  before: ReadIndexFile | undefined,
): [IndexFile, Uint8Array][] {
  const known = before === undefined ? null : readModel(before);
  const names = collector.termNames();
  const model = known !== null && isUpToDate(known, keys.length) ? known : trainModel(collector, keys, names);
  return semanticFiles(model, foldPapers(collector, model, names));
}
