import { ingest } from "@/ingest/run";
import { writeIndexInThreads } from "@/lib/search/embedded/build/in-threads";

/**
 * A process of its own, for its memory: publishes a file of papers to a folder as `npm run ingest` does, and prints how
 * many papers a second the index took.
 */
const [file = "", corpusFolder = ""] = process.argv.slice(2);
let seconds = 0;
const report = await ingest({
  files: [file],
  corpusFolder,
  replace: true,
  bundledFolder: "data/sources",
  vocabularyPath: "data/topics/topics.json",
  writeIndex: async (papers, storage) => {
    const started = performance.now();
    await writeIndexInThreads(papers, storage);
    seconds = (performance.now() - started) / 1000;
  },
  now: () => new Date(),
});
if (report.published === null) throw new Error(`${file} has no papers.`);
console.log(JSON.stringify(report.published.papers / seconds));
