import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isUnavailable } from "@/lib/search/unavailable";
import { buildWhenStale } from "@/scripts/lib/build.mjs";
import { findPrograms } from "@/scripts/lib/java.mjs";
import { prepareSmallCorpus } from "../attack/support/corpus";
import { type Site as RunningSite, startSite } from "../attack/support/site";
import { PAPERS } from "../unit/search/papers";
import { buildNode } from "./cluster/build";
import { TestCluster } from "./cluster/cluster";
import { published, Site, search } from "./support";

const LONGEST_RECOVERY_MS = 120_000;
const NODES = [0, 1, 2] as const;
/** A paper that was read before the cluster was lost. */
const SEEN = "/papers/2505.23819";

let cluster: TestCluster;

beforeAll(async () => {
  await buildWhenStale();
  const programs = findPrograms();
  if (programs.missing !== null) throw new Error(programs.missing);
  cluster = await TestCluster.start(programs.javaHome, buildNode(programs.javaHome, programs.maven));
}, 600_000);
afterAll(() => cluster?.stop());

async function publishFolder(corpusFolder: string): Promise<void> {
  expect(await published(corpusFolder, cluster.urls)).toMatchObject({ code: 0 });
}

async function killAll(): Promise<void> {
  for (const node of NODES) await cluster.kill(node);
}

async function startAll(): Promise<void> {
  for (const node of NODES) cluster.startNode(node);
  await cluster.whole();
}

it("an engine whose cluster is down says so at once, and answers by itself when it is back", async () => {
  const site = new Site(cluster.urls);
  const snapshot = site.newSnapshot();
  await site.publish(snapshot, PAPERS);
  const engine = site.engine(snapshot, PAPERS);
  const { total } = await search(engine, "mixture");
  expect(engine.problem).toBeNull();
  await killAll();
  const failures: unknown[] = [];
  for (let i = 0; i < 20; i++) await search(engine, "mixture").catch((error) => failures.push(error));
  expect(failures).toHaveLength(20);
  expect(failures.every(isUnavailable)).toBe(true);
  expect(engine.problem).toBe("The search cluster does not answer.");
  await startAll();
  const found = () =>
    search(engine, "mixture").then(
      (result) => result.total,
      () => null,
    );
  await expect.poll(found, { timeout: LONGEST_RECOVERY_MS, interval: 250 }).toBe(total);
  expect(engine.problem).toBeNull();
  await site.close();
}, 300_000);

describe.each(["disk", "cluster"])("a site with its papers on the %s, whose cluster is down", (place) => {
  let site: RunningSite;
  const ask = (path: string) => fetch(`http://127.0.0.1:${site.port}${path}`);
  const untilStatus = (path: string, status: number) =>
    vi.waitUntil(async () => (await ask(path)).status === status, {
      timeout: LONGEST_RECOVERY_MS,
      interval: 250,
    });

  beforeAll(async () => {
    const corpus = await prepareSmallCorpus();
    await publishFolder(corpus);
    const cluster_ = { SEARCH_ENGINE: "opensearch", OPENSEARCH_URL: cluster.urls.join(",") };
    site = await startSite({ corpus, env: { ...cluster_, CORPUS_ON: place } });
    for (const path of [SEEN, "/api/search?q=language"]) expect((await ask(path)).status).toBe(200);
    await killAll();
    await untilStatus("/healthz", 503);
  }, 300_000);
  afterAll(() => site?.stop());

  it("says so to its keeper", async () => {
    expect(await (await ask("/healthz")).json()).toMatchObject({ status: "search unavailable" });
  });

  it.each(["/?q=attention", "/api/search?q=attention"])(
    "answers %s by 503, and says when to ask again",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await answer.text()).toContain("Nothing can be searched at the moment.");
    },
  );

  it.each([SEEN, `${SEEN}.bib`, "/topics/no-such-topic", "/about"])("still answers %s", async (path) => {
    expect((await ask(path)).status).toBe(path.startsWith("/topics") ? 404 : 200);
  });

  it("shows a paper that nobody has read yet where papers are on its disk", async () => {
    expect((await ask("/papers/2508.14457")).status).toBe(place === "disk" ? 200 : 503);
  });

  it("is well again by itself when the cluster is", async () => {
    await startAll();
    await untilStatus("/healthz", 200);
    await untilStatus("/?q=attention", 200);
    await untilStatus("/papers/2508.14457", 200);
  }, 300_000);
});
