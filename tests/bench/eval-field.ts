import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ingest } from "@/ingest/run";
import { readPointer } from "@/lib/corpus/pointer";
import { expectationsSchema, type FieldReading, type FieldVerdict, judged } from "./field-expectation";
import { parseJsonLines } from "./lines";
import { tableOf } from "./table";
import { withUsage } from "./usage";

const USAGE = `npm run eval:field -- FOLDER [--json FILE]

Ingests the files that FOLDER/expected.json names, each case into a corpus of its own, and compares every value that is
expected of their papers: how many are right, how many wrong, and how many records or files were refused, by file.
Exits with 1 when anything differs. --json FILE writes [{file, right, wrong, refused}], wrong and refused in words.`;

interface Row extends FieldVerdict {
  readonly file: string;
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "string" } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error("One folder is expected.");
  const expected = join(folder, "expected.json");
  if (!existsSync(expected)) throw new Error(`${expected} is absent: nothing was measured.`);
  const cases = expectationsSchema.parse(JSON.parse(readFileSync(expected, "utf8")));
  const rows: Row[] = [];
  for (const [file, wanted] of Object.entries(cases)) {
    const paths = file.split(" + ").map((name) => join(folder, name));
    rows.push({ file, ...judged(wanted, await readInto(paths)) });
  }
  report(rows);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  if (rows.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
}

/** What a command that is given these files, and a corpus of their own, publishes and refuses. */
async function readInto(files: readonly string[]): Promise<FieldReading> {
  const corpusFolder = mkdtempSync(join(tmpdir(), "incipit-field-"));
  try {
    const { refusals } = await ingest({
      files,
      corpusFolder,
      replace: true,
      bundledFolder: "data/sources",
      vocabularyPath: "data/topics/topics.json",
      // Nothing is searched here.
      writeIndex: (_papers, { sink }) => sink.write("no-index.bin", new Uint8Array(1)),
      now: () => new Date(),
    });
    return { papers: await publishedIn(corpusFolder), refusals: refusals.map(({ reason }) => reason) };
  } finally {
    rmSync(corpusFolder, { recursive: true });
  }
}

const paperSchema = z.record(z.string(), z.unknown());

async function publishedIn(corpusFolder: string): Promise<FieldReading["papers"]> {
  const snapshot = await readPointer(corpusFolder);
  if (snapshot === null) return [];
  const path = join(corpusFolder, snapshot, "papers.ndjson");
  return parseJsonLines(readFileSync(path, "utf8"), paperSchema, path);
}

function report(rows: readonly Row[]): void {
  const cells = rows.map(({ file, right, wrong, refused }) => [
    file,
    ...[right, wrong.length, refused.length].map(String),
  ]);
  console.log(tableOf(["file", "right", "wrong", "refused"], cells));
  for (const { file, wrong, refused } of rows) {
    if (wrong.length === 0) continue;
    console.log(`\n${file}`);
    for (const line of wrong) console.log(`  wrong    ${line}`);
    for (const line of refused) console.log(`  refused  ${line}`);
  }
  const flawless = rows.filter(({ wrong }) => wrong.length === 0).length;
  console.log(`\n${flawless} of ${rows.length} cases read as expected`);
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
