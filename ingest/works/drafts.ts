import { closeSync, openSync } from "node:fs";
import type { ArxivId } from "@/lib/paper/arxiv-id";
import type { Progress } from "../command/progress";
import type { Draft, Refusal } from "../draft";
import { Column } from "../store/column";
import { fingerprintOf } from "../store/fingerprint";
import { linesIn, parseRecord, textAt } from "../store/records";
import { SOURCE_RANKS, type StoredReading } from "../store/stored-reading";
import { BLOCKING_KEYS, blockingKeys } from "./blocking";
import { arxivIdOf, publisherDoi } from "./identity";

/** By what drafts are recognised and ordered, without reading them again; each by the draft's place. */
export interface Identities {
  readonly arxivIds: readonly (ArxivId | null)[];
  readonly submitted: readonly (string | undefined)[];
  /** Fingerprints of the DOI, 0 for none. */
  readonly dois: Float64Array;
}

/** All drafts that a corpus is made of, in canonical order; each is read when it is asked for. */
export interface Drafts {
  readonly count: number;
  readonly identities: Identities;
  at(place: number): Draft;
  /** Keys of which drafts of one work share at least one, 0 for none. Made when asked for: every draft is read for them. */
  blockingKeys(): readonly Float64Array[];
}

/** Drafts that are in memory already. */
export function draftsInMemory(drafts: readonly Draft[]): Drafts {
  const columns = new IdentityColumns();
  for (const draft of drafts) columns.add(draft);
  return {
    count: drafts.length,
    identities: columns.inOrder(drafts.map((_, place) => place)),
    at: (place) => known(drafts[place], place),
    blockingKeys: () => keysOf(drafts, drafts.length),
  };
}

/** Drafts asked for again soon after are not read again: so many, and so many bytes of them. */
const KEPT = 1_000;
const KEPT_BYTES = 32 << 20;

/**
 * The drafts of readings that are kept in files: the better source first, then as the readings and their records
 * stand; merging prefers earlier drafts. Memory: about a hundred bytes a draft, and the refusals. Close it after use.
 */
export class StoredDrafts implements Drafts {
  readonly count: number;
  identities: Identities;
  readonly refusals: readonly Refusal[];
  readonly #readings: readonly StoredReading[];
  /** Where each place was in the readings. */
  #order: Uint32Array;
  #files: readonly number[];
  #file: Float64Array;
  #offset: Float64Array;
  #length: Float64Array;
  readonly #recent = new Map<number, Draft>();
  #recentBytes = 0;

  constructor(readings: readonly StoredReading[], progress: Progress) {
    const scan = new Scan();
    readings.forEach(({ path }, reading) => {
      for (const { text, offset, length } of linesIn(path)) {
        scan.add(parseRecord(text), reading, offset, length);
        progress.count(scan.count);
      }
    });
    const order = scan.canonicalOrder();
    this.#readings = readings;
    this.#order = order;
    this.count = order.length;
    this.identities = scan.identities.inOrder(order);
    this.refusals = scan.refusals;
    this.#file = picked(scan.reading, order);
    this.#offset = picked(scan.offset, order);
    this.#length = picked(scan.length, order);
    this.#files = readings.map(({ path }) => openSync(path, "r"));
  }

