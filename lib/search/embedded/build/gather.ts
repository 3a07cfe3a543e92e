import type { Paper } from "@/lib/paper/paper";
import { hashOf } from "../semantic/random";
import { type ByteReader, Counters } from "../storage/bytes";
import { INDEX_VERSION, indexMetaSchema } from "../storage/layout";
import type { Spool, WriteFile } from "../storage/storage";
import { AcronymCounter, type AcronymUse } from "./acronym-counter";
import { Collector, type FormNumber } from "./collect";
import { ColumnsBuilder } from "./columns";

/** What is read of a paper before it is taken in: what needs nothing but the paper. */
export interface PaperReading {
  /** Stands at the record that a {@link PaperRecorder} wrote; read to its end. */
  readonly record: ByteReader;
  /** The numbers in the collector of the record's forms. */
  readonly numberOf: FormNumber;
  readonly acronyms: readonly AcronymUse[];
}

/** The first pass over the papers: takes them in one by one, in the order of their snapshot. */
export class Gatherer {
  readonly collector: Collector;
  readonly #columns = new ColumnsBuilder();
  readonly #acronyms = new AcronymCounter();
  readonly #ranks = new Counters();

  constructor(spool: Spool) {
    this.collector = new Collector(spool);
  }

  add(paper: Paper, { record, numberOf, acronyms }: PaperReading): void {
    this.#ranks.set(this.collector.papers, hashOf(paper.key));
    this.#acronyms.add(acronyms);
    this.#columns.add(paper, this.collector.add(record, numberOf));
  }

  /** Of each paper the hash by which samples are drawn. */
  ranks(): Uint32Array {
    return this.#ranks.first(this.collector.papers);
  }

  /** Writes what is finished after the first pass. */
  write(write: WriteFile): void {
    const { papers, forms, terms } = this.collector;
    const meta = indexMetaSchema.parse({
      version: INDEX_VERSION,
      papers,
      forms: forms.size,
      terms,
      ...this.#columns.meta(),
    });
    write("meta", new TextEncoder().encode(JSON.stringify(meta)));
    this.#columns.write(write);
    write("acronyms", this.#acronyms.file());
  }
}
