import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { HarvestSettings } from "@/lib/site/env";
import { explained } from "../command/errors";
import { Progress } from "../command/progress";
import { exitCodeOf, summaryOf } from "../command/report";
import { lockCorpus } from "../publish/lock";
import { ingest } from "../run";
import type { Surroundings } from "../run-command";
import { type HarvestArguments, parseHarvestArguments, USAGE, type Wanted } from "./arguments";
import { arxivIds } from "./arxiv-ids";
import { arxivQuery } from "./arxiv-query";
import { Client, PAUSE } from "./client";
import type { Clock } from "./clock";
import { fetchPages } from "./fetch-pages";
import { Ledger } from "./ledger";
import type { Listing } from "./listing";
import { oaiSet } from "./oai-set";
import { findingLines, findOnArxiv, papersWithoutId } from "./resolve";
import { HARVEST_FOLDER, Spool } from "./spool";
import { trendingPapers } from "./trending";

/** Where a harvest runs, whom it asks and what it says things to. */
export interface HarvestSurroundings extends Surroundings {
  readonly services: HarvestSettings;
  readonly clock: Clock;
  readonly limits?: Partial<HarvestLimits>;
}

/** What one thing that is asked for may cost. */
export interface HarvestLimits {
  /** Milliseconds until the last byte of an answer; arXiv's OAI-PMH has been seen to take 90 seconds. */
  readonly timeout: number;
  /** Bytes of an answer. */
  readonly largest: number;
  readonly tries: number;
}

const LIMITS: HarvestLimits = { timeout: 180_000, largest: 64 << 20, tries: 7 };

/** Runs the harvest command and gives its exit code. */
export async function runHarvest(surroundings: HarvestSurroundings): Promise<number> {
  const { args, out, err, progress } = surroundings;
  const parsed = parseHarvestArguments(args);
  if (parsed.kind === "help") {
    out(`${USAGE}\n`);
    return 0;
  }
  if (parsed.kind === "bad") {
    err(`${parsed.message}\n\n${USAGE}\n`);
    return 2;
  }
  const { asked } = parsed;
  const corpusFolder = asked.out === null ? surroundings.corpusFolder : resolve(asked.out);
  try {
    const unlock = lockCorpus(corpusFolder, "harvest");
    try {
      return await new Harvest(surroundings, corpusFolder, asked).run();
    } finally {
      unlock();
    }
  } catch (error) {
    const message = explained(error);
    progress("");
    if (message === null) throw error;
    err(`${message}\n`);
    return 1;
  }
}

/** One run of the command, once it is understood and nobody else harvests into the same corpus. */
class Harvest {
  readonly #surroundings: HarvestSurroundings;
  readonly #corpusFolder: string;
  readonly #asked: HarvestArguments;
  readonly #progress: Progress;
  readonly #client: Client;

  constructor(surroundings: HarvestSurroundings, corpusFolder: string, asked: HarvestArguments) {
    const { progress, progressPause, clock, limits, services } = surroundings;
    this.#surroundings = surroundings;
    this.#corpusFolder = corpusFolder;
    this.#asked = asked;
    this.#progress = new Progress(progress, progressPause);
    this.#client = new Client({
      ...LIMITS,
      ...limits,
      clock,
      pause: PAUSE,
      userAgent: userAgentOf(services),
      tell: progress,
    });
  }

  run(): Promise<number> {
    const { wanted } = this.#asked;
    return wanted.kind === "resolve"
      ? this.#resolve()
      : this.#fetchAndAdd(listingOf(wanted, this.#surroundings.services));
  }

  /** Looks up papers by title, and fetches those that were found by their ids. */
  async #resolve(): Promise<number> {
    const { services, out, progress } = this.#surroundings;
    const base = services.arxivApi;
    const ledger = new Ledger(join(this.#corpusFolder, HARVEST_FOLDER, "resolve"), this.#asked.restart);
    const papers = await papersWithoutId(this.#corpusFolder);
    const findings = await findOnArxiv(papers, base, this.#client, ledger, this.#progress);
    progress("");
    out(`${findingLines(findings).join("\n")}\n`);
    const ids = findings.flatMap(({ ids: [id, ...others] }) => (others.length > 0 || !id ? [] : [id]));
    const pinned = ids.map((id) => ({ id, version: null }));
    const code = ids.length === 0 ? 0 : await this.#fetchAndAdd(arxivIds(base, pinned));
    ledger.clear();
    return code;
  }

  async #fetchAndAdd(listing: Listing): Promise<number> {
    const { out, progress } = this.#surroundings;
    const spool = new Spool(this.#corpusFolder, listing, this.#asked.restart);
    await fetchPages(listing, spool, this.#client, this.#progress);
    progress("");
    const { notes } = spool.state;
    for (const note of notes) out(`${note}\n`);
    const code = spool.files.length === 0 ? this.#sayNothingCame() : await this.#deliver(spool.files);
    spool.clear();
    return notes.length > 0 ? 1 : code;
  }

  #sayNothingCame(): 0 {
    this.#surroundings.out("Nothing matches what was asked for. What was published before stays.\n");
    return 0;
  }

  /** Hands the pages to the ordinary ingest, or to the person who asked for the files. */
  async #deliver(files: readonly string[]): Promise<number> {
    const { out, err, progress, projectFolder, writeIndex, now } = this.#surroundings;
    if (this.#asked.into !== null) {
      const folder = resolve(this.#asked.into);
      mkdirSync(folder, { recursive: true });
      for (const file of files) copyFileSync(file, join(folder, basename(file)));
      out(`${files.length} ${files.length === 1 ? "file" : "files"} saved in ${folder}\n`);
      return 0;
    }
    const report = await ingest({
      files,
      corpusFolder: this.#corpusFolder,
      replace: false,
      bundledFolder: join(projectFolder, "data", "sources"),
      vocabularyPath: join(projectFolder, "data", "topics", "topics.json"),
      writeIndex,
      now,
      progress: this.#progress,
      warn: (message) => err(`${message}\n`),
    });
    progress("");
    out(summaryOf(report));
    return exitCodeOf(report);
  }
}

function listingOf(wanted: Exclude<Wanted, { kind: "resolve" }>, services: HarvestSettings): Listing {
  switch (wanted.kind) {
    case "query":
      return arxivQuery({ ...wanted, base: services.arxivApi });
    case "ids":
      return arxivIds(services.arxivApi, wanted.ids);
    case "set":
      return oaiSet({ ...wanted, base: services.arxivOai });
    case "trending":
      return trendingPapers(services.huggingFace, wanted.date);
  }
}

/** arXiv and Hugging Face ask programs to say what they are and whom to write to. */
function userAgentOf({ contact }: HarvestSettings): string {
  const about = "a self-hosted browser for research papers";
  return `Incipit/0.1 (${contact === null ? about : `${about}; ${contact}`})`;
}
