import type { Corpus } from "./corpus";
import { type CorpusHealth, healthOf } from "./health";
import { type OpenEngine, openSnapshot } from "./open";
import { type CorpusEvent, CorpusServer, type OpenCorpus } from "./server";

const POLL_MILLISECONDS = 250;

interface Serving {
  readonly folder: string;
  readonly server: CorpusServer;
  readonly opened: Promise<void>;
  readonly timer: NodeJS.Timeout;
}

// One corpus a process, also when a development server loads this module again after a change.
const shared: typeof globalThis & { incipitCorpus?: Serving } = globalThis;

/**
 * Serves the corpus of a folder from now on: opens it, and looks four times a second for a newly published snapshot. Called
 * once when the site starts, with the engine that is to answer; `tell` hears of every snapshot taken up,
 * refused or damaged.
 */
export function serveCorpus(
  folder: string,
  openEngine: OpenEngine,
  tell: (event: CorpusEvent) => void,
): Promise<void> {
  if (shared.incipitCorpus?.folder === folder) return shared.incipitCorpus.opened;
  clearInterval(shared.incipitCorpus?.timer);
  const open: OpenCorpus = (id, onDamage, isThorough) =>
    openSnapshot(folder, id, openEngine, onDamage, isThorough);
  const server = new CorpusServer(folder, open, tell);
  const timer = setInterval(() => void server.check(), POLL_MILLISECONDS);
  timer.unref();
  const opened = server.check();
  shared.incipitCorpus = { folder, server, opened, timer };
  return opened;
}

/** The corpus to answer a request from; null when nothing is published, or {@link serveCorpus} was not called. */
export async function currentCorpus(): Promise<Corpus | null> {
  await shared.incipitCorpus?.opened;
  return shared.incipitCorpus?.server.corpus ?? null;
}

/** The corpus of a snapshot by its id, also for some minutes after it was replaced; null for any other. */
export function corpusOfSnapshot(id: string): Corpus | null {
  return shared.incipitCorpus?.server.corpusOf(id) ?? null;
}

/** How the served corpus is at this moment. */
export function corpusHealth(): CorpusHealth {
  return healthOf(shared.incipitCorpus?.server ?? { corpus: null, damage: null, refused: null });
}
