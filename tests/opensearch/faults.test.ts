import { afterAll, beforeAll, expect, it } from "vitest";
import { findPrograms } from "@/scripts/lib/java.mjs";
import { paperOf } from "../unit/search/papers";
import { buildNode } from "./cluster/build";
import { TestCluster } from "./cluster/cluster";
import { Site, search } from "./support";

const FEW = Array.from({ length: 50 }, (_, place) =>
  paperOf({ title: `A study of lattices ${place}` }, place),
);
const MANY = Array.from({ length: 5_000 }, (_, place) => paperOf({ title: `On ions ${place}` }, place));
/** The node is killed when so many are written. */
const SOME = 2_000;
const MOST_SEARCHES = 5_000;

let cluster: TestCluster;
let site: Site;

beforeAll(async () => {
  const programs = findPrograms();
  if (programs.missing !== null) throw new Error(programs.missing);
  cluster = await TestCluster.start(programs.javaHome, buildNode(programs.javaHome, programs.maven));
  site = new Site(cluster.urls);
});

afterAll(async () => {
  await site?.close();
  await cluster?.stop();
});

/** The number of the node that manages the cluster. */
async function manager(): Promise<number> {
  const { body } = await site.publishing.cat.clusterManager({ format: "json" });
  return Number(/node-(\d)/.exec(JSON.stringify(body))?.[1]);
}

it.each([
  ["the node that manages the cluster", async () => manager()],
  ["a node that only holds papers", async () => ((await manager()) + 1) % 3],
])(
  "%s, killed while papers are published and searched, fails no search and loses no paper",
  async (_name, which) => {
    const [served, next] = [site.newSnapshot(), site.newSnapshot()];
    await site.publish(served, FEW);
    await site.publishing.cluster.health({ wait_for_status: "green", timeout: "60s" });
    const engine = site.engine(served, FEW);
    await search(engine, "lattices");
    const killed = await which();
    let isKilled = false;
    let isDone = false;
    const onWritten = (count: number) => {
      if (count < SOME || isKilled) return;
      isKilled = true;
      void cluster.kill(killed);
    };
    const done = site.publish(next, MANY, { onWritten }).finally(() => {
      isDone = true;
    });
    try {
      const totals: number[] = [];
      for (let i = 0; i < MOST_SEARCHES && !isDone; i++)
        totals.push((await search(engine, "lattices")).total);
      expect(await done).toEqual({ papers: MANY.length, authors: 0 });
      expect(isKilled).toBe(true);
      expect(new Set(totals)).toEqual(new Set([FEW.length]));
      expect((await search(site.engine(next, MANY), "ions")).total).toBe(MANY.length);
    } finally {
      cluster.startNode(killed);
      await cluster.whole();
      await done.catch(() => {});
    }
  },
  240_000,
);
