import { errors } from "@opensearch-project/opensearch";
import { isReadingFile, POINTER_FILE } from "@/lib/corpus/layout";
import { readPointer } from "@/lib/corpus/pointer";
import { textOfFile } from "@/lib/corpus/regular-file";
import { SnapshotError } from "@/lib/corpus/snapshot-error";
import { readManifest, verifySnapshot } from "@/lib/corpus/verify";
import { clientOf, PUBLISHING } from "@/lib/search/opensearch/connection";
import { problemOf } from "@/lib/search/opensearch/failure";
import type { OpenSearchSettings } from "@/lib/site/env";
import { IngestError, isErrno } from "../../command/errors";
import { Progress } from "../../command/progress";
import { replaceFile } from "../durable";
import { isPublished, publishTo, serve } from "./publish";
import { publishableOf } from "./publishable";

const USAGE = `npm run publish:opensearch -- [--again]

Writes the published snapshot to the cluster that OPENSEARCH_URL names, and says there that it is the one to serve. What
the cluster holds already is not written anew, so that going back to the snapshot before takes a moment.

  --again   write it in any case`;

/** Where the command runs and what it says things to. */
export interface PublishSurroundings {
  readonly args: readonly string[];
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
  const { args, openSearch, out, err } = surroundings;
  if (args.some((arg) => arg !== "--again")) {
    const isHelp = args.includes("--help") || args.includes("-h");
    (isHelp ? out : err)(`${USAGE}\n`);
    return isHelp ? 0 : 2;
  }
  if (openSearch === null) {
    err("OPENSEARCH_URL: expected the address of the cluster to publish to.\n");
    return 2;
  }
  try {
    const { snapshot, papers, authors, isNew } = await publishServed(surroundings, openSearch);
    const is = isNew ? "is on the cluster" : "was on the cluster already and is served again";
    out(`Snapshot ${snapshot} ${is}: ${papers} papers, ${authors} authors.\n`);
    return 0;
  } catch (error) {
    const isKnown = error instanceof IngestError || error instanceof SnapshotError || isErrno(error);
    if (!isKnown && !(error instanceof errors.OpenSearchClientError)) throw error;
    err(`${problemOf(error) ?? error.message}\nThe cluster answers as before.\n`);
    return 1;
  }
}

async function publishServed(surroundings: PublishSurroundings, settings: OpenSearchSettings) {
  const { args, corpusFolder, now, progress: show, progressPause } = surroundings;
  const snapshot = await readPointer(corpusFolder);
  if (snapshot === null) throw new IngestError(`Nothing is published in ${corpusFolder}.`);
  const { caFile, shards, replicas, ...connection } = settings;
  const ca = caFile === null ? null : await textOfFile(caFile);
  const client = clientOf({ ...connection, ca }, PUBLISHING);
  try {
    const { papers, authors } = await readManifest(corpusFolder, snapshot);
    if (!args.includes("--again") && (await isPublished(client, snapshot, papers))) {
      await serve(client, snapshot);
      return { snapshot, papers, authors, isNew: false };
    }
    const manifest = await verifySnapshot(corpusFolder, snapshot, (name) => !isReadingFile(name));
    const progress = new Progress(show, progressPause);
    progress.stage("writing papers to the cluster");
    const counts = await publishTo(client, await publishableOf(corpusFolder, snapshot, manifest), {
      spread: { shards, replicas },
      time: now().getTime(),
      onWritten: (done) => progress.count(done, manifest.papers),
    });
    // A site that has refused the snapshot, because the cluster did not have it, looks again when the pointer is new.
    if ((await readPointer(corpusFolder)) === snapshot)
      replaceFile(corpusFolder, POINTER_FILE, `${snapshot}\n`);
    return { snapshot, ...counts, isNew: true };
  } finally {
    await client.close();
  }
}
