import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { Progress } from "@/ingest/command/progress";
import type { Draft } from "@/ingest/draft";
import { HashedWriter, linesIn } from "@/ingest/store/records";
import type { StoredReading } from "@/ingest/store/stored-reading";
import { StoredDrafts } from "@/ingest/works/drafts";
import { groupDrafts } from "@/ingest/works/group";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { readText } from "./corpus";
import { parseJsonLines } from "./lines";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `tsx tests/bench/grouping.ts --papers FILE.jsonl[.gz] [--drafts N] [--without-ids]

Writes N drafts as an ingest keeps them (the papers over and over, with a number after the title), reads what they are
recognised by, groups them, and prints the processor time of both beside that of JSON.parse of the same lines, and the
most memory held.

  --papers FILE   one JSON object a line: id, title, abstract, authors, published
  --drafts N      how many (100000)
  --without-ids   as if no source knew the arXiv ids, so that every draft may join another`;

const lineSchema = z.object({
  id: z.string(),
  title: z.string().min(1),
  abstract: z.string(),
  authors: z.array(z.string()),
  published: z.string(),
});
const DRAFTS = 100_000;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      papers: { type: "string" },
      drafts: { type: "string" },
      "without-ids": { type: "boolean" },
      measure: { type: "string" },
    },
  });
  if (values.measure !== undefined) return measure(values.measure);
  if (values.papers === undefined) throw new Error("No papers were given, nothing was measured.");
  const count = values.drafts === undefined ? DRAFTS : wholeNumber(values.drafts, "--drafts");
  const folder = mkdtempSync(join(tmpdir(), "incipit-grouping-"));
  try {
    const path = join(folder, "drafts.ndjson");
    writeDrafts(path, values.papers, count, values["without-ids"] ?? false);
    // A process of its own, so that its memory is that of the drafts.
    const command = ["--import", "tsx", "tests/bench/grouping.ts", "--measure", path];
    spawnSync(process.execPath, command, { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeDrafts(path: string, papers: string, count: number, withoutIds: boolean): void {
  const lines = parseJsonLines(readText(papers), lineSchema, papers);
  const writer = new HashedWriter(path);
  for (let position = 1; position <= count; position++) {
    const line = lines[(position - 1) % lines.length];
    if (line === undefined) throw new Error(`${papers} has no papers.`);
    const round = Math.floor((position - 1) / lines.length);
    const id = withoutIds || round > 0 ? null : parseArxivId(line.id);
    const draft: Draft = {
      kind: "draft",
      origin: { source: "arxiv", format: "bench", file: "bench", position },
      title: round === 0 ? line.title : `${line.title} ${round}`,
      abstract: line.abstract,
      authors: line.authors.map((name) => ({ name })),
      submitted: line.published,
      ...(id === null ? {} : { arxivId: id }),
    };
    writer.write(`${JSON.stringify(draft)}\n`);
  }
  writer.finish();
}

function measure(path: string): void {
  const plain = seconds(() => {
    for (const { text } of linesIn(path)) JSON.parse(text);
  });
  const scan = seconds(() => new StoredDrafts([readingOf(path)], silent).close());
  const drafts = new StoredDrafts([readingOf(path)], silent);
  let works = 0;
  const group = seconds(() => {
    works = groupDrafts(drafts).count;
  });
  drafts.close();
  const row = (name: string, time: number) => [name, time.toFixed(2), (time / plain).toFixed(2)];
  console.log(
    tableOf(
      ["", "processor s", "times JSON.parse"],
      [row("JSON.parse of every line", plain), row("reading the drafts", scan), row("grouping them", group)],
    ),
  );
  console.log(`${drafts.count} drafts are ${works} works`);
  console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB held at most`);
}

const silent = new Progress(() => {}, Number.POSITIVE_INFINITY);

function readingOf(path: string): StoredReading {
  const sha256 = "0".repeat(64);
  const { size: bytes } = statSync(path);
  const of = { file: "bench", format: "bench", formatLabel: "bench", sha256, bytes, taken: 0, refused: 0 };
  return { path, facts: { sha256, bytes }, report: { ...of, header: {} }, recordsName: "bench" };
}

/** Of the processor, in user and system mode. */
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
