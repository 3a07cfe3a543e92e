import { join, relative, resolve } from "node:path";
import type { OpenSearchSettings } from "@/lib/site/env";

import { check } from "./check";
import { type IngestArguments, parseArguments, USAGE } from "./command/arguments";
import { checkedText } from "./command/check-report";
import { explained } from "./command/errors";
import { Progress } from "./command/progress";
import { exitCodeOf, summaryOf } from "./command/report";
import { bundledFiles, publishedKind } from "./publish/bundled";
import { publishCommand } from "./publish/opensearch/command";
import type { WriteIndex } from "./publish/snapshot";
import type { Format } from "./reading/formats/format";
import { FORMATS } from "./reading/formats/registry";
import { type IngestRequest, ingest } from "./run";

/** Where a command runs and what it says things to. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly projectFolder: string;
  /** The corpus folder when the command line names none. */
  readonly corpusFolder: string;
  /** The cluster that the environment names; null when it names none. */
  readonly openSearch: OpenSearchSettings | null;
  readonly writeIndex: WriteIndex;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows what is being done; every call replaces the one before. */
  readonly progress: (message: string) => void;
  /** Milliseconds between two messages on how far something is. */
  readonly progressPause: number;
}

/** Runs the ingest command and gives its exit code. */
export async function runCommand(surroundings: Surroundings): Promise<number> {
  const parsed = parseArguments(surroundings.args);
  if (parsed.kind === "help") {
    surroundings.out(`${USAGE}\n`);
    return 0;
  }
  if (parsed.kind === "bad") {
    surroundings.err(`${parsed.message}\n\n${USAGE}\n`);
    return 2;
  }
  try {
    return await runAsked(parsed.asked, surroundings);
  } catch (error) {
    const message = explained(error);
    surroundings.progress("");
    if (message === null) throw error;
    surroundings.err(`${message}\n`);
    return 1;
  }
}

async function runAsked(asked: IngestArguments, surroundings: Surroundings): Promise<number> {
  const corpusFolder = asked.out === null ? surroundings.corpusFolder : resolve(asked.out);
  const isForCluster = asked.engine === "opensearch";
  if (isForCluster && surroundings.openSearch === null) {
    // Said before the long work.
    surroundings.err("OPENSEARCH_URL: expected the address of the cluster to publish to.\n");
    return 2;
  }
  const refusal = asked.condition === "always" ? null : await whyNot(asked.condition, corpusFolder);
  if (refusal !== null) {
    surroundings.out(`${refusal}\n`);
    return 0;
  }
  const as = FORMATS.find(({ name }) => name === asked.as);
  if (asked.as !== null && as === undefined) {
    const names = FORMATS.map(({ name }) => name).join(", ");
    surroundings.err(`“${asked.as}” is no format: expected one of ${names}.\n`);
    return 2;
  }
  const request = await requestFor(asked, as, corpusFolder, surroundings);
  if (asked.check) {
    const found = await check(request);
    surroundings.progress("");
    surroundings.out(checkedText(found));
    return exitCodeOf(found);
  }
  const report = await ingest(request);
  surroundings.progress("");
  surroundings.out(summaryOf(report));
  const isToPublish = isForCluster && report.published !== null;
  const published = isToPublish ? await publishCommand({ ...surroundings, args: [], corpusFolder }) : 0;
  return Math.max(exitCodeOf(report), published);
}

/** Why the bundled dumps are not read now; null when they are. */
async function whyNot(condition: "if-empty" | "if-bundled", corpusFolder: string): Promise<string | null> {
  const kind = await publishedKind(corpusFolder);
  if (kind === "none") return null;
  if (condition === "if-empty") return `A corpus is published in ${corpusFolder}: nothing to do.`;
  return kind === "bundled"
    ? null
    : `The corpus in ${corpusFolder} holds more than the bundled dumps: it stays as it is.`;
}

async function requestFor(
  asked: IngestArguments,
  as: Format | undefined,
  corpusFolder: string,
  { projectFolder, writeIndex, now, progress, progressPause, err }: Surroundings,
): Promise<IngestRequest> {
  const bundledFolder = join(projectFolder, "data", "sources");
  const bundled = (await bundledFiles(bundledFolder)).map((path) => relative(process.cwd(), path));
  return {
    files: asked.files.length > 0 ? asked.files : bundled,
    corpusFolder,
    ...(as === undefined ? {} : { as }),
    replace: asked.replace || asked.condition === "if-bundled",
    bundledFolder,
    vocabularyPath: join(projectFolder, "data", "topics", "topics.json"),
    writeIndex,
    force: asked.force || asked.condition === "if-bundled",
    retrain: asked.retrain,
    now,
    progress: new Progress(progress, progressPause),
    warn: (message) => err(`${message}\n`),
  };
}
