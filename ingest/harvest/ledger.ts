import { appendFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ArxivId } from "@/lib/paper/arxiv-id";
import { arxivIdSchema } from "@/lib/paper/arxiv-id-schema";
import { isErrno } from "../command/errors";

const FINDINGS_FILE = "findings.ndjson";
const lineSchema = z.object({ key: z.string(), ids: z.array(arxivIdSchema) });

/** Remembers what was found of each paper until it is published, so that a killed look-up goes on. */
export class Ledger {
  readonly #folder: string;
  readonly #path: string;
  readonly #known = new Map<string, readonly ArxivId[]>();

  /** `anew` forgets what is there. */
  constructor(folder: string, anew: boolean) {
    this.#folder = folder;
    this.#path = join(folder, FINDINGS_FILE);
    if (anew) this.clear();
    mkdirSync(folder, { recursive: true });
    for (const { key, ids } of linesOf(this.#path)) this.#known.set(key, ids);
  }

  /** The ids that were found for a paper; null when it was not looked up. */
  idsOf(key: string): readonly ArxivId[] | null {
    return this.#known.get(key) ?? null;
  }

  add(key: string, ids: readonly ArxivId[]): void {
    this.#known.set(key, ids);
    // A line that a kill has cut is ended by the next one, and passed over when it is read.
    appendFileSync(this.#path, `\n${JSON.stringify({ key, ids })}`);
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function linesOf(path: string): z.infer<typeof lineSchema>[] {
  try {
    return readFileSync(path, "utf8").split("\n").flatMap(parsedLine);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    throw error;
  }
}

function parsedLine(line: string): z.infer<typeof lineSchema>[] {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
