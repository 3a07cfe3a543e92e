import { currentCorpus, serveCorpus } from "@/lib/corpus/current";
import type { OpenEngine } from "@/lib/corpus/open";
import { openEngine } from "@/lib/search/embedded/open";
import { type Env, EnvError, env } from "@/lib/site/env";
import { log } from "@/lib/site/log";

/** What opens the engine that `SEARCH_ENGINE` names. */
const ENGINES: Readonly<Record<Env["searchEngine"], OpenEngine>> = { embedded: openEngine };

/** Checks the settings and opens the corpus before the first request. A setting that cannot be used ends the process. */
export async function prepare(): Promise<void> {
  const { corpusDir, searchEngine } = checkedSettings();
  await serveCorpus(corpusDir, ENGINES[searchEngine], (event) => {
    if (event.kind === "refused") return log("error", "a snapshot was refused", { reason: event.reason });
    log("info", "serving a snapshot", { snapshot: event.id });
    void warmUp();
  });
  if ((await currentCorpus()) === null)
    log("warn", "no corpus is published: npm run ingest", { folder: corpusDir });
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
