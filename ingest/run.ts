import { rm } from "node:fs/promises";
import { join } from "node:path";
import { topicLabeller } from "@/lib/topics/label";
import type { Vocabulary } from "@/lib/topics/vocabulary";
import { Progress } from "./command/progress";
import type { IngestReport } from "./command/report";
import { areBundled } from "./publish/bundled";
import { ChangeCounter, refuseToShrink } from "./publish/changes";
import { lockCorpus } from "./publish/lock";
import { readPrevious } from "./publish/previous";
import { closeWorkspace, openWorkspace, type PublishStep, publish } from "./publish/publish";
import { Snapshot, type WriteIndex } from "./publish/snapshot";
import { timesOf } from "./publish/times";
import type { Format } from "./reading/formats/format";
import type { StandardInput } from "./reading/input/open";
import { type ReadFiles, readFiles } from "./reading/read-files";
import { placeReadings } from "./store/store";
import { joinReadings } from "./store/stored-reading";
import { MergedCorpus } from "./works/corpus";
import { StoredDrafts } from "./works/drafts";
import { readVocabulary } from "./works/vocabulary-file";

export interface IngestRequest {
  /** Files, folders, or `-` for standard input. */
  readonly files: readonly string[];
  /** What `-` reads; the process's own by default. */
  readonly standardInput?: StandardInput;
  readonly corpusFolder: string;
  /** What every file is read as, whatever it seems to be. */
  readonly as?: Format;
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
    const { files, standardInput, progress = SILENT } = request;
    const read = await readFiles(
      files,
      standardInput,
      join(workspace, INCOMING_FOLDER),
      progress,
      request.as,
    );
    if (read.readings.every(({ report }) => report.taken === 0)) return { ...read, published: null };
    return await publishWith(request, vocabulary, workspace, read);
  } finally {
    closeWorkspace(workspace);
  }
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
      times: timesOf(
        {
          time: request.now(),
          replace: request.replace,
          isBundled: await areBundled(request.files, request.bundledFolder),
        },
        previous,
        joined,
        readings,
      ),
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

/** Where records wait until it is known which of them a snapshot keeps. */
const INCOMING_FOLDER = "incoming";

function ignore(): void {}
const SILENT = new Progress(ignore, Number.POSITIVE_INFINITY);
