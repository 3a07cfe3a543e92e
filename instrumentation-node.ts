import { placeOf } from "@/lib/browse/place";
import { corpusHealth, currentCorpus, serveClusterCorpus, serveCorpus } from "@/lib/corpus/current";
import { textOfFile } from "@/lib/corpus/regular-file";
import type { CorpusEvent } from "@/lib/corpus/server";
import { openPublished } from "@/lib/search/embedded/open";
import { connectTo, openOnCluster } from "@/lib/search/opensearch/open";
import { LIMITS } from "@/lib/serving/limits";
import { type Handler, listenerFor } from "@/lib/serving/listener";
import { screened } from "@/lib/serving/screen";
import { type Env, EnvError, env } from "@/lib/site/env";
import { log } from "@/lib/site/log";
import type { Place } from "@/lib/site/screen";

/** Opens the corpus where the settings say that it is, with the engine that they name. */
export async function serveAsSet(settings: Env, tell: (event: CorpusEvent) => void): Promise<void> {
  const { corpusDir, corpusOn, searchEngine } = settings;
  if (searchEngine === "embedded" || settings.openSearch === null)
    return serveCorpus(corpusDir, openPublished, tell);
  const { caFile, ...connection } = settings.openSearch;
  const cluster = connectTo({ ...connection, ca: caFile === null ? null : await textOfFile(caFile) });
  return corpusOn === "cluster"
    ? serveClusterCorpus(cluster, tell)
    : serveCorpus(corpusDir, openOnCluster(cluster), tell);
}

/** What `scripts/lib/site.mjs`, which starts Next.js, needs of the code that is built together with the pages. */
interface Handover {
  /** What answers, by way of Next.js. */
  readonly listenerFor: (pages: Handler) => ReturnType<typeof listenerFor>;
  readonly health: typeof corpusHealth;
}

const shared: typeof globalThis & { incipitHandOver?: (handover: Handover) => void } = globalThis;

/** Checks the settings and opens the corpus before the first request. A setting that cannot be used ends the process. */
export async function prepare(): Promise<void> {
  const settings = checkedSettings();
  await serveAsSet(settings, tell);
  if (settings.corpusOn === "disk" && (await currentCorpus()) === null)
    log("warn", "no corpus is published: npm run ingest", { folder: settings.corpusDir });
  shared.incipitHandOver?.({
    listenerFor: (pages) => listenerFor(screened(pages, placeNow, env), LIMITS.pagesInHand),
    health: corpusHealth,
  });
}

/** Where a path leads; what cannot be looked up now is for its page to say. */
async function placeNow(path: string, origin: string): Promise<Place> {
  try {
    return await placeOf(await currentCorpus(), path, origin);
  } catch {
    return { kind: "held" };
  }
}

function tell(event: CorpusEvent): void {
  if (event.kind === "refused") log("error", "a snapshot was refused", { reason: event.reason });
  if (event.kind === "damaged")
    log("error", "the snapshot being served is damaged", { reason: event.reason });
  if (event.kind !== "serving") return;
  log("info", "serving a snapshot", { snapshot: event.id });
  void warmUp();
}

/** Lets the engine make ready what the first reader would wait for, while requests are answered. */
async function warmUp(): Promise<void> {
  try {
    await (await currentCorpus())?.engine.warm?.();
  } catch (error) {
    log("error", "the engine could not be warmed", { error });
  }
}

function checkedSettings() {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
