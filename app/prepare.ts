import { currentCorpus, serveCorpus } from "@/lib/corpus/current";
import { EnvError, env } from "@/lib/site/env";
import { log } from "@/lib/site/log";

/** Checks the settings and opens the corpus before the first request. A setting that cannot be used ends the process. */
export async function prepare(): Promise<void> {
  const { corpusDir } = checkedSettings();
  await serveCorpus(corpusDir, (event) => {
    if (event.kind === "serving") log("info", "serving a snapshot", { snapshot: event.id });
    else log("error", "a snapshot was refused", { reason: event.reason });
  });
  if ((await currentCorpus()) === null)
    log("warn", "no corpus is published: npm run ingest", { folder: corpusDir });
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
