import { join } from "node:path";
import type { Manifest } from "@/lib/corpus/format";
import { SCHEMA_VERSION } from "@/lib/corpus/format";
import { readingFile, SNAPSHOT_FILES } from "@/lib/corpus/layout";
import type { Paper } from "@/lib/paper/paper";
import type { IndexStorage } from "@/lib/search/embedded/build/build";
import type { Vocabulary } from "@/lib/topics/vocabulary";
import pkg from "@/package.json";
import type { Progress } from "../command/progress";
import type { Refusal } from "../draft";
import { Column } from "../store/column";
import { type FileFacts, linesIn } from "../store/records";
import type { StoredReading } from "../store/stored-reading";
import { AuthorIndex } from "../works/author-index";
import type { MergedCorpus } from "../works/corpus";
import type { ChangeCounter } from "./changes";
import { FileSpool, FolderSink, indexReader } from "./index-storage";

/** One file of a snapshot: to be written piece by piece, or in its place already. */
export type SnapshotFile =
  | { readonly name: string; readonly chunks: Iterable<string | Uint8Array> }
  | { readonly name: string; readonly facts: FileFacts };

/** Writes the search index over papers in their order. */
export type WriteIndex = (papers: Iterable<Paper>, storage: IndexStorage) => void | Promise<void>;

/** What a snapshot says of itself, without the hashes that are known only when its files are written. */
export type ManifestFacts = Omit<Manifest, "files">;

interface SnapshotRequest {
  readonly corpus: MergedCorpus;
  readonly readings: readonly StoredReading[];
  /** Of the readings, in their order. */
  readonly refusals: readonly Refusal[];
  readonly vocabulary: Vocabulary;
  readonly writeIndex: WriteIndex;
  /** The folder of the snapshot whose index this one may carry on from; null to begin anew. */
  readonly before: string | null;
  readonly changes: ChangeCounter;
  readonly progress: Progress;
  /** Called when the papers are written: what they were made from is not needed for the rest. */
  readonly free: () => void;
}

/** What is gathered of each paper while its line is written. */
interface Gathered {
  readonly offsets: Column;
  readonly keys: string[];
  readonly authors: AuthorIndex;
}

/**
 * Everything a snapshot holds, made while it is written: the files must be written in their order to the folder that
 * `files` is told of. What is counted on the way is complete when the last file is.
 */
export class Snapshot {
  readonly refusals: Refusal[] = [];
  readonly #request: SnapshotRequest;
  #papers = 0;
  #authors = 0;
  #dated = 0;
  #withTopic = 0;

  constructor(request: SnapshotRequest) {
    this.#request = request;
  }

  /** How many papers have been written. */
  get papers(): number {
    return this.#papers;
  }

  async *files(folder: string): AsyncGenerator<SnapshotFile> {
    const { vocabulary, readings, free } = this.#request;
    yield* this.#paperFiles();
    free();
    yield { name: SNAPSHOT_FILES.topics, chunks: [jsonLine(vocabulary)] };
    yield* this.#indexFiles(folder);
    for (const { report, facts } of readings) yield { name: readingFile(report.sha256), facts };
  }

  /** What is gathered while the papers are written is free again after it. */
  *#paperFiles(): Generator<SnapshotFile> {
    const { addresses } = this.#request.corpus;
    const gathered: Gathered = { offsets: new Column(), keys: [], authors: new AuthorIndex() };
    yield { name: SNAPSHOT_FILES.papers, chunks: this.#lines(gathered) };
    yield { name: SNAPSHOT_FILES.offsets, chunks: offsetBytes(gathered.offsets) };
    yield { name: SNAPSHOT_FILES.keys, chunks: linesOf(gathered.keys) };
    yield { name: SNAPSHOT_FILES.aliases, chunks: [jsonLine({ addresses })] };
    const authorOffsets = new Column();
    yield { name: SNAPSHOT_FILES.authors, chunks: jsonList(gathered.authors.rows(), authorOffsets) };
    yield { name: SNAPSHOT_FILES.authorOffsets, chunks: offsetBytes(authorOffsets) };
    this.#authors = gathered.authors.size;
  }

  facts(): ManifestFacts {
    const { corpus, readings, refusals } = this.#request;
    return {
      schemaVersion: SCHEMA_VERSION,
      tool: `${pkg.name} ${pkg.version}`,
      papers: this.papers,
      merged: corpus.merged,
      authors: this.#authors,
      dated: this.#dated,
      withTopic: this.#withTopic,
      sources: readings.map(({ report }) => report),
      refusals: [...refusals, ...this.refusals].map(({ file, position, reason }) => ({
        file,
        position,
        reason,
      })),
    };
  }

  *#lines({ offsets, keys, authors }: Gathered): Generator<string> {
    const { corpus, changes, progress } = this.#request;
    progress.stage("writing papers");
    let end = 0;
    offsets.push(0);
    for (const paper of corpus.papers((refusal) => this.refusals.push(refusal))) {
      const text = JSON.stringify(paper);
      end += Buffer.byteLength(text) + 1;
      offsets.push(end);
      authors.add(this.#papers++, paper.authors);
      keys.push(paper.key);
      if (paper.submitted !== undefined) this.#dated++;
      if (paper.topics.length > 0) this.#withTopic++;
      changes.add(paper.key, text);
      progress.count(this.papers, corpus.works);
      yield `${text}\n`;
    }
  }

  async *#indexFiles(folder: string): AsyncGenerator<SnapshotFile> {
    const { writeIndex, before, progress } = this.#request;
    progress.stage("indexing papers");
    const sink = new FolderSink(folder);
    const spool = new FileSpool(join(folder, "index.spool"));
    try {
      await writeIndex(papersIn(join(folder, SNAPSHOT_FILES.papers), this.papers, progress), {
        sink,
        spool,
        ...(before === null ? {} : { before: indexReader(before) }),
      });
    } finally {
      spool.close();
    }
    for (const [name, facts] of sink.finish()) yield { name, facts };
  }
}

/** The papers just written, one by one. */
function* papersIn(path: string, total: number, progress: Progress): Generator<Paper> {
  let count = 0;
  for (const { text } of linesIn(path)) {
    const paper: Paper = JSON.parse(text);
    yield paper;
    progress.count(++count, total);
  }
}

function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** What `JSON.stringify` gives for the whole list, value by value; where each begins, and the list ends, is added. */
function* jsonList(values: Iterable<unknown>, offsets: Column): Generator<string> {
  let end = 1;
  offsets.push(end);
  yield "[";
  let before = "";
  for (const value of values) {
    const text = JSON.stringify(value);
    // One byte parts it from the next, or ends the list.
    end += Buffer.byteLength(text) + 1;
    offsets.push(end);
    yield before + text;
    before = ",";
  }
  yield "]\n";
}

function* linesOf(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`;
}

const OFFSETS_A_PIECE = 8_192;

/** Where each line begins, and the end of the last: 64-bit little-endian byte offsets. */
function* offsetBytes(offsets: Column): Generator<Uint8Array> {
  for (let from = 0; from < offsets.size; from += OFFSETS_A_PIECE) {
    const count = Math.min(OFFSETS_A_PIECE, offsets.size - from);
    const bytes = new Uint8Array(count * 8);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < count; i++) view.setBigUint64(i * 8, BigInt(offsets.at(from + i)), true);
    yield bytes;
  }
}
