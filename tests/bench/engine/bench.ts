import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { z } from "zod";
import { readText } from "../corpus";
import { eachLine } from "../lines";
import { wholeNumber, withUsage } from "../usage";
import { generatedLines } from "./generate";
import { type EngineRow, engineTable, rowSchema } from "./row";

const OWN = ["embedded", "plain"];
const PEERS = ["minisearch", "orama", "sqlite", "flexsearch"];
/** With more papers the slowest peers take hours to answer, and the others to build. */
const MOST_PAPERS: Readonly<Record<string, number>> = {
  minisearch: 20_000,
  orama: 20_000,
  sqlite: 200_000,
  flexsearch: 200_000,
};

const USAGE = `npm run bench:engine -- [--papers FILE [--first N] | --generate N | --corpus DIR] [--engines A,B] [--json FILE]

Publishes papers as an ingest does, opens the snapshot as the site does, and asks 300 questions made of title words: whole
(ten papers with a passage each, exact total, all facets), while the last word is typed, and as suggestions. Each
engine has a process of its own and the same papers and questions; each question is asked once, then three times, and
the median counts.

  --papers FILE   any file of papers that npm run ingest reads, JSON lines for one, gzipped or not
  --first N       the first N lines of it alone
  --generate N    N made-up papers, the same in every run (10000)
  --corpus DIR    a corpus that is published already
  --engines A,B   some of ${[...OWN, ...PEERS].join(", ")}
                  (the first two, and of the others those that answer so many papers within minutes, where
                  "npm --prefix tests/bench ci" has installed them)
  --keep DIR      publishes there, and leaves it
  --json FILE     also writes the rows as JSON
  --help          show this`;

const run = promisify(execFile);

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      papers: { type: "string" },
      first: { type: "string" },
      generate: { type: "string", default: "10000" },
      corpus: { type: "string" },
      engines: { type: "string" },
      keep: { type: "string" },
      json: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const work = mkdtempSync(join(tmpdir(), "incipit-bench-"));
  try {
    const corpus = values.corpus ?? values.keep ?? join(work, "corpus");
    const built = values.corpus === undefined ? await publish(await papersFile(work, values), corpus) : null;
    const rows = await measureAll(corpus, values.engines?.split(","), built);
    console.log(engineTable(rows));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    rmSync(work, { recursive: true });
  }
}

const LINES_A_PIECE = 2_000;

/** The file of papers that was asked for, made first where it is a part of another, or made up. */
async function papersFile(
  folder: string,
  {
    papers,
    first,
    generate: count,
  }: { papers?: string | undefined; first?: string | undefined; generate: string },
): Promise<string> {
  if (papers === undefined) return generate(folder, count);
  if (first === undefined) return papers;
  const most = wholeNumber(first, "--first");
  const lines: string[] = [];
  for (const { line } of eachLine(readText(papers))) {
    lines.push(line);
    if (lines.length === most) break;
  }
  const path = join(folder, "first.jsonl");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** A file of made-up papers. */
async function generate(folder: string, asked: string): Promise<string> {
  const path = join(folder, "generated.jsonl");
  const file = await open(path, "w");
  let piece: string[] = [];
  for (const line of generatedLines(wholeNumber(asked, "--generate"))) {
    piece.push(`${JSON.stringify(line)}\n`);
    if (piece.length < LINES_A_PIECE) continue;
    await file.write(piece.join(""));
    piece = [];
  }
  await file.write(piece.join(""));
  await file.close();
  return path;
}

/** Papers a second that the index took. */
async function publish(file: string, corpus: string): Promise<number> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  console.error(`publishing ${file}`);
  return z.number().parse(await child("tests/bench/engine/build.ts", file, corpus));
}

/** One engine after the other, so that none slows another down. */
async function measureAll(
  corpus: string,
  asked: readonly string[] | undefined,
  built: number | null,
): Promise<EngineRow[]> {
  const rows: EngineRow[] = [];
  for (const engine of asked ?? [...OWN, ...PEERS]) {
    if (![...OWN, ...PEERS].includes(engine)) throw new Error(`There is no engine "${engine}".`);
    if (asked === undefined && PEERS.includes(engine) && !canAnswer(engine, rows)) continue;
    console.error(`asking ${engine}`);
    const path = OWN.includes(engine) ? "tests/bench/engine/ask.ts" : "tests/bench/peers/ask.ts";
    const row = rowSchema.parse(await child(path, engine, corpus));
    rows.push(engine === "embedded" ? { ...row, buildPerSecond: built } : row);
  }
  return rows;
}

/** Whether an engine is installed, and answers as many papers as the first of those asked before it. */
function canAnswer(engine: string, [first]: readonly EngineRow[]): boolean {
  return existsSync("tests/bench/node_modules") && (first?.papers ?? 0) <= (MOST_PAPERS[engine] ?? 0);
}

/** What a process of its own prints, which is JSON. */
async function child(path: string, ...args: readonly string[]): Promise<unknown> {
  const node = ["--expose-gc", "--max-old-space-size=8192", "--import", "tsx", path, ...args];
  const { stdout } = await run(process.execPath, node);
  return JSON.parse(stdout);
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
