import type { Paper } from "@/lib/paper/paper";
import { ByteWriter, Counters } from "../storage/bytes";
import { FIELD_GAP, HAS_VALUES, type IndexMeta, STARTS_PER_PAPER } from "../storage/layout";
import type { WriteFile } from "../storage/storage";
import { AuthorTally } from "./author-tally";
import { PaperOrders } from "./paper-orders";
import { dayNumber, hasValuesOf } from "./values";

/** Numbers that come one by one. */
class Column {
  readonly #values = new Counters();
  size = 0;

  push(value: number): void {
    this.#values.set(this.size++, value);
  }

  at(place: number): number {
    return this.#values.get(place);
  }

  u8(): Uint8Array {
    return Uint8Array.from(this.u32());
  }

  u16(): Uint8Array {
    return new Uint8Array(Uint16Array.from(this.u32()).buffer);
  }

  u32(): Uint32Array {
    return this.#values.first(this.size);
  }
}

/** Names numbered in the order in which they come. */
class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/** Gathers what facets, orders and suggestions need of each paper. */
export class ColumnsBuilder {
  readonly #starts = new Column();
  readonly #submitted = new Column();
  readonly #updated = new Column();
  readonly #sourceBits = new Column();
  readonly #has = new Column();
  readonly #topics = new Column();
  readonly #topicOffsets = new Column();
  readonly #categories = new Column();
  readonly #categoryOffsets = new Column();
  readonly #venues = new Column();
  readonly #titles = new ByteWriter();
  readonly #titleOffsets = new Column();
  readonly #sources = new Names();
  readonly #topicNames = new Names();
  readonly #categoryNames = new Names();
  readonly #venueNames = new Names();
  readonly #authors = new AuthorTally();
  readonly #orders = new PaperOrders();
  readonly #encoder = new TextEncoder();

  add(paper: Paper, starts: readonly number[]): void {
    for (const start of starts) this.#starts.push(start);
    const updated = paper.updated ?? paper.submitted;
    this.#submitted.push(dayNumber(paper.submitted));
    this.#updated.push(dayNumber(updated));
    let sources = 0;
    for (const { source } of paper.origins) sources |= 1 << this.#sources.number(source);
    this.#sourceBits.push(sources);
    const has = new Set(hasValuesOf(paper));
    this.#has.push(HAS_VALUES.reduce((bits, value, i) => bits | (has.has(value) ? 1 << i : 0), 0));
    this.#topicOffsets.push(this.#topics.size);
    for (const topic of new Set(paper.topics)) this.#topics.push(this.#topicNames.number(topic));
    this.#categoryOffsets.push(this.#categories.size);
    for (const name of new Set(paper.categories)) this.#categories.push(this.#categoryNames.number(name));
    this.#venues.push(paper.venue === undefined ? 0 : this.#venueNames.number(paper.venue.name) + 1);
    this.#titleOffsets.push(this.#titles.length);
    this.#titles.bytes(this.#encoder.encode(paper.title));
    this.#authors.add(paper.authors);
    this.#orders.add(paper.title, paper.submitted, updated);
  }

  write(write: WriteFile): void {
    this.#titleOffsets.push(this.#titles.length);
    this.#topicOffsets.push(this.#topics.size);
    this.#categoryOffsets.push(this.#categories.size);
    write("starts", this.#starts.u32());
    write("submitted", this.#submitted.u32());
    write("updated", this.#updated.u32());
    write("sources", this.#sourceBits.u8());
    write("has", this.#has.u8());
    write("topicOffsets", this.#topicOffsets.u32());
    write("topics", this.#topics.u16());
    write("categoryOffsets", this.#categoryOffsets.u32());
    write("categories", this.#categories.u16());
    write("venues", this.#venues.u16());
    write("titles", this.#titles.view());
    write("titleOffsets", this.#titleOffsets.u32());
    this.#writeAuthors(write);
    const titleOf = (paper: number) =>
      new TextDecoder().decode(
        this.#titles.view().subarray(this.#titleOffsets.at(paper), this.#titleOffsets.at(paper + 1)),
      );
    this.#orders.write(titleOf, write);
  }

  meta(): Pick<IndexMeta, "titleLength" | "abstractLength" | "topics" | "categories" | "venues"> & {
    sources: string[];
  } {
    const papers = Math.max(1, this.#submitted.size);
    let title = 0;
    let abstract = 0;
    for (let at = 0; at < this.#starts.size; at += STARTS_PER_PAPER) {
      title += this.#starts.at(at) - FIELD_GAP;
      abstract += this.#starts.at(at + 1) - this.#starts.at(at) - FIELD_GAP;
    }
    return {
      titleLength: title / papers,
      abstractLength: abstract / papers,
      sources: this.#sources.list,
      topics: this.#topicNames.list,
      categories: this.#categoryNames.list,
      venues: this.#venueNames.list,
    };
  }

  /** As one JSON list, row by row. */
  #writeAuthors(write: WriteFile): void {
    let before = "[";
    for (const row of this.#authors.rows()) {
      write("authors", this.#encoder.encode(`${before}${JSON.stringify(row)}`));
      before = ",";
    }
    write("authors", this.#encoder.encode(before === "[" ? "[]" : "]"));
  }
}
