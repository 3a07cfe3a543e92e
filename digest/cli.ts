import { settingsFromEnvironment } from "@/ingest/command/environment";
import { openSnapshot } from "@/lib/corpus/open";
import { readPointer } from "@/lib/corpus/pointer";
import { openPublished } from "@/lib/search/embedded/open";
import { runDigest } from "./command";

const settings = settingsFromEnvironment();
if (settings === null) process.exitCode = 2;
else {
  const { corpusDir, mail, siteUrl, port } = settings;
  process.exitCode = await runDigest({
    args: process.argv.slice(2),
    corpusFolder: corpusDir,
    mail,
    origin: siteUrl ?? `http://localhost:${port}`,
    openCorpus: async () => {
      const id = await readPointer(corpusDir);
      return id === null
        ? `Nothing is published in ${corpusDir}: npm run ingest.`
        : openSnapshot(corpusDir, id, openPublished);
    },
    now: () => new Date(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
