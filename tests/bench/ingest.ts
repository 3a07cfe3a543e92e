import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readText } from "./corpus";
import { arxivIdOf } from "./engine/generate";
import { parseJsonLines } from "./lines";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:ingest -- --corpus FILE.jsonl[.gz] [--papers N] [--keep]

Writes N papers to a file (the corpus over and over, with new ids and titles after the first time), ingests it in one
process, and prints how fast that was up to the published texts and in all, beside reading the same file line by line
with JSON.parse, and the most memory it took (VmHWM, Linux). FILE has one JSON object a line: title, abstract, authors,
published, categories.

  --papers N   how many papers (1000000)
  --keep       leave the file and the corpus where they are`;

const PAPERS = 1_000_000;
const MEMORY_PAUSE = 500;

const lineSchema = z.object({
  title: z.string(),
  abstract: z.string(),
  authors: z.array(z.string()),
  published: z.string().optional(),
  categories: z.array(z.string()),
});
type Line = z.infer<typeof lineSchema>;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: "string" }, papers: { type: "string" }, keep: { type: "boolean" } },
  });
  if (values.corpus === undefined) throw new Error("No corpus was given, nothing was measured.");
  const papers = values.papers === undefined ? PAPERS : wholeNumber(values.papers, "--papers");
  const folder = mkdtempSync(join(tmpdir(), "incipit-bench-"));
  try {
    const file = join(folder, "papers.jsonl");
    await writePapers(file, parseJsonLines(readText(values.corpus), lineSchema, values.corpus), papers);
    const plain = await plainPass(file);
    console.log(`${papers} papers; reading and JSON.parse of every line takes ${plain.toFixed(1)} s`);
    report(papers, plain, await measuredIngest(file, join(folder, "corpus")));
  } finally {
    if (values.keep) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true });
  }
}

async function writePapers(path: string, lines: readonly Line[], count: number): Promise<void> {
  const file = await open(path, "w");
  const pieces: string[] = [];
  for (let paper = 0; paper < count; paper++) {
    const line = lines[paper % lines.length];
    if (line === undefined) throw new Error("The corpus has no papers.");
    const round = Math.floor(paper / lines.length);
    const title = round === 0 ? line.title : `${line.title} ${round}`;
    pieces.push(`${JSON.stringify({ ...line, title, id: arxivIdOf(paper) })}\n`);
    if (pieces.length === 2_000 || paper + 1 === count) await file.write(pieces.splice(0).join(""));
  }
  await file.close();
}

/** Seconds. */
async function plainPass(path: string): Promise<number> {
  const started = performance.now();
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const value: unknown = JSON.parse(line);
    if (value !== null) count++;
  }
  if (count === 0) throw new Error("The file is empty.");
  return (performance.now() - started) / 1000;
}

interface Measured {
  /** Seconds up to the moment at which each stage began, and to the end. */
  readonly stages: readonly { readonly name: string; readonly from: number }[];
  readonly end: number;
  readonly peakMegabytes: number;
}

/** Ingests a file in a process of its own. */
async function measuredIngest(file: string, corpus: string): Promise<Measured> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const child = spawn(process.execPath, ["--import", "tsx", "ingest/cli.ts", "--out", corpus, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let peakMegabytes = 0;
  const timer = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child));
  }, MEMORY_PAUSE);
  const stages: { name: string; from: number }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child));
    console.log(`${elapsed().toFixed(0).padStart(5)} s ${peakMegabytes.toFixed(0).padStart(5)} MB  ${line}`);
    if (/^[a-z]/.test(line) && !line.includes(": ")) stages.push({ name: line, from: elapsed() });
  }
  await ended;
  clearInterval(timer);
  if (child.exitCode !== 0) throw new Error(`The ingest ended with exit code ${child.exitCode}.`);
  return { stages, end: elapsed(), peakMegabytes };
}

/** The most memory a process has had, as Linux counts it; 0 elsewhere. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1000;
  } catch {
    return 0;
  }
}

function report(papers: number, plain: number, { stages, end, peakMegabytes }: Measured): void {
  const texts = stages.find(({ name }) => name === "indexing papers")?.from ?? end;
  const row = (name: string, seconds: number) => [
    name,
    seconds.toFixed(1),
    String(Math.round(papers / seconds)),
    (seconds / plain).toFixed(1),
  ];
  console.log(
    tableOf(
      ["", "seconds", "papers a second", "times the plain pass"],
      [row("up to the published texts", texts), row("in all, with the index", end)],
    ),
  );
  console.log(`most memory: ${Math.round(peakMegabytes)} MB`);
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
