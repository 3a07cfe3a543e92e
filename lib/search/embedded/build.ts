import type { Paper } from "@/lib/paper/paper";
import type { TopicNames } from "../engine";
import { Collector } from "./collect";
import { ColumnsBuilder } from "./columns";
import { INDEX_FILES, INDEX_VERSION, type IndexFile, indexMetaSchema } from "./layout";
import { writePostings } from "./write-postings";

/**
 * The index over papers in the order of their snapshot: file names and contents, the same bytes for the same papers.
 * {@link openEngine} reads them. Memory: the index itself and about as much again.
 */
export function buildIndex(
  papers: Iterable<Paper>,
  _vocabulary: TopicNames,
): ReadonlyMap<string, Uint8Array> {
  const collector = new Collector();
  const columns = new ColumnsBuilder();
  for (const paper of papers) columns.add(paper, collector.add(paper));
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
  ]);
  return new Map([...files].map(([name, bytes]) => [INDEX_FILES[name], bytes]));
}
