import { describe, expect, it } from "vitest";
import { readPointer } from "@/lib/corpus/pointer";
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

const LIGHT =
  "Photonic accelerators compute matrix products with light and need very little energy. We build one on a chip of " +
  "silicon nitride, train a network on it, and find that noise in the detectors limits what it learns.";
const PHONES =
  "Federated learning trains models on phones without ever collecting private messages of anybody.";

const ARXIV = { id: "2401.00001v1", title: "Modeling Behavior with Light: A Chip", abstract: LIGHT };
/** The same work in a list that spells otherwise and leaves the subtitle out. */
const TRENDING = trendingDump(["Modelling Behaviour with Light", LIGHT], ["Phones", PHONES]);

describe("a paper that one source calls otherwise", () => {
  it("is one paper with its arXiv record, and its first address leads there", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    await ingestInto(corpus, [fileIn(folder, "trending.txt", TRENDING)]);
    const byTitle = (await publishedKeys(corpus)).find((key) => key.startsWith("modelling")) ?? "";
    expect(byTitle).toMatch(/^modelling-behaviour-with-light-[0-9a-f]{8}$/);

    const report = await ingestInto(corpus, [fileIn(folder, "feed.xml", atomFeed(ARXIV))]);
    expect(report.published).toMatchObject({ papers: 2, merged: 1 });
    const { resolve, texts } = await openPublished(corpus);
    expect(resolve(byTitle)).toEqual({ kind: "redirect", key: "2401.00001" });
    expect(resolve(byTitle.slice(-8))).toEqual({ kind: "redirect", key: "2401.00001" });
    const found = resolve("2401.00001");
    expect(found.kind === "paper" && texts.read(found.paper)).toMatchObject({
      title: ARXIV.title,
      origins: [{ source: "arxiv" }, { source: "trending" }],
      provenance: { title: { origin: 0 } },
    });
  });

  it("keeps its address when the arXiv record is not read any more", async () => {
    const folder = temporaryFolder();
    const corpus = temporaryFolder();
    const trending = fileIn(folder, "trending.txt", TRENDING);
    await ingestInto(corpus, [trending, fileIn(folder, "feed.xml", atomFeed(ARXIV))]);
    await ingestInto(corpus, [trending], { replace: true });
    const { resolve, keys } = await openPublished(corpus);
    const own = keys.find((key) => key.startsWith("modelling")) ?? "";
    expect(resolve(own)).toMatchObject({ kind: "paper" });
    expect(resolve("2401.00001")).toEqual({ kind: "redirect", key: own });
  });

  it("is the same paper in whatever order and number of steps its sources are read", async () => {
    const folder = temporaryFolder();
    const sources = [
      fileIn(folder, "a.xml", atomFeed(ARXIV)),
      fileIn(folder, "b.xml", atomFeed({ ...ARXIV, id: "2401.00001v2", title: "Light" })),
      fileIn(folder, "c.txt", TRENDING),
      fileIn(folder, "d.txt", trendingDump(["Modeling behavior with light.", `${LIGHT} Code is available.`])),
      fileIn(folder, "e.txt", trendingDump(["Modeling Behavior with Light, Part II", LIGHT])),
    ];
    const whole = temporaryFolder();
    const { published } = await ingestInto(whole, sources);
    expect(published).toMatchObject({ papers: 3, merged: 3 });
    const expected = await readPointer(whole);
    const orders = fc.shuffledSubarray(sources, { minLength: sources.length });
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 4 }), async (files, cut) => {
        const corpus = temporaryFolder();
        await ingestInto(corpus, files.slice(0, cut));
        await ingestInto(corpus, files.slice(cut));
        expect(await readPointer(corpus)).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});
