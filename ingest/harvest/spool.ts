import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isErrno } from "../command/errors";
import { replaceFile, syncFolder, TEMPORARY } from "../publish/durable";
import type { Listing, Page } from "./listing";

/** Below the corpus folder: answers that are not published yet. */
export const HARVEST_FOLDER = "harvest";
const STATE_FILE = "state.json";

const stateSchema = z.object({
  version: z.literal(1),
  identity: z.string(),
  /** What asks for the next page; null when all are here. */
  cursor: z.string().nullable(),
  pages: z.array(z.string().regex(/^[\w.-]+$/)),
  records: z.int().nonnegative(),
  total: z.int().nonnegative().nullable(),
  notes: z.array(z.string()),
});
export type SpoolState = z.infer<typeof stateSchema>;

/**
 * Keeps the pages of one listing until they are published. A page is whole in its file before the state counts it, so a
 * harvest that is killed asks again for one page at most.
 */
export class Spool {
  readonly folder: string;
  readonly #listing: Listing;
  readonly #hash: string;
  #state: SpoolState;

  /** Goes on where a harvest of the same listing was; `anew` forgets that one. */
  constructor(corpusFolder: string, listing: Listing, anew = false) {
    this.#hash = createHash("sha256").update(listing.identity, "utf8").digest("hex").slice(0, 8);
    this.#listing = listing;
    this.folder = join(corpusFolder, HARVEST_FOLDER, `${listing.name}-${this.#hash}`);
    if (anew) this.clear();
    mkdirSync(this.folder, { recursive: true });
    this.#clearTemporary();
    this.#state = readState(this.folder, listing.identity) ?? beginningOf(listing);
  }

  get state(): SpoolState {
    return this.#state;
  }

  /** The files of the pages, in their order. */
  get files(): string[] {
    return this.#state.pages.map((name) => join(this.folder, name));
  }

  /** Keeps a page and notes how to go on. */
  add({ body, records, next, total, notes = [] }: Page): void {
    const { pages } = this.#state;
    const added = body === null ? [] : [this.#nameOf(pages.length)];
    if (body !== null) for (const name of added) replaceFile(this.folder, name, body);
    this.#write({
      ...this.#state,
      cursor: next,
      pages: [...pages, ...added],
      records: this.#state.records + records,
      total: total ?? this.#state.total,
      notes: [...this.#state.notes, ...notes],
    });
  }

  /** Forgets the pages; those fetched anew take their places. */
  restart(): void {
    this.#write(beginningOf(this.#listing));
  }

  /** Removes all that is kept. */
  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #nameOf(page: number): string {
    const number = String(page + 1).padStart(5, "0");
    return `${this.#listing.name}-${this.#hash}-${number}${this.#listing.suffix}`;
  }

  #write(state: SpoolState): void {
    this.#state = state;
    replaceFile(this.folder, STATE_FILE, `${JSON.stringify(state)}\n`);
    syncFolder(this.folder);
  }

  #clearTemporary(): void {
    for (const name of readdirSync(this.folder))
      if (name.startsWith(TEMPORARY)) rmSync(join(this.folder, name), { force: true });
  }
}

function beginningOf({ identity, first }: Listing): SpoolState {
  return { version: 1, identity, cursor: first, pages: [], records: 0, total: null, notes: [] };
}

/** Null when there is none, or none that can be gone on from. */
function readState(folder: string, identity: string): SpoolState | null {
  try {
    const state = stateSchema.safeParse(JSON.parse(readFileSync(join(folder, STATE_FILE), "utf8"))).data;
    const isWhole =
      state?.identity === identity && state.pages.every((name) => hasContent(join(folder, name)));
    return isWhole ? state : null;
  } catch (error) {
    if (error instanceof SyntaxError || isErrno(error, "ENOENT")) return null;
    throw error;
  }
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
