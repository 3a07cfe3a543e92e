import { runHarvest } from "@/ingest/harvest/command";

// Harvests all pages of a query from a stand-in, without pauses, until the test that started it kills it.
const [address = "", corpusFolder = ""] = process.argv.slice(2);
await runHarvest({
  args: ["--query", "all:ape"],
  projectFolder: ".",
  corpusFolder,
  openSearch: null,
  services: { arxivApi: address, arxivOai: address, huggingFace: address, contact: null },
  clock: { now: () => performance.now(), sleep: () => Promise.resolve(), random: () => 0.5 },
  writeIndex: (_papers, { sink }) => sink.write("stand-in.bin", Uint8Array.of(7)),
  now: () => new Date("2026-01-02T12:00:00Z"),
  out: () => undefined,
  err: (text) => process.stderr.write(text),
  progress: () => undefined,
  progressPause: 0,
});
