import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from "vitest";
import type { OpenSearchEngine } from "@/lib/search/opensearch/opensearch-engine";
import { isUnavailable } from "@/lib/search/unavailable";
import { PAPERS } from "../unit/search/papers";
import { NodeProxy } from "./proxy";
import { Site, search } from "./support";

const LONGER_THAN_ANYBODY_WAITS_MS = 60_000;
/** A node may take that long for one answer, and not for each of several. */
const SLOW_MS = 2_500;
/** As the breaker lets through, and the client tries. */
const MOST_AT_ONCE = 64;
const TRIES = 3;

let proxies: readonly NodeProxy[];
let site: Site;
let engine: OpenSearchEngine;

beforeAll(async () => {
  proxies = await Promise.all(inject("clusterUrls").map((url) => NodeProxy.start(url)));
});
afterAll(() => Promise.all(proxies.map((proxy) => proxy.stop())));

beforeEach(async () => {
  site = new Site(proxies.map(({ url }) => url));
  const snapshot = site.newSnapshot();
  await site.publish(snapshot, PAPERS);
  engine = site.engine(snapshot, PAPERS);
  await search(engine, "mixture");
});
afterEach(async () => {
  for (const proxy of proxies) proxy.delayMs = 0;
  await site.close();
});

function slowDown(ms: number): void {
  for (const proxy of proxies) Object.assign(proxy, { delayMs: ms, asked: 0, mostAtOnce: 0 });
}

function asked(): number {
  return proxies.reduce((total, proxy) => total + proxy.asked, 0);
}

async function failures(count: number): Promise<unknown[]> {
  const searches = Array.from({ length: count }, () => search(engine, "mixture").then(() => null, String));
  return (await Promise.all(searches)).filter((error) => error !== null);
}

it("two hundred readers of a cluster that does not answer are turned away, and do not pile up before it", async () => {
  slowDown(LONGER_THAN_ANYBODY_WAITS_MS);
  const errors = await failures(200);
  expect(errors).toHaveLength(200);
  expect(errors.every((error) => String(error).startsWith("SearchUnavailable"))).toBe(true);
  for (const { mostAtOnce } of proxies) expect(mostAtOnce).toBeLessThanOrEqual(MOST_AT_ONCE);
  expect(asked()).toBeLessThanOrEqual(MOST_AT_ONCE * TRIES);
}, 60_000);

it("a cluster that did not answer is left alone for a while, then asked by one, and serves again by itself", async () => {
  slowDown(LONGER_THAN_ANYBODY_WAITS_MS);
  await failures(10);
  expect(engine.problem).not.toBeNull();
  const before = asked();
  expect(await failures(50)).toHaveLength(50);
  expect(asked()).toBe(before);
  for (const proxy of proxies) proxy.delayMs = 0;
  await expect.poll(() => failures(1), { timeout: 30_000, interval: 500 }).toEqual([]);
  expect(engine.problem).toBeNull();
}, 90_000);

it("a reader who leaves ends the search, and speaks for nothing against the cluster", async () => {
  slowDown(LONGER_THAN_ANYBODY_WAITS_MS);
  const left = new Error("the reader has left");
  for (let i = 0; i < 10; i++) {
    const leaving = new AbortController();
    const searching = search(engine, "mixture", leaving.signal);
    setTimeout(() => leaving.abort(left), 50);
    await expect(searching).rejects.toBe(left);
  }
  for (const proxy of proxies) proxy.delayMs = 0;
  expect((await search(engine, "mixture")).total).toBe(4);
}, 60_000);

it("a search of many slow answers is given up as a whole", async () => {
  slowDown(SLOW_MS);
  const error: unknown = await search(engine, "mixture experts lattices zeolite").catch((thrown) => thrown);
  expect(isUnavailable(error)).toBe(true);
  expect(String(error)).toContain("took too long");
}, 60_000);
