import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { papersNear } from "@/lib/browse/near-ids";
import { ClusterCorpusServer } from "@/lib/corpus/cluster/cluster-server";
import type { Corpus, LocalCorpus } from "@/lib/corpus/corpus";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { SNAPSHOTS_INDEX } from "@/lib/search/opensearch/mapping";
import { bundledFolder } from "../support/bundled";
import { PAPERS } from "../unit/search/papers";
import { published, Site } from "./support";

const site = new Site(inject("clusterUrls"));
afterAll(() => site.close());

/** Publishes what a folder serves, and gives what the command said. */
async function publish(corpusFolder: string, ...args: string[]): Promise<string> {
  const { code, said } = await published(corpusFolder, inject("clusterUrls"), ...args);
  expect(code).toBe(0);
  return said;
}

async function served(): Promise<Corpus> {
  const server = new ClusterCorpusServer(site.cluster, () => {});
  await server.check();
  if (server.corpus === null) throw new Error(server.refused ?? "nothing is served");
  return server.corpus;
}

describe("a corpus of which nothing is on this machine", () => {
  let folder: string;
  let local: LocalCorpus;
  let remote: Corpus;
  let numbers: number[];

  beforeAll(async () => {
    ({ folder, corpus: local } = await bundledFolder());
    await publish(folder);
    remote = await served();
    numbers = Array.from({ length: local.texts.count }, (_, number) => number);
  });

  it("has the same papers, in the same order", async () => {
    expect(remote.texts.count).toBe(134);
    const papers = await Promise.all(numbers.map((number) => remote.texts.read(number)));
    expect(papers).toEqual(numbers.map((number) => local.texts.read(number)));
  });

  it("refuses a number that no paper has", async () => {
    await expect(remote.texts.read(134)).rejects.toThrow(RangeError);
  });

  it("lists the same keys and the same authors", async () => {
    expect(await remote.keys.slice(0, 134)).toEqual(local.keys);
    expect(await remote.keys.slice(100, 120)).toEqual(local.keys.slice(100, 120));
    const { count } = local.authorSlugs;
    expect(remote.authorSlugs.count).toBe(count);
    expect(await remote.authorSlugs.slice(0, count)).toEqual(local.authorSlugs.slice(0, count));
  });

  it("has the same page of every author, and none of others", async () => {
    const slugs = local.authorSlugs.slice(0, local.authorSlugs.count);
    const pages = await Promise.all(slugs.map((slug) => remote.author(slug)));
    expect(pages).toEqual(slugs.map((slug) => local.author(slug)));
    for (const nobody of ["", "no-such-author", "x".repeat(600)])
      expect(await remote.author(nobody)).toBeNull();
  });

  it("leads from every address where the other leads", async () => {
    const paths = local.keys.flatMap((key) => [
      key,
      `${key}v1`,
      `${key}v99`,
      `${key}.pdf`,
      key.slice(-8),
      key.toUpperCase(),
    ]);
    const asked = [...paths, "", "nothing", "2505.99999", "deadbeef"];
    const found = await Promise.all(asked.map((path) => remote.resolve(path)));
    expect(found).toEqual(asked.map((path) => local.resolve(path)));
  });

  it("finds ids one slip away", async () => {
    const id = parseArxivId("2505.23818");
    if (id === null) throw new Error("no id");
    const near = await papersNear(remote, id);
    expect(near).toEqual(await papersNear(local, id));
    expect(near.map(({ key }) => key)).toContain("2505.23819");
  });

  it("has the same topics, sources and times", () => {
    expect(remote.id).toBe(local.id);
    expect(remote.manifest).toEqual(local.manifest);
    expect(remote.vocabulary).toEqual(local.vocabulary);
    expect(remote.published.publishedAt).toBe("2026-01-02T12:00:00.000Z");
  });

  it("is taken up again, without being written again, after another one was served", async () => {
    const other = site.newSnapshot();
    await site.publish(other, PAPERS);
    expect((await served()).id).toBe(other);
    expect(await publish(folder)).toContain("was on the cluster already and is served again");
    expect((await served()).id).toBe(local.id);
    expect(await publish(folder, "--again")).toContain("is on the cluster: 134 papers");
  });

  it("stays served while another one that is published cannot be read", async () => {
    const server = new ClusterCorpusServer(site.cluster, () => {});
    await server.check();
    const body = { version: 99 };
    await site.publishing.index({ index: SNAPSHOTS_INDEX, id: "00000000000000aa", body });
    await site.publishing.index({
      index: SNAPSHOTS_INDEX,
      id: "current",
      body: { snapshot: "00000000000000aa" },
      refresh: true,
    });
    await server.check();
    expect(server.corpus?.id).toBe(local.id);
    expect(server.refused).toContain("mapping version 99; this program reads 2");
    await publish(folder);
    await server.check();
    expect(server.refused).toBeNull();
  });
});
