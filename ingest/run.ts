import { readFile, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { topicLabeller } from "@/lib/topics/label";
import { parseVocabulary, type Vocabulary } from "@/lib/topics/vocabulary";
import { type MergedCorpus, mergeReadings } from "./corpus";
import type { Refusal } from "./draft";
import { IngestError } from "./errors";
import { lockCorpus } from "./lock";
import { type Previous, readPrevious } from "./previous";
import { type PublishStep, publish } from "./publish";
import { joinReadings, type Reading } from "./reading";
import { type Changes, changesSince, type IngestReport, type SourceLine } from "./report";
import { type BuildIndex, snapshotOf } from "./snapshot";
import { readSource } from "./source";

export interface IngestRequest {
  readonly files: readonly string[];
  readonly corpusFolder: string;
  /** Build the corpus from these files alone instead of adding them to what is published. */
  readonly replace: boolean;
  /** The folder of the dumps that come with the program. */
  readonly bundledFolder: string;
  readonly vocabularyPath: string;
  readonly buildIndex: BuildIndex;
  readonly now: () => Date;
  /** Told what is being done, for a person who waits. */
  readonly progress?: (message: string) => void;
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
  const { progress = ignore, warn = ignore } = request;
  const { sources, readings, refusals } = await readFiles(request.files, progress);
  const taken = readings.reduce((sum, { report }) => sum + report.taken, 0);
  if (taken === 0) return { sources, refusals, published: null };
  progress("reading the published corpus");
  const previous = await readPrevious(request.corpusFolder, request.replace, warn);
  const joined = joinReadings(request.replace ? [] : previous.readings, readings);
  progress("merging");
  const corpus = mergeReadings(joined, previous.addresses, topicLabeller(vocabulary));
  progress(`indexing ${corpus.papers.length} papers`);
  const { id, isNew } = await publishCorpus(request, previous, corpus, joined, readings, vocabulary);
  const changes: Changes = changesSince(previous, corpus);
  return {
    sources,
    refusals: [...refusals, ...corpus.refusals],
    published: { id, isNew, papers: corpus.papers.length, merged: corpus.merged, ...changes },
  };
}

async function readFiles(files: readonly string[], progress: (message: string) => void) {
  const sources: SourceLine[] = [];
  const readings: Reading[] = [];
  const refusals: Refusal[] = [];
  for (const path of files) {
    progress(`reading ${path}`);
    const outcome = await readSource(path);
    if (outcome.kind === "unreadable") {
      sources.push({ file: path, formatLabel: "not read", taken: 0, refused: 0 });
      refusals.push(outcome.refusal);
      continue;
    }
    const { report, records } = outcome.reading;
    readings.push(outcome.reading);
    sources.push({ ...report, file: path });
    refusals.push(...records.filter((record) => record.kind === "refusal"));
  }
  return { sources, readings, refusals };
}

async function publishCorpus(
  request: IngestRequest,
  previous: Previous,
  corpus: MergedCorpus,
  joined: readonly Reading[],
  latest: readonly Reading[],
  vocabulary: Vocabulary,
) {
  const { files, facts } = snapshotOf(corpus, joined, vocabulary, request.buildIndex);
  request.progress?.("publishing");
  return publish({
    corpusFolder: request.corpusFolder,
    files,
    facts,
    publications: previous.publications,
    currentId: previous.currentId,
    times: await timesOf(request, previous, joined, latest),
    ...(request.onStep ? { onStep: request.onStep } : {}),
  });
}

/** A file read now has this moment as its time, the others keep theirs. */
async function timesOf(
  request: IngestRequest,
  previous: Previous,
  joined: readonly Reading[],
  latest: readonly Reading[],
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
