import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "@/scripts/lib/paths.mjs";
import { hashOf } from "@/scripts/lib/stamp.mjs";
import { generatedPapers } from "./generated";
import { type Lexicon, lexiconOf, lexiconSchema } from "./lexicon";
import { type PaperLine, readPaperLines } from "./paper-lines";

/** Real papers, kept beside the project where there is room for them. */
const USUAL_FILE = resolve(ROOT, "../shared/corpus/arxiv-100k.jsonl.gz");
const GENERATED_PAPERS = 5_000;
const INGEST_SOURCES = ["ingest", "lib", "data/sources", "data/topics", "package-lock.json"];

/** The corpora of the attacks, each a folder that a site can serve. Nothing may change them: copy them first. */
export interface Corpora {
  /** Thousands of papers. */
  readonly big: string;
  /** The bundled dumps. */
  readonly small: string;
  /** Words, names and papers of the big one. */
  readonly lexicon: Lexicon;
  /** What the big one is, in words. */
  readonly description: string;
}

/**
 * Makes the corpora, or finds those of the last run in the system's folder for temporary files. The big one is made of
 * a gzipped file of JSON lines (the usual one, where it is there), else of generated papers.
 */
export async function prepareCorpora(asked: { file?: string; papers: number }): Promise<Corpora> {
  const file = asked.file ?? (existsSync(USUAL_FILE) ? USUAL_FILE : null);
  const stat = file === null ? null : statSync(file);
  const source = `${code()} ${file} ${stat?.size} ${stat?.mtimeMs}`;
  const big = await cached(`big-${asked.papers}`, source, async (folder) => {
    const papers =
      file === null ? generatedPapers(numberMade(asked.papers)) : readPaperLines(file, asked.papers);
    writeFileSync(join(folder, "lexicon.json"), JSON.stringify(lexiconOf(papers)));
    await ingestPapers(join(folder, "corpus"), papers);
  });
  const lexicon = lexiconSchema.parse(JSON.parse(readFileSync(join(big, "lexicon.json"), "utf8")));
  const description =
    file === null
      ? `${numberMade(asked.papers)} papers that were made up, since there are no real ones at ${USUAL_FILE}`
      : `${asked.papers} papers of ${file}`;
  return { big: join(big, "corpus"), small: await prepareSmallCorpus(), lexicon, description };
}

/** The corpus of the bundled dumps; made, or found, as above. */
export async function prepareSmallCorpus(): Promise<string> {
  const folder = await cached("small", code(), (made) => ingest(join(made, "corpus"), []));
  return join(folder, "corpus");
}

function numberMade(asked: number): number {
  return Math.min(asked, GENERATED_PAPERS);
}

/** A hash of what decides how the same papers are published. */
function code(): string {
  return hashOf(ROOT, INGEST_SOURCES);
}

/** Publishes papers in a corpus folder, in addition to what is there. */
export async function ingestPapers(corpus: string, papers: readonly PaperLine[]): Promise<void> {
  mkdirSync(corpus, { recursive: true });
  const file = `${corpus}.jsonl`;
  writeFileSync(file, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  await ingest(corpus, [file]);
  rmSync(file);
}

/** Runs `npm run ingest` on a corpus folder; no files are the bundled dumps. Rejects when it fails. */
async function ingest(corpus: string, files: readonly string[]): Promise<void> {
  const cli = ["--import", "tsx", "ingest/cli.ts", "--out", corpus, ...files];
  await promisify(execFile)(process.execPath, cli, { cwd: ROOT, maxBuffer: 64e6 });
}

/** A folder of this checkout's that `make` fills when it is not there, or was made of something else. */
async function cached(
  name: string,
  madeOf: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(tmpdir(), `incipit-attack-${shortHash(ROOT)}`, name);
  const note = join(folder, "made-of");
  const isMade = () => existsSync(note) && readFileSync(note, "utf8") === madeOf;
  if (isMade()) return folder;
  console.log(`Making ${folder} …`);
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  await make(aside);
  writeFileSync(join(aside, "made-of"), madeOf);
  // Another process may have made it meanwhile, and serve it already.
  if (isMade()) rmSync(aside, { recursive: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  }
  return folder;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
