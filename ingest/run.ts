import { mkdir, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { topicLabeller } from "@/lib/topics/label";
import { parseVocabulary, type Vocabulary } from "@/lib/topics/vocabulary";
import { IngestError } from "./command/errors";
import { Progress } from "./command/progress";
import type { IngestReport, SourceLine } from "./command/report";
import type { Draft, Refusal } from "./draft";
import { ChangeCounter } from "./publish/changes";
import { lockCorpus } from "./publish/lock";
import { type Previous, readPrevious } from "./publish/previous";
import { closeWorkspace, openWorkspace, type PublishStep, publish } from "./publish/publish";
import { Snapshot, type WriteIndex } from "./publish/snapshot";
import type { StandardInput } from "./reading/input/open";
import { readSources } from "./reading/source";
import { placeReadings, storeRecords } from "./store/store";
import { joinReadings, type StoredReading } from "./store/stored-reading";
import { MergedCorpus } from "./works/corpus";
import { StoredDrafts } from "./works/drafts";

export interface IngestRequest {
  /** Files, folders, or `-` for standard input. */
  readonly files: readonly string[];
  /** What `-` reads; the process's own by default. */
  readonly standardInput?: StandardInput;
  readonly corpusFolder: string;
  /** Build the corpus from these files alone instead of adding them to what is published. */
  readonly replace: boolean;
  /** The folder of the dumps that come with the program. */
  readonly bundledFolder: string;
  readonly vocabularyPath: string;
  readonly writeIndex: WriteIndex;
  /** Publish also a corpus that has lost papers and has fewer than the one before. */
  readonly force?: boolean;
  /** Learn anew what terms mean, though the published index knows it. */
  readonly retrain?: boolean;
  readonly now: () => Date;
  /** Told what is being done, for a person who waits. */
  readonly progress?: Progress;
  readonly warn?: (message: string) => void;
  readonly onStep?: (step: PublishStep) => void;
}

/**
 * Reads files, merges them with what is published, and publishes the outcome. Throws an {@link IngestError} when the
 * corpus cannot be changed. A file that gives nothing is in the report; when no file gives anything, nothing is
 * published.
 */
export async function ingest(request: IngestRequest): Promise<IngestReport> {
  const started = performance.now();
  const vocabulary = await readVocabulary(request.vocabularyPath);
  const unlock = lockCorpus(request.corpusFolder);
  try {
    const outcome = await ingestLocked(request, vocabulary);
    return { ...outcome, seconds: (performance.now() - started) / 1000 };
  } finally {
    unlock();
  }
}

async function ingestLocked(
  request: IngestRequest,
  vocabulary: Vocabulary,
): Promise<Omit<IngestReport, "seconds">> {
  const workspace = openWorkspace(request.corpusFolder);
  try {
    const read = await readFiles(request, workspace);
    if (read.readings.every(({ report }) => report.taken === 0)) return { ...read, published: null };
    return await publishWith(request, vocabulary, workspace, read);
  } finally {
    closeWorkspace(workspace);
  }
}

/** What the files of a run gave. */
interface ReadFiles {
  readonly sources: readonly SourceLine[];
  readonly readings: readonly StoredReading[];
  readonly refusals: readonly Refusal[];
}

/** Merges what was read with what is published, and publishes the outcome. */
async function publishWith(
  request: IngestRequest,
  vocabulary: Vocabulary,
  workspace: string,
  { sources, readings, refusals }: ReadFiles,
): Promise<Omit<IngestReport, "seconds">> {
  const { progress = SILENT, warn = ignore, corpusFolder } = request;
  progress.stage("reading the published corpus");
  const previous = await readPrevious(corpusFolder, request.replace, warn);
  const joined = joinReadings(request.replace ? [] : previous.readings, readings);
  const fresh = new Set(readings.map(({ path }) => path));
  const placed = placeReadings(joined, workspace, ({ path }) => fresh.has(path));
  await rm(join(workspace, INCOMING_FOLDER), { recursive: true });
  progress.stage("comparing records");
  const drafts = new StoredDrafts(placed, progress);
  try {
    progress.stage("merging");
    const corpus = new MergedCorpus(drafts, previous.addresses, topicLabeller(vocabulary));
    const changes = new ChangeCounter(previous.papers, new Set(corpus.keys()), corpus.addresses);
    // Who replaces a corpus by a dump that was read without a flaw means what is left out.
    const isMeant = request.force || (request.replace && refusals.length === 0);
    if (!isMeant) refuseToShrink(corpus.works, previous.papers.size, changes.changes().removed);
    const snapshot = new Snapshot({
      corpus,
      readings: placed,
      refusals: drafts.refusals,
      vocabulary,
      writeIndex: request.writeIndex,
      before: request.replace || request.retrain ? null : previous.folder,
      changes,
      progress,
      free: () => {
        corpus.release();
        drafts.close();
      },
    });
    const { id, isNew } = await publish({
      corpusFolder,
      workspace,
      files: snapshot.files(workspace),
      facts: () => snapshot.facts(),
      publications: previous.publications,
      currentId: previous.currentId,
      times: await timesOf(request, previous, joined, readings),
      ...(request.onStep ? { onStep: request.onStep } : {}),
    });
    return {
      sources,
      refusals: [...refusals, ...snapshot.refusals],
      published: { id, isNew, papers: snapshot.papers, merged: corpus.merged, ...changes.changes() },
    };
  } finally {
    drafts.close();
  }
}

/** A damaged dump is no reason to lose papers. Papers that have become one are no loss. */
function refuseToShrink(papers: number, before: number, removed: number): void {
  if (removed === 0 || papers >= before) return;
  throw new IngestError(
    `The new corpus would have ${papers} papers where ${before} are published, ${removed} of which would be gone: nothing is published. --force publishes it.`,
  );
}

/** Where records wait until it is known which of them a snapshot keeps. */
const INCOMING_FOLDER = "incoming";

async function readFiles(
  { files, standardInput, progress = SILENT }: IngestRequest,
  workspace: string,
): Promise<ReadFiles> {
  const sources: SourceLine[] = [];
  const readings: StoredReading[] = [];
  const refusals: Refusal[] = [];
  const incoming = join(workspace, INCOMING_FOLDER);
  await mkdir(incoming);
  for await (const { path, ...outcome } of readSources(files, standardInput)) {
    progress.stage(`reading ${path}`);
    if (outcome.kind === "unreadable") {
      sources.push({ file: path, formatLabel: "not read", taken: 0, refused: 0 });
      refusals.push(outcome.refusal);
      continue;
    }
    const stored = join(incoming, `${readings.length}.ndjson`);
    const facts = await storeRecords(stored, noting(refusals, outcome.reading.records, progress));
    const report = outcome.reading.report();
    readings.push({ report, path: stored, facts, recordsName: report.file });
    sources.push({ ...report, file: path });
  }
  return { sources, readings, refusals };
}

/** Passes records on, counts them, and notes the refusals among them. */
async function* noting(refusals: Refusal[], records: AsyncIterable<Draft | Refusal>, progress: Progress) {
  let count = 0;
  for await (const record of records) {
    progress.count(++count);
    if (record.kind === "refusal") refusals.push(record);
    yield record;
  }
}

/** A file read now has this moment as its time, the others keep theirs. */
async function timesOf(
  request: IngestRequest,
  previous: Previous,
  joined: readonly StoredReading[],
  latest: readonly StoredReading[],
) {
  const now = request.now().toISOString();
  const before = previous.publications.find(({ id }) => id === previous.currentId);
  const fresh = new Set(latest.map(({ report }) => report.sha256));
  const readAt = joined.map(({ report: { sha256 } }): [string, string] => [
    sha256,
    fresh.has(sha256) ? now : (before?.readAt[sha256] ?? now),
  ]);
  const addsToOwn = !request.replace && before !== undefined && !before.bundled;
  return {
    publishedAt: now,
    readAt: Object.fromEntries(readAt),
    bundled: !addsToOwn && (await areBundled(request.files, request.bundledFolder)),
  };
}

async function areBundled(files: readonly string[], bundledFolder: string): Promise<boolean> {
  const home = await realpath(bundledFolder).catch(() => null);
  const folders = await Promise.all(files.map((file) => realpath(file).then(dirname, () => null)));
  return home !== null && folders.every((folder) => folder === home);
}

async function readVocabulary(path: string): Promise<Vocabulary> {
  try {
    return parseVocabulary(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw new IngestError(
      `The topics in ${path} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function ignore(): void {}
const SILENT = new Progress(ignore, Number.POSITIVE_INFINITY);
