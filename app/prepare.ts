import { currentCorpus } from "@/lib/corpus/current";
import { EnvError, env } from "@/lib/site/env";
import { log } from "@/lib/site/log";

/** Checks the settings and opens the corpus before the first request. A setting that cannot be used ends the process. */
export async function prepare(): Promise<void> {
  checkSettings();
  const corpus = await currentCorpus();
  if (corpus === null) log("warn", "no corpus is published: run npm run ingest");
  else log("info", "corpus opened", { snapshot: corpus.id, papers: corpus.manifest.papers });
}

function checkSettings(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
