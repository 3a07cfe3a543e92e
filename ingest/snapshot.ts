import type { Manifest } from "@/lib/corpus/format";
import { SCHEMA_VERSION } from "@/lib/corpus/format";
import { INDEX_FOLDER, readingFile, SNAPSHOT_FILES } from "@/lib/corpus/layout";
import { authorSlug } from "@/lib/paper/names";
import type { Paper } from "@/lib/paper/paper";
import type { Vocabulary } from "@/lib/topics/vocabulary";
import pkg from "@/package.json";
import type { MergedCorpus } from "./corpus";
import { compare, type Reading, refusalsOf } from "./reading";

/** One file of a snapshot, written piece by piece. */
export interface SnapshotFile {
  readonly name: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

export type BuildIndex = (papers: Iterable<Paper>, vocabulary: Vocabulary) => ReadonlyMap<string, Uint8Array>;

/** What a snapshot says of itself, without the hashes that are known only when its files are written. */
export type ManifestFacts = Omit<Manifest, "files">;

/** Everything a snapshot holds: a function of its arguments alone. */
export function snapshotOf(
  corpus: MergedCorpus,
  readings: readonly Reading[],
  vocabulary: Vocabulary,
  buildIndex: BuildIndex,
): { files: SnapshotFile[]; facts: ManifestFacts } {
  const { papers } = corpus;
  const authors = authorIndex(papers);
  const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`);
  const index = [...buildIndex(papers, vocabulary)].sort(([a], [b]) => compare(a, b));
  const files: SnapshotFile[] = [
    { name: SNAPSHOT_FILES.papers, chunks: lines },
    { name: SNAPSHOT_FILES.offsets, chunks: [offsetsOf(lines)] },
    { name: SNAPSHOT_FILES.keys, chunks: papers.map(({ key }) => `${key}\n`) },
    { name: SNAPSHOT_FILES.aliases, chunks: [jsonLine({ addresses: corpus.addresses })] },
    { name: SNAPSHOT_FILES.authors, chunks: [jsonLine(authors)] },
    { name: SNAPSHOT_FILES.topics, chunks: [jsonLine(vocabulary)] },
    ...index.map(([name, bytes]) => ({ name: `${INDEX_FOLDER}${name}`, chunks: [bytes] })),
    ...readings.map(({ report, records }) => ({
      name: readingFile(report.sha256),
      chunks: records.map(jsonLine),
    })),
  ];
  return { files, facts: factsOf(corpus, readings, authors.length) };
}

function factsOf(corpus: MergedCorpus, readings: readonly Reading[], authors: number): ManifestFacts {
  const refusals = [...refusalsOf(readings), ...corpus.refusals];
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: `${pkg.name} ${pkg.version}`,
    papers: corpus.papers.length,
    merged: corpus.merged,
    authors,
    dated: corpus.papers.filter(({ submitted }) => submitted !== undefined).length,
    withTopic: corpus.papers.filter(({ topics }) => topics.length > 0).length,
    sources: readings.map(({ report }) => report),
    refusals: refusals.map(({ file, position, reason }) => ({ file, position, reason })),
  };
}

function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Where each line begins, and the end of the last: 64-bit little-endian byte offsets. */
function offsetsOf(lines: readonly string[]): Uint8Array {
  const bytes = new Uint8Array((lines.length + 1) * 8);
  const view = new DataView(bytes.buffer);
  let at = 0;
  lines.forEach((line, i) => {
    at += Buffer.byteLength(line);
    view.setBigUint64((i + 1) * 8, BigInt(at), true);
  });
  return bytes;
}

interface AuthorTally {
  /** How often each spelling is printed. */
  readonly names: Map<string, number>;
  readonly papers: number[];
}

/** Slug, name and paper numbers of every author, by slug. */
function authorIndex(papers: readonly Paper[]): [string, string, number[]][] {
  const bySlug = new Map<string, AuthorTally>();
  papers.forEach((paper, number) => {
    for (const { name } of paper.authors) {
      const slug = authorSlug(name);
      const known: AuthorTally = bySlug.get(slug) ?? { names: new Map(), papers: [] };
      bySlug.set(slug, known);
      known.names.set(name, (known.names.get(name) ?? 0) + 1);
      if (known.papers.at(-1) !== number) known.papers.push(number);
    }
  });
  return [...bySlug]
    .sort(([a], [b]) => compare(a, b))
    .map(([slug, { names, papers: numbers }]) => [slug, mostPrinted(names), numbers]);
}

/** The most frequent spelling; of equals the one printed first. */
function mostPrinted(names: ReadonlyMap<string, number>): string {
  let [best, count] = ["", 0];
  for (const [name, times] of names) if (times > count) [best, count] = [name, times];
  return best;
}
