import { describe, expect, it } from "vitest";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { Collector } from "@/lib/search/embedded/build/collect";
import { RowWriter, rowsOf } from "@/lib/search/embedded/build/forward";
import { PaperRecorder } from "@/lib/search/embedded/build/paper-record";
import { writePostings } from "@/lib/search/embedded/build/write-postings";
import { ByteReader, ByteWriter } from "@/lib/search/embedded/storage/bytes";
import { IndexViews } from "@/lib/search/embedded/storage/index-views";
import { MemorySink, MemorySpool, type Spool } from "@/lib/search/embedded/storage/storage";
import { StringTable } from "@/lib/search/embedded/storage/string-table";
import fc from "@/tests/support/properties";
import { PAPERS } from "./papers";

/** A spool that gives back what it took in pieces of a few bytes, as a file may. */
class CrumblingSpool implements Spool {
  readonly #whole = new MemorySpool();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  append(bytes: Uint8Array): void {
    this.#whole.append(bytes);
  }

  *pieces(): Generator<Uint8Array> {
    for (const piece of this.#whole.pieces())
      for (let at = 0; at < piece.length; at += this.#size) yield piece.subarray(at, at + this.#size);
  }
}

function postingsIn(stretchBytes: number, spool: Spool): ReadonlyMap<string, Uint8Array> {
  const collector = new Collector(spool);
  const recorder = new PaperRecorder(collector.vocabulary);
  for (const paper of PAPERS) {
    const record = new ByteWriter();
    recorder.write(paper, record);
    collector.add(new ByteReader(record.view()), (form) => form);
  }
  const sink = new MemorySink();
  writePostings(
    collector,
    (name, values) => sink.write(name, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    stretchBytes,
  );
  return sink.files();
}

describe("postings larger than the memory they may take", () => {
  it.each([1, 40, 300])("are the same when put together %i bytes at a time", (stretchBytes) => {
    expect(postingsIn(stretchBytes, new CrumblingSpool(7))).toEqual(postingsIn(1e9, new MemorySpool()));
  });
});

describe("rows on a spool", () => {
  it("come back whole, however the spool breaks them", () => {
    const rows = fc.array(fc.array(fc.nat(), { maxLength: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 50 }), (written, size) => {
        const spool = new CrumblingSpool(size);
        const writer = new RowWriter(spool);
        for (const row of written) {
          for (const value of row) writer.row.varint(value);
          writer.endRow();
        }
        writer.flush();
        const read = written.map((): number[] => []);
        let at = 0;
        for (const reader of rowsOf(spool)) {
          read[at] = (written[at] ?? []).map(() => reader.varint());
          at++;
        }
        expect(at).toBe(written.length);
        expect(read).toEqual(written);
      }),
    );
  });
});

describe("a table of strings", () => {
  it("numbers texts as they come, finds them again, and orders them by their bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 200 }), (texts) => {
        const table = new StringTable();
        const numbers = texts.map((text) => table.number(text));
        const distinct = [...new Set(texts)];
        expect(numbers).toEqual(texts.map((text) => distinct.indexOf(text)));
        expect(distinct.map((_, number) => table.text(number))).toEqual(distinct);
        expect(table.find("a text that never came")).toBe(-1);
        const bytes = [...distinct].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(Array.from(table.sorted(), (number) => table.text(number))).toEqual(bytes);
      }),
    );
  });

  it("holds more than it began with room for", () => {
    const table = new StringTable();
    for (let i = 0; i < 20_000; i++) table.number(`word-${i}`);
    expect(table.size).toBe(20_000);
    expect(table.find("word-19999")).toBe(19_999);
    expect(table.text(12_345)).toBe("word-12345");
  });
});

describe("an index of another version", () => {
  it("is refused, with what to do about it", () => {
    const files = new Map(buildIndex(PAPERS));
    files.set("meta.json", new TextEncoder().encode('{"version":5}'));
    expect(() => new IndexViews(files)).toThrow(
      /has version 5; this program reads .* Ingest any of the sources again/,
    );
  });
});
