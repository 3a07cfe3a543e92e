import type { Paper } from "@/lib/paper/paper";
import { ByteReader, Counters } from "../storage/bytes";
import type { AcronymUse } from "./acronym-counter";
import type { Gatherer } from "./gather";
import { readingHere } from "./read-here";
import type { NewForms } from "./vocabulary";
import { WorkerThread } from "./worker-thread";

/** Papers that a thread reads at a time. */
export type PaperBatch = readonly Paper[];

/** What a thread has read of a batch, by its own numbers of forms. */
export interface ReadBatch extends NewForms {
  /** The records of the papers, one behind the other. */
  readonly records: Uint8Array;
  /** Of each paper. */
  readonly acronyms: readonly (readonly AcronymUse[])[];
}

const BATCH_PAPERS = 128;
/** So many batches are under way for each thread: one that it reads, and one that waits for it. */
const BATCHES_A_THREAD = 2;

/** A thread, and the number here of each form by its number there. */
class ReadingThread {
  readonly thread = new WorkerThread<PaperBatch, ReadBatch>(new URL("./reading-thread.ts", import.meta.url));
  readonly #numbers = new Counters();
  #size = 0;

  /** Takes a batch in. The batches of all threads must come in the order of their papers. */
  take(batch: PaperBatch, { records, acronyms, forms, terms }: ReadBatch, gatherer: Gatherer): void {
    const { vocabulary } = gatherer.collector;
    forms.forEach((form, i) => {
      this.#numbers.set(this.#size++, vocabulary.adopt(form, terms[i] ?? form));
    });
    const record = new ByteReader(records);
    const numberOf = (form: number) => this.#numbers.get(form);
    batch.forEach((paper, i) => {
      gatherer.add(paper, { record, numberOf, acronyms: acronyms[i] ?? [] });
    });
  }
}

/** How papers are shared out. */
export interface Threads {
  /** So many threads read papers. */
  readonly count: number;
  /** So many papers are read here first: few are not worth a thread. */
  readonly after: number;
}

/**
 * Reads papers in threads and gives them to a gatherer in their order. Forms get the numbers that they would get in one
 * thread: a batch brings its new forms in the order in which they first come. Rejects with what a thread threw.
 */
export async function readInThreads(
  papers: Iterable<Paper>,
  { count, after }: Threads,
  gatherer: Gatherer,
): Promise<void> {
  const readHere = readingHere(gatherer);
  const threads: ReadingThread[] = [];
  const underWay: (() => Promise<void>)[] = [];
  let batches = 0;
  try {
    for (const batch of batchesOf(papers)) {
      if (gatherer.collector.papers < after) {
        batch.forEach(readHere);
        continue;
      }
      if (threads.length < count) threads.push(new ReadingThread());
      const reader = threads[batches++ % count];
      if (reader === undefined) throw new RangeError(`${count} threads read nothing.`);
      const reply = reader.thread.ask(batch);
      underWay.push(async () => reader.take(batch, await reply, gatherer));
      if (underWay.length >= count * BATCHES_A_THREAD) await underWay.shift()?.();
    }
    for (const take of underWay) await take();
  } finally {
    await Promise.all(threads.map(({ thread }) => thread.close()));
  }
}

function* batchesOf(papers: Iterable<Paper>): Generator<Paper[]> {
  let batch: Paper[] = [];
  for (const paper of papers) {
    batch.push(paper);
    if (batch.length < BATCH_PAPERS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
