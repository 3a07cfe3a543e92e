import { join } from "node:path";
import { errors } from "@opensearch-project/opensearch";
import { authorsSchema } from "@/lib/corpus/format";
import { isReadingFile, POINTER_FILE, SNAPSHOT_FILES, snapshotFolder } from "@/lib/corpus/layout";
import { readPointer } from "@/lib/corpus/pointer";
import { textOfFile } from "@/lib/corpus/regular-file";
import { SnapshotError } from "@/lib/corpus/snapshot-error";
import { verifySnapshot } from "@/lib/corpus/verify";
import type { Paper } from "@/lib/paper/paper";
import { clientOf, PUBLISHING } from "@/lib/search/opensearch/connection";
import type { OpenSearchSettings } from "@/lib/site/env";
import { IngestError, isErrno } from "../../command/errors";
import { Progress } from "../../command/progress";
import { linesIn } from "../../store/records";
import { replaceFile } from "../durable";
import { publishTo } from "./publish";

/** Where the command runs and what it says things to. */
export interface PublishSurroundings {
  readonly corpusFolder: string;
  readonly openSearch: OpenSearchSettings | null;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly progress: (message: string) => void;
  /** Milliseconds between two messages on how far it is. */
  readonly progressPause: number;
}

/** Publishes the snapshot being served to the cluster and gives the exit code. */
export async function publishCommand(surroundings: PublishSurroundings): Promise<number> {
  const { openSearch, out, err } = surroundings;
  if (openSearch === null) {
    err("OPENSEARCH_URL: expected the address of the cluster to publish to.\n");
    return 2;
  }
  try {
    const { snapshot, papers, authors } = await publishServed(surroundings, openSearch);
    out(`Snapshot ${snapshot} is on the cluster: ${papers} papers, ${authors} authors.\n`);
    return 0;
  } catch (error) {
    const isKnown = error instanceof IngestError || error instanceof SnapshotError || isErrno(error);
    if (!isKnown && !(error instanceof errors.OpenSearchClientError)) throw error;
    err(`${error.message}\nThe cluster answers as before.\n`);
    return 1;
  }
}

async function publishServed(surroundings: PublishSurroundings, settings: OpenSearchSettings) {
  const { corpusFolder, now, progress: show, progressPause } = surroundings;
  const snapshot = await readPointer(corpusFolder);
  if (snapshot === null) throw new IngestError(`Nothing is published in ${corpusFolder}.`);
  const manifest = await verifySnapshot(corpusFolder, snapshot, (name) => !isReadingFile(name));
  const folder = snapshotFolder(corpusFolder, snapshot);
  const { caFile, shards, replicas, ...connection } = settings;
  const ca = caFile === null ? null : await textOfFile(caFile);
  const authors = authorsSchema.parse(JSON.parse(await textOfFile(join(folder, SNAPSHOT_FILES.authors))));
  const progress = new Progress(show, progressPause);
  progress.stage("writing papers to the cluster");
  const client = clientOf({ ...connection, ca }, PUBLISHING);
  try {
    const counts = await publishTo(
      client,
      {
        snapshot,
        papers: papersIn(join(folder, SNAPSHOT_FILES.papers)),
        count: manifest.papers,
        authors: authors.map(([slug, name, own]) => ({ slug, name, count: own.length })),
      },
      {
        spread: { shards, replicas },
        time: now().getTime(),
        onWritten: (done) => progress.count(done, manifest.papers),
      },
    );
    // A site that has refused the snapshot, because the cluster did not have it, looks again when the pointer is new.
    if ((await readPointer(corpusFolder)) === snapshot)
      replaceFile(corpusFolder, POINTER_FILE, `${snapshot}\n`);
    return { snapshot, ...counts };
  } finally {
    await client.close();
  }
}

function* papersIn(path: string): Generator<Paper> {
  for (const { text } of linesIn(path)) {
    const paper: Paper = JSON.parse(text);
    yield paper;
  }
}
