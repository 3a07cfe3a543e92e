import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  atomFeed,
  fileIn,
  ingestInto,
  openPublished,
  temporaryFolder,
  trendingDump,
} from "@/tests/support/ingest";
import { zipOf } from "@/tests/support/zip";

const FEED = atomFeed({ id: "2401.00001v1", title: "Light", abstract: "Photons multiply." });
const DUMP = trendingDump(["Bridges", "Bridges between chains move tokens."]);

describe("what an ingest takes", () => {
  it("is a folder, of which every file is reported", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "2024"));
    fileIn(folder, "dump.txt", DUMP);
    fileIn(join(folder, "2024"), "feed.xml", FEED);
    fileIn(folder, "notes.txt", "Dear all,");
    const report = await ingestInto(temporaryFolder(), [folder]);
    expect(report.published).toMatchObject({ papers: 2 });
    expect(report.sources.map(({ file, taken }) => [file, taken])).toEqual([
      [join(folder, "2024", "feed.xml"), 1],
      [join(folder, "dump.txt"), 1],
      [join(folder, "notes.txt"), 0],
    ]);
  });

  it("is standard input beside files", async () => {
    async function* input(): AsyncIterable<Uint8Array> {
      yield Buffer.from(FEED.slice(0, 100));
      yield Buffer.from(FEED.slice(100));
    }
    const corpus = temporaryFolder();
    const files = [fileIn(temporaryFolder(), "dump.txt", DUMP), "-"];
    await ingestInto(corpus, files, { standardInput: input });
    const { manifest } = await openPublished(corpus);
    expect(manifest.sources.map(({ file }) => file).sort()).toEqual(["dump.txt", "standard-input"]);
    expect(manifest.papers).toBe(2);
  });

  it("is an archive with several dumps in several formats", async () => {
    const path = join(temporaryFolder(), "all.zip");
    writeFileSync(path, zipOf({ name: "a/feed.xml", content: FEED }, { name: "dump.txt", content: DUMP }));
    const corpus = temporaryFolder();
    await ingestInto(corpus, [path]);
    const { manifest } = await openPublished(corpus);
    expect(manifest.sources.map(({ file, format }) => [file, format])).toEqual([
      ["all.zip/a/feed.xml", "arxiv-atom"],
      ["all.zip/dump.txt", "trending-text"],
    ]);
  });

  it("is the same dump when it comes packed", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    await ingestInto(corpus, [fileIn(folder, "feed.xml", FEED)]);
    const packed = join(folder, "feed.xml.gz");
    writeFileSync(packed, gzipSync(FEED));
    const again = await ingestInto(corpus, [packed]);
    expect(again.published).toMatchObject({ isNew: false, papers: 1, merged: 0 });
  });

  it("may be cut off while packed: what comes before the cut is published, and the cut is told", async () => {
    const titles = Array.from({ length: 400 }, (_, i) => `Paper ${i} of many`);
    const feed = atomFeed(
      ...titles.map((title, i) => ({ id: `2401.0${1000 + i}v1`, title, abstract: `${title} ${i * 7919}.` })),
    );
    const packed = gzipSync(feed);
    const path = join(temporaryFolder(), "feed.gz");
    writeFileSync(path, packed.subarray(0, packed.length - 200));
    const { published, refusals } = await ingestInto(temporaryFolder(), [path]);
    expect(published?.papers).toBeGreaterThan(300);
    expect(refusals.at(-1)?.reason).toContain("The gzip file is cut off");
  });
});
