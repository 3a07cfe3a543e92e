import type { Cluster } from "@/lib/search/opensearch/cluster";
import { ClusterCorpusServer } from "./cluster/cluster-server";
import type { Corpus } from "./corpus";
import { type Dropped, droppedBefore } from "./dropped";
import { type CorpusHealth, healthOf } from "./health";
import { type OpenEngine, openSnapshot } from "./open";
import { type CorpusEvent, CorpusServer, type OpenCorpus } from "./server";

const POLL_MILLISECONDS = 250;
/** A look at a cluster is a request. */
const POLL_CLUSTER_MILLISECONDS = 2_000;

/** Holds a corpus, and takes up another one when it is published. */
type Server = Pick<CorpusServer, "refused" | "damage" | "check"> & {
  readonly corpus: Corpus | null;
  corpusOf(id: string): Corpus | null;
};

interface Serving {
  /** Where the corpus is. */
  readonly place: string | Cluster;
  readonly server: Server;
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
  const open: OpenCorpus = (id, onDamage, isThorough) =>
    openSnapshot(folder, id, openEngine, onDamage, isThorough);
  return serve(folder, () => new CorpusServer(folder, open, tell), POLL_MILLISECONDS);
}

/** The same of a corpus that is on a cluster, none of it on this machine. */
export function serveClusterCorpus(cluster: Cluster, tell: (event: CorpusEvent) => void): Promise<void> {
  return serve(cluster, () => new ClusterCorpusServer(cluster, tell), POLL_CLUSTER_MILLISECONDS);
}

function serve(place: Serving["place"], start: () => Server, pause: number): Promise<void> {
  if (shared.incipitCorpus?.place === place) return shared.incipitCorpus.opened;
  clearInterval(shared.incipitCorpus?.timer);
  const server = start();
  const timer = setInterval(() => void server.check(), pause);
  timer.unref();
  const opened = server.check();
  shared.incipitCorpus = { place, server, opened, timer };
  return opened;
}

/** The corpus to answer a request from; null when nothing is published, or none is served. */
export async function currentCorpus(): Promise<Corpus | null> {
  await shared.incipitCorpus?.opened;
  return shared.incipitCorpus?.server.corpus ?? null;
}

/** The corpus of a snapshot by its id, also for some minutes after it was replaced; null for any other. */
export function corpusOfSnapshot(id: string): Corpus | null {
  return shared.incipitCorpus?.server.corpusOf(id) ?? null;
}

// A snapshot never changes, and neither does what those before it held.
const dropped = new WeakMap<Corpus, Promise<readonly Dropped[]>>();

/** What earlier snapshots held and this one does not, as far as they are kept on this machine. */
export function droppedFrom(corpus: Corpus): Promise<readonly Dropped[]> {
  const known = dropped.get(corpus);
  if (known !== undefined) return known;
  const place = shared.incipitCorpus?.place;
  const made = typeof place === "string" ? droppedBefore(place, corpus) : Promise.resolve([]);
  dropped.set(corpus, made);
  return made;
}

/** How the served corpus is at this moment. */
export function corpusHealth(): CorpusHealth {
  return healthOf(shared.incipitCorpus?.server ?? { corpus: null, damage: null, refused: null });
}
