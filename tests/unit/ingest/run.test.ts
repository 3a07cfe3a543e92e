import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPointer, readPublications } from "@/lib/corpus/pointer";
import {
  atomFeed,
  fileIn,
  ingestInto,
  openPublished,
  publishedKeys,
  temporaryFolder,
  trendingDump,
} from "@/tests/support/ingest";
import fc from "@/tests/support/properties";

const LIGHT = "Photonic accelerators compute matrix products with light and need very little energy.";
const PHONES = "Federated learning trains models on phones without ever collecting private messages.";
const CHAINS = "Bridges between chains move tokens whose total supply every validator has to agree upon.";

/** Two feeds and two dumps that overlap: a version each, a copy without authors, papers of one source only. */
function overlappingSources(folder: string): string[] {
  const light = { title: "Computing with Light", abstract: LIGHT, authors: ["Ada Byron"] };
  return [
    fileIn(
      folder,
      "a.xml",
      atomFeed({ id: "2401.00001v1", ...light }, { id: "2402.00002v1", title: "Phones", abstract: PHONES }),
    ),
    fileIn(folder, "b.xml", atomFeed({ id: "2401.00001v2", ...light, updated: "2024-06-01T00:00:00Z" })),
    fileIn(folder, "c.txt", trendingDump(["Computing with Light", LIGHT], ["Bridges", CHAINS])),
    fileIn(folder, "d.txt", trendingDump(["Tokens", CHAINS], ["Phones", `${PHONES} Really.`])),
  ];
}

describe("the same sources", () => {
  it("give the same bytes in whatever order and number of steps they are read", async () => {
    const sources = overlappingSources(temporaryFolder());
    const whole = temporaryFolder();
    await ingestInto(whole, sources);
    const expected = await readPointer(whole);
    const orders = fc.shuffledSubarray(sources, { minLength: sources.length });
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 0, max: 4 }), async (files, cut) => {
        const corpus = temporaryFolder();
        if (cut > 0) await ingestInto(corpus, files.slice(0, cut));
        if (cut < files.length) await ingestInto(corpus, files.slice(cut));
        expect(await readPointer(corpus)).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("publish nothing new when they are read again", async () => {
    const sources = overlappingSources(temporaryFolder());
    const corpus = temporaryFolder();
    const first = await ingestInto(corpus, sources);
    const again = await ingestInto(corpus, sources.slice(1, 3));
    expect(first.published).toMatchObject({
      isNew: true,
      added: 4,
      updated: 0,
      unchanged: 0,
      papers: 4,
      merged: 3,
    });
    expect(again.published).toMatchObject({ id: first.published?.id, isNew: false, added: 0, unchanged: 4 });
    expect(await readPublications(corpus)).toHaveLength(1);
  });
});

describe("a corpus that would lose papers to a damaged dump", () => {
  it("is not published unless that is asked for", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const light = { id: "2401.00001v1", title: "Light", abstract: LIGHT };
    const whole = atomFeed(light, { id: "2402.00002v1", title: "Phones", abstract: PHONES });
    await ingestInto(corpus, [fileIn(folder, "whole.xml", whole)]);
    const before = await readPointer(corpus);
    const cut = fileIn(folder, "cut.xml", whole.slice(0, whole.lastIndexOf("</entry>")));
    await expect(ingestInto(corpus, [cut], { replace: true })).rejects.toThrow(
      "The new corpus would have 1 papers where 2 are published, 1 of which would be gone: nothing is published. --force publishes it.",
    );
    expect(await readPointer(corpus)).toBe(before);
    const forced = await ingestInto(corpus, [cut], { replace: true, force: true });
    expect(forced.published).toMatchObject({ papers: 1, removed: 1 });
  });

  it("is published when the dump that replaces it is sound", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const two = trendingDump(["Light", LIGHT], ["Phones", PHONES]);
    await ingestInto(corpus, [fileIn(folder, "two.txt", two)]);
    const one = fileIn(folder, "one.txt", trendingDump(["Light", LIGHT]));
    expect((await ingestInto(corpus, [one], { replace: true })).published).toMatchObject({ papers: 1 });
  });
});

describe("adding to a corpus", () => {
  it("counts what is new, what changed and what did not", async () => {
    const [a = "", b = "", c = ""] = overlappingSources(temporaryFolder());
    const corpus = temporaryFolder();
    expect((await ingestInto(corpus, [a])).published).toMatchObject({ added: 2, papers: 2 });
    expect((await ingestInto(corpus, [b])).published).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
    expect((await ingestInto(corpus, [c])).published).toMatchObject({
      added: 1,
      updated: 1,
      unchanged: 1,
      merged: 2,
    });
  });

  it("keeps every version, and the times at which the other sources were read", async () => {
    const [a = "", b = ""] = overlappingSources(temporaryFolder());
    const corpus = temporaryFolder();
    await ingestInto(corpus, [a], { now: () => new Date("2026-01-01T00:00:00Z") });
    await ingestInto(corpus, [b], { now: () => new Date("2026-02-01T00:00:00Z") });
    const { resolve, published } = await openPublished(corpus);
    expect(resolve("2401.00001v1")).toMatchObject({ kind: "paper", version: 1 });
    expect(resolve("2401.00001v2")).toMatchObject({ kind: "paper", version: 2 });
    expect(Object.values(published.readAt).sort()).toEqual([
      "2026-01-01T00:00:00.000Z",
      "2026-02-01T00:00:00.000Z",
    ]);
  });

  it.each([
    ["a.txt", "b.txt"],
    ["b.txt", "a.txt"],
  ])("knows a file again under another name: %s, then %s", async (first, second) => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const dump = trendingDump(["Bridges", CHAINS]);
    await ingestInto(corpus, [fileIn(folder, first, dump)]);
    await ingestInto(corpus, [fileIn(folder, second, dump)]);
    expect((await openPublished(corpus)).manifest).toMatchObject({
      papers: 1,
      merged: 0,
      sources: [{ file: "a.txt" }],
    });
  });
});

