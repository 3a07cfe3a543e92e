import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Paper } from "@/lib/paper/paper";
import { topicLabeller } from "@/lib/topics/label";
import type { CheckReport, ShownPaper } from "./command/check-report";
import { IngestError } from "./command/errors";
import { Progress } from "./command/progress";
import type { Refusal } from "./draft";
import { ChangeCounter, refuseToShrink } from "./publish/changes";
import { readPrevious } from "./publish/previous";
import { type ReadFiles, readFiles } from "./reading/read-files";
import type { IngestRequest } from "./run";
import { placeReadings } from "./store/store";
import { joinReadings, type StoredReading } from "./store/stored-reading";
import { MergedCorpus } from "./works/corpus";
import { StoredDrafts } from "./works/drafts";
import { readVocabulary } from "./works/vocabulary-file";

/** Of each file the first records are shown. */
const SHOWN = 3;

/**
 * Does everything that an ingest does up to its papers, and says what would come of it. Nothing is published, and nothing is
 * written but in a temporary folder. Throws an {@link IngestError} when the published corpus cannot be read.
 */
export async function check(request: IngestRequest): Promise<CheckReport> {
  const workspace = mkdtempSync(join(tmpdir(), "incipit-check-"));
  try {
    const { files, standardInput, progress = SILENT, as } = request;
    const read = await readFiles(files, standardInput, join(workspace, "incoming"), progress, as);
    const isEmpty = read.readings.every(({ report }) => report.taken === 0);
    return isEmpty ? { ...read, outcome: null } : await checked(request, workspace, read);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function checked(request: IngestRequest, workspace: string, read: ReadFiles): Promise<CheckReport> {
  const { progress = SILENT, warn = () => undefined, corpusFolder, replace, vocabularyPath } = request;
  progress.stage("reading the published corpus");
  const previous = await readPrevious(corpusFolder, replace, warn);
  const joined = joinReadings(replace ? [] : previous.readings, read.readings);
  progress.stage("comparing records");
  const drafts = new StoredDrafts(
    joined.map((reading) => named(reading, workspace)),
    progress,
  );
  try {
    progress.stage("merging");
    const labeller = topicLabeller(await readVocabulary(vocabularyPath));
    const corpus = new MergedCorpus(drafts, previous.addresses, labeller);
    const changes = new ChangeCounter(previous.papers, new Set(corpus.keys()), corpus.addresses);
    const paths = new Set(read.readings.map(({ path }) => path));
    const fresh = new Set(joined.filter(({ path }) => paths.has(path)).map(({ report }) => report.file));
    const refusals: Refusal[] = [...read.refusals];
    const shown: ShownPaper[] = [];
    let merged = 0;
    let papers = 0;
    for (const paper of corpus.papers((refusal) => refusals.push(refusal))) {
      progress.count(++papers, corpus.works);
      const change = changes.add(paper.key, JSON.stringify(paper));
      const own = paper.origins.filter(({ file }) => fresh.has(file));
      merged += Math.max(0, own.length - (own.length === paper.origins.length ? 1 : 0));
      shown.push(
        ...own
          .filter(({ position }) => position <= SHOWN)
          .map(({ file, position }) => shownOf(paper, change, file, position)),
      );
    }
    const refused = shrinking(
      request,
      papers,
      previous.papers.size,
      changes.changes().removed,
      refusals.length,
    );
    return {
      sources: read.sources,
      refusals,
      outcome: { papers, merged, ...changes.changes(), shown, refused },
    };
  } finally {
    drafts.close();
  }
}

/** A reading whose records carry the name that the source goes by. */
function named(reading: StoredReading, workspace: string): StoredReading {
  if (reading.recordsName === reading.report.file) return reading;
  return placeReadings([reading], workspace, () => true)[0] ?? reading;
}

/** Why an ingest would not publish this; null when it would. */
function shrinking(
  { force, replace }: IngestRequest,
  papers: number,
  before: number,
  removed: number,
  refusals: number,
) {
  if (force || (replace && refusals === 0)) return null;
  try {
    refuseToShrink(papers, before, removed);
    return null;
  } catch (error) {
    if (error instanceof IngestError) return error.message;
    throw error;
  }
}

function shownOf(paper: Paper, change: ShownPaper["change"], file: string, position: number): ShownPaper {
  return { file, position, change, others: paper.origins.length - 1, paper };
}

const SILENT = new Progress(() => undefined, Number.POSITIVE_INFINITY);
