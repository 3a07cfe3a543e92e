import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Result } from "@/components/search/result";
import type { IngestReport } from "@/ingest/command/report";
import { bibtex } from "@/ingest/reading/formats/bibtex";
import { ingest } from "@/ingest/run";
import { bibliographyOf } from "@/lib/cite/bibtex";
import type { LocalCorpus } from "@/lib/corpus/corpus";
import { snapshotFolder } from "@/lib/corpus/layout";
import { openSnapshot } from "@/lib/corpus/open";
import { pathOfPaper } from "@/lib/paper/address";
import { LONGEST, MOST } from "@/lib/paper/limits";
import { type Paper, paperSchema } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { writeIndex } from "@/lib/search/embedded/build/build";
import { openPublished } from "@/lib/search/embedded/open";
import { Hostility } from "@/tests/support/hostile";
import { slowUnits } from "@/tests/support/patterns/growth";
import { READERS, SCANNERS, UNITS } from "@/tests/support/patterns/scanners";
import { WorkCounter } from "@/tests/support/patterns/work";
import { wholeOf } from "@/tests/support/whole";
import { WRITTEN } from "@/tests/support/written";

/** One attack, what was seen of it, and whether the program held. */
export interface Outcome {
  readonly name: string;
  readonly seen: string;
  readonly passed: boolean;
}

const SEED = 508;
const PAPERS = 508;
/** A list of results ships no more of one paper, in bytes of its markup. */
const LARGEST_ROW = 60_000;
/** Generous, since machines differ; each took minutes, or had no end, before it was mended. */
const PATIENCE_MS = 30_000;

