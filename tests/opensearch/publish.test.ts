import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { papersAlias } from "@/lib/search/opensearch/mapping";
import { PAPERS } from "../unit/search/papers";
import { Site, search } from "./support";

const site = new Site(inject("clusterUrls"));
afterAll(() => site.close());

async function indicesOf(snapshot: string): Promise<string[]> {
  const { body } = await site.searching.indices.getAlias({ index: `incipit-*-${snapshot}-*` });
  return Object.keys(body).sort();
}

describe("publishing to a cluster", () => {
  const snapshot = site.newSnapshot();
  beforeAll(async () => {
    await site.publish(snapshot, PAPERS);
  });

  it("says how many papers and authors are there", async () => {
    expect(await site.publish(snapshot, PAPERS)).toEqual({ papers: 6, authors: 4 });
  });

  it("again leaves one index each of papers, authors and addresses", async () => {
    await site.publish(snapshot, PAPERS);
    expect(await indicesOf(snapshot)).toHaveLength(3);
  });

  it("that breaks off half done leaves readers with what they had, and nothing behind", async () => {
    const before = await indicesOf(snapshot);
    function* broken() {
      yield* PAPERS.slice(0, 3);
      throw new Error("the disk is gone");
    }
    await expect(site.publish(snapshot, PAPERS, { lines: broken() })).rejects.toThrow("the disk is gone");
    expect(await indicesOf(snapshot)).toEqual(before);
    expect((await search(site.engine(snapshot, PAPERS), "mixture")).total).toBe(4);
  });

  it("removes what a program that was killed while it published has left", async () => {
    const left = `${papersAlias(site.newSnapshot())}-17`;
    await site.publishing.indices.create({ index: left });
    await site.publish(snapshot, PAPERS);
    expect((await site.publishing.indices.exists({ index: left })).body).toBe(false);
  });

  it("leaves alone what another program is writing", async () => {
    const other = `${papersAlias(site.newSnapshot())}-${Date.now()}`;
    await site.publishing.indices.create({ index: other });
    await site.publish(snapshot, PAPERS);
    expect((await site.publishing.indices.exists({ index: other })).body).toBe(true);
    await site.publishing.indices.delete({ index: other });
  });

  it("of fewer papers than the snapshot counts is given up", async () => {
    const before = await indicesOf(snapshot);
    const lines = PAPERS.slice(1);
    await expect(site.publish(snapshot, PAPERS, { lines })).rejects.toThrow("counts 6 papers and has 5");
    expect(await indicesOf(snapshot)).toEqual(before);
  });

  it("keeps the snapshot before, to go back to", async () => {
    const next = site.newSnapshot();
    await site.publish(next, PAPERS.slice(0, 2));
    expect((await search(site.engine(next, PAPERS.slice(0, 2)), "")).total).toBe(2);
    expect((await search(site.engine(snapshot, PAPERS), "")).total).toBe(6);
  });

  it("keeps three snapshots, and removes those before", async () => {
    const four = Array.from({ length: 4 }, () => site.newSnapshot());
    for (const one of four) await site.publish(one, PAPERS);
    expect(await Promise.all(four.map(async (one) => (await indicesOf(one)).length))).toEqual([0, 3, 3, 3]);
  });
});

describe("a snapshot is refused", () => {
  it("that the cluster does not have", async () => {
    const engine = site.engine("00000000000000ff", PAPERS);
    await expect(engine.check()).rejects.toThrow("no index of snapshot 00000000000000ff");
  });

  it("whose index is of another version of the mapping", async () => {
    const snapshot = site.newSnapshot();
    await site.publish(snapshot, PAPERS);
    const meta = { version: 99, snapshot, papers: 6 };
    await site.publishing.indices.putMapping({ index: papersAlias(snapshot), body: { _meta: meta } });
    const engine = site.engine(snapshot, PAPERS);
    await expect(engine.check()).rejects.toThrow("mapping version 99; this program reads 2");
    await expect(search(engine, "mixture")).rejects.toThrow("npm run publish:opensearch");
  });

  it("whose index has another number of papers", async () => {
    const snapshot = site.newSnapshot();
    await site.publish(snapshot, PAPERS);
    await expect(site.engine(snapshot, PAPERS.slice(1)).check()).rejects.toThrow("6 papers");
  });
});
