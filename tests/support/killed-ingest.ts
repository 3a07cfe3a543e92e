import { ingest } from "@/ingest/run";

/** `tsx killed-ingest.ts STEP CORPUS FILE`: an ingest that the system kills, as by `kill -9`, when a step is done. */
const [step = "", corpusFolder = "", file = ""] = process.argv.slice(2);
await ingest({
  files: [file],
  corpusFolder,
  replace: false,
  bundledFolder: "data/sources",
  vocabularyPath: "data/topics/topics.json",
  writeIndex: (_papers, { sink }) => sink.write("stand-in.bin", Uint8Array.of(7)),
  now: () => new Date("2026-01-02T12:00:00Z"),
  onStep: (done) => {
    if (done === step) process.kill(process.pid, "SIGKILL");
  },
});