  at(place: number): Draft {
    const recent = this.#recent.get(place);
    if (recent !== undefined) return recent;
    const draft = this.#read(place);
    this.#recent.set(place, draft);
    this.#recentBytes += this.#length[place] ?? 0;
    for (const [oldest] of this.#recent) {
      if (this.#recent.size <= KEPT && this.#recentBytes <= KEPT_BYTES) break;
      this.#recent.delete(oldest);
      this.#recentBytes -= this.#length[oldest] ?? 0;
    }
    return draft;
  }

  blockingKeys(): readonly Float64Array[] {
    return keysOf(this.#asRead(), this.count).map((column) =>
      column.map((_, place) => column[this.#order[place] ?? 0] ?? 0),
    );
  }

  /** Nothing can be read any more; what was held for it is free. */
  close(): void {
    for (const file of this.#files) closeSync(file);
    this.#files = [];
    this.identities = new IdentityColumns().inOrder([]);
    this.#order = new Uint32Array(0);
    this.#file = this.#offset = this.#length = new Float64Array(0);
    this.#recent.clear();
    this.#recentBytes = 0;
  }

  *#asRead(): Generator<Draft> {
    for (const { path } of this.#readings) {
      for (const { text } of linesIn(path)) {
        const record = parseRecord(text);
        if (record.kind === "draft") yield record;
      }
    }
  }

  #read(place: number): Draft {
    const file = known(this.#files[this.#file[place] ?? -1], place);
    const record = parseRecord(textAt(file, this.#offset[place] ?? 0, this.#length[place] ?? 0));
    if (record.kind !== "draft") throw new Error(`The record of draft ${place} is a refusal.`);
    return record;
  }
}

/** Where every draft stands and what it is recognised by, as they were read. */
class Scan {
  readonly identities = new IdentityColumns();
  readonly reading = new Column();
  readonly offset = new Column();
  readonly length = new Column();
  readonly refusals: Refusal[] = [];
  readonly #rank = new Column();

  get count(): number {
    return this.#rank.size;
  }

  add(record: Draft | Refusal, reading: number, offset: number, length: number): void {
    if (record.kind === "refusal") {
      this.refusals.push(record);
      return;
    }
    this.identities.add(record);
    this.reading.push(reading);
    this.offset.push(offset);
    this.length.push(length);
    this.#rank.push(SOURCE_RANKS[record.origin.source]);
  }

  canonicalOrder(): Uint32Array {
    const order = Uint32Array.from({ length: this.count }, (_, place) => place);
    const ranks = this.#rank.view();
    if (ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0))) return order;
    return order.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  }
}

class IdentityColumns {
  readonly #arxivIds: (ArxivId | null)[] = [];
  readonly #submitted: (string | undefined)[] = [];
  readonly #dois = new Column();
  /** Most papers share their day of submission with others. */
  readonly #days = new Map<string, string>();

  add(draft: Draft): void {
    this.#arxivIds.push(arxivIdOf(draft));
    this.#submitted.push(draft.submitted === undefined ? undefined : this.#shared(draft.submitted));
    const doi = publisherDoi(draft);
    this.#dois.push(doi === null ? 0 : fingerprintOf(doi));
  }

  inOrder(order: Places): Identities {
    const places = Array.from(order);
    return {
      arxivIds: places.map((place) => this.#arxivIds[place] ?? null),
      submitted: places.map((place) => this.#submitted[place]),
      dois: picked(this.#dois, order),
    };
  }

  #shared(date: string): string {
    if (date.length > DAY_LENGTH) return date;
    const known = this.#days.get(date);
    if (known !== undefined) return known;
    this.#days.set(date, date);
    return date;
  }
}

function keysOf(drafts: Iterable<Draft>, count: number): Float64Array[] {
  const columns = Array.from({ length: BLOCKING_KEYS }, () => new Float64Array(count));
  let place = 0;
  for (const draft of drafts) {
    blockingKeys(draft).forEach((key, i) => {
      const column = columns[i];
      if (column !== undefined) column[place] = key;
    });
    place++;
  }
  return columns;
}

const DAY_LENGTH = "2026-01-01".length;

type Places = Iterable<number> & { readonly length: number };

function picked(column: Column, order: Places): Float64Array {
  const values = new Float64Array(order.length);
  let place = 0;
  for (const from of order) values[place++] = column.at(from);
  return values;
}

function known<T>(value: T | undefined, place: number): T {
  if (value === undefined) throw new RangeError(`There is no draft ${place}.`);
  return value;
}