describe("the order of papers", () => {
  it("is newest submitted first, undated ones after them as their source has them", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    await ingestInto(corpus, [
      fileIn(folder, "z.txt", trendingDump(["Zebra", CHAINS], ["Ape", PHONES])),
      fileIn(
        folder,
        "feed.xml",
        atomFeed(
          { id: "2401.00001v1", title: "Old", abstract: LIGHT, published: "2024-01-01T00:00:00Z" },
          { id: "2501.00001v1", title: "New", abstract: LIGHT, published: "2025-01-01T00:00:00Z" },
        ),
      ),
    ]);
    const { texts } = await openPublished(corpus);
    expect([0, 1, 2, 3].map((number) => texts.read(number).title)).toEqual(["New", "Old", "Zebra", "Ape"]);
  });
});

describe("addresses", () => {
  it("of a paper that turns out to be on arXiv redirect to its id", async () => {
    const [a = "", , c = ""] = overlappingSources(temporaryFolder());
    const corpus = temporaryFolder();
    await ingestInto(corpus, [c]);
    const [byTitle = ""] = await publishedKeys(corpus);
    await ingestInto(corpus, [a]);
    const { resolve } = await openPublished(corpus);
    expect(byTitle).toMatch(/^computing-with-light-[0-9a-f]{8}$/);
    expect(resolve(byTitle)).toEqual({ kind: "redirect", key: "2401.00001" });
    expect(resolve(byTitle.slice(-8))).toEqual({ kind: "redirect", key: "2401.00001" });
  });

  it("survive a corpus built anew, without their paper and with it again", async () => {
    const [a = "", , c = ""] = overlappingSources(temporaryFolder());
    const corpus = temporaryFolder();
    await ingestInto(corpus, [a, c]);
    const bridges = (await publishedKeys(corpus)).find((key) => key.startsWith("bridges")) ?? "";
    await ingestInto(corpus, [a], { replace: true });
    expect((await openPublished(corpus)).resolve(bridges)).toEqual({ kind: "unknown" });

    await ingestInto(corpus, [c], { replace: true });
    const corpusAgain = await openPublished(corpus);
    expect(corpusAgain.resolve(bridges)).toMatchObject({ kind: "paper" });
    expect(corpusAgain.resolve("2401.00001")).toMatchObject({ kind: "redirect" });
  });

  it("of two works with one title stay with the work that had them first", async () => {
    const folder = temporaryFolder();
    const first = fileIn(folder, "z.txt", trendingDump(["Bridges", CHAINS]));
    const second = fileIn(folder, "a.txt", trendingDump(["Bridges", PHONES]));
    const corpus = temporaryFolder();
    await ingestInto(corpus, [first]);
    const [address = ""] = await publishedKeys(corpus);
    await ingestInto(corpus, [second]);
    const { resolve, texts, keys } = await openPublished(corpus);
    const found = resolve(address);
    expect(keys).toHaveLength(2);
    expect(found.kind === "paper" && texts.read(found.paper).abstract).toBe(CHAINS);
  });
});

describe("a source that gives nothing", () => {
  it("is listed with its reason, and the others are published", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const good = fileIn(folder, "good.txt", trendingDump(["Bridges", CHAINS]));
    const bad = fileIn(folder, "bad.xml", "Rate exceeded.");
    const report = await ingestInto(corpus, [good, bad, join(folder, "missing.txt")]);
    expect(report.published).toMatchObject({ papers: 1 });
    expect(report.refusals.map(({ file }) => file)).toEqual(["bad.xml", join(folder, "missing.txt")]);
    const { manifest } = await openPublished(corpus);
    expect(manifest.refusals).toEqual([
      { file: "bad.xml", position: 0, reason: expect.stringContaining("Rate exceeded.") },
    ]);
    expect(manifest.sources.map(({ file, taken, refused }) => [file, taken, refused])).toEqual([
      ["bad.xml", 0, 1],
      ["good.txt", 1, 0],
    ]);
  });

  it("is forgotten once a file of its name gives something", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const good = fileIn(folder, "good.txt", trendingDump(["Bridges", CHAINS]));
    await ingestInto(corpus, [good, fileIn(folder, "feed.xml", "Rate exceeded.")]);
    const feed = atomFeed({ id: "2401.00001v1", title: "Light", abstract: LIGHT });
    await ingestInto(corpus, [fileIn(folder, "feed.xml", feed)]);
    expect((await openPublished(corpus)).manifest).toMatchObject({ papers: 2, refusals: [] });
  });

  it("leaves the published corpus alone when there is no other", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    await ingestInto(corpus, [fileIn(folder, "good.txt", trendingDump(["Bridges", CHAINS]))]);
    const before = readFileSync(join(corpus, "current"), "utf8");
    const report = await ingestInto(corpus, [fileIn(folder, "bad.txt", "")], { replace: true });
    expect(report.published).toBeNull();
    expect(readFileSync(join(corpus, "current"), "utf8")).toBe(before);
  });
});