/** What an ingest of one dump came to. */
interface Ingested {
  readonly report: IngestReport;
  readonly corpus: LocalCorpus;
  readonly papers: readonly Paper[];
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Ingests a dump into a corpus of its own, and opens what is published as the site does. */
async function ingested<T>(dump: string, look: (outcome: Ingested) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "incipit-attack-"));
  try {
    const file = join(folder, "dump");
    writeFileSync(file, dump);
    const began = performance.now();
    const report = await ingest({
      files: [file],
      corpusFolder: join(folder, "corpus"),
      replace: false,
      bundledFolder: "data/sources",
      vocabularyPath: "data/topics/topics.json",
      writeIndex,
      now: () => new Date("2026-01-02T12:00:00Z"),
    });
    const milliseconds = performance.now() - began;
    if (report.published === null) throw new Error(`Nothing was taken: ${report.refusals[0]?.reason}`);
    const { id } = report.published;
    const corpus = await openSnapshot(join(folder, "corpus"), id, openPublished);
    const papers = Array.from({ length: corpus.texts.count }, (_, paper) => corpus.texts.read(paper));
    const { size } = statSync(join(snapshotFolder(join(folder, "corpus"), id), "papers.ndjson"));
    return await look({ report, corpus, papers, bytes: size, milliseconds });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Half of the papers in our own schema, half as CSL-JSON; texts, names and addresses of any sign. */
function hostileDump(format: "own" | "csl"): string {
  const hostility = new Hostility(SEED + Number(format === "csl"));
  const lines = Array.from({ length: PAPERS / 2 }, () => {
    const [title, abstract, note] = [hostility.title(), hostility.text(60), hostility.text()];
    const [names, DOI] = [hostility.texts(6), `10.1000/${hostility.text(2)}`];
    const own = { title, abstract, authors: names, comment: note, doi: DOI, categories: hostility.texts(3) };
    const author = names.map((literal) => ({ literal }));
    return format === "own" ? own : { type: "article-journal", title, abstract, author, note, DOI };
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** What is wrong with a published paper, in a word; null for a sound one. */
async function faultOf(paper: Paper, place: number, corpus: LocalCorpus): Promise<string | null> {
  if (!paperSchema.safeParse(paper).success) return "is no paper";
  if (/\p{Cs}/u.test(Object.values(paper).map(String).join())) return "has half a character";
  if (/\\ud[89a-f]/.test(JSON.stringify(paper))) return "has half a character";
  if (paper.title.length > LONGEST.title || paper.abstract.length > LONGEST.abstract) return "is too long";
  const found = corpus.resolve(pathOfPaper(paper).replace("/papers/", ""));
  if (found.kind !== "paper" || found.paper !== place) return "is not at its address";
  const { query } = parseQuery(paper.title.slice(0, 200));
  const { filters, sort } = INITIAL_STATE;
  await corpus.engine.search({ query, filters, sort, offset: 0, limit: 5 });
  await corpus.engine.related(place, 6);
  const row = renderToStaticMarkup(createElement(Result, { paper, query, topics: [] }));
  return row.length > LARGEST_ROW ? "fills a list" : null;
}

async function hostilePapersAttack(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const format of ["own", "csl"] as const) {
    outcomes.push(
      await ingested(hostileDump(format), async ({ report, corpus, papers }) => {
        const { taken = 0, refused = 0 } = report.sources[0] ?? {};
        const merged = report.published?.merged ?? 0;
        const faults = await Promise.all(papers.map((paper, place) => faultOf(paper, place, corpus)));
        const faulty = faults.flatMap((fault, place) =>
          fault === null ? [] : [`${papers[place]?.key} ${fault}`],
        );
        const lost = PAPERS / 2 - taken - refused + (taken - merged - papers.length);
        const seen = `${taken} taken, ${refused} refused, ${merged} merged, ${lost} lost, ${faulty.length} faulty`;
        return {
          name: `hostile papers (${format})`,
          seen: [seen, ...faulty.slice(0, 3)].join("; "),
          passed: lost + faulty.length === 0,
        };
      }),
      await ingested(hostileDump(format), async ({ papers }) => {
        const url = (paper: Paper) => `https://papers.example${pathOfPaper(paper)}`;
        const file = await wholeOf(bibliographyOf(papers.map((paper) => ({ paper, url: url(paper) }))));
        const back = [...bibtex.read(file, "back.bib")].filter(({ kind }) => kind === "draft").length;
        const seen = `${back} of ${papers.length} read back`;
        return { name: `their BibTeX (${format})`, seen, passed: back === papers.length };
      }),
    );
  }
  return outcomes;
}

const prose = (length: number) =>
  "Apes and bees route photons. ".repeat(Math.ceil(length / 29)).slice(0, length);
const SAID = { title: "Apes", abstract: "Of apes.", authors: ["Ada Byron"], comment: "7 pages" };

/** Records that held an ingest, or a page, for minutes. */
const COSTLY: Readonly<Record<string, object>> = {
  "a word of 7 kB before 1,166 brackets": {
    ...SAID,
    abstract: `${"a".repeat(7_000)}${" b (c)".repeat(1_166)}`,
  },
  "a term of the topics, 550 times": { ...SAID, abstract: "human ai co design ".repeat(550) },
  "a title of 1 MB": { ...SAID, title: prose(1_000_000) },
  "an abstract of 3.6 MB": { ...SAID, abstract: prose(3_600_000) },
  "a hundred thousand authors": {
    ...SAID,
    authors: Array.from({ length: 100_000 }, (_, i) => `Ada Member${i}`),
  },
  "a million marks on a letter": { ...SAID, abstract: `a${"\u0315\u0316".repeat(500_000)}` },
  "dollars and braces without end": {
    ...SAID,
    title: "${".repeat(300_000),
    abstract: "${\\(".repeat(600_000),
  },
};

async function costlyRecordsAttack(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, record] of Object.entries(COSTLY)) {
    outcomes.push(
      await ingested(`${JSON.stringify(record)}\n`, ({ papers, bytes, milliseconds }) => {
        const kept = LONGEST.title + 3 * LONGEST.abstract + MOST.authors * 40;
        const seen = `${papers.length} paper of ${bytes} bytes in ${Math.round(milliseconds)} ms`;
        return { name, seen, passed: papers.length === 1 && bytes < kept && milliseconds < PATIENCE_MS };
      }),
    );
  }
  return outcomes;
}

/** Every scanner and every reader over rows of every unit: none may take more work than its text explains. */
async function growthAttack(): Promise<Outcome[]> {
  const counter = new WorkCounter();
  await counter.start();
  const outcomes: Outcome[] = [];
  for (const [name, scan] of [...Object.entries(SCANNERS), ...Object.entries(READERS)]) {
    const lengths = name in WRITTEN ? [15_000] : [600, 6_000];
    const slow = await slowUnits(counter, scan, UNITS, lengths);
    const seen = slow.length === 0 ? `${UNITS.length} units, all in proportion` : slow.join("; ");
    outcomes.push({ name: `growth: ${name}`, seen, passed: slow.length === 0 });
  }
  counter.stop();
  return outcomes;
}

/** Attacks an ingest with what its readers may be given; kills and full disks are tests of their own. */
export async function attackIngest(): Promise<Outcome[]> {
  return [...(await hostilePapersAttack()), ...(await costlyRecordsAttack()), ...(await growthAttack())];
}
