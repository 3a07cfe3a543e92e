import { afterAll, beforeAll, expect, it } from "vitest";
import { isUnavailable } from "@/lib/search/unavailable";
import { findPrograms } from "@/scripts/lib/java.mjs";
import { paperOf } from "../unit/search/papers";
import { buildNode } from "./cluster/build";
import { TestCluster } from "./cluster/cluster";
import { Site, search } from "./support";

const FEW = Array.from({ length: 50 }, (_, place) =>
  paperOf({ title: `A study of lattices ${place}` }, place),
);
const MANY = Array.from({ length: 5_000 }, (_, place) => paperOf({ title: `On ions ${place}` }, place));
const LONGEST_RECOVERY_MS = 90_000;

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

it("a manager that is killed while papers are published and searched fails no search and loses no paper", async () => {
  const [served, next] = [site.newSnapshot(), site.newSnapshot()];
  await site.publish(served, FEW);
  await site.publishing.cluster.health({ wait_for_status: "green", timeout: "30s" });
  const engine = site.engine(served, FEW);
  await search(engine, "lattices");
  const killed = await manager();
  let isKilled = false;
  const publishing = site.publish(next, MANY, {
    onWritten: (count) => {
      if (count < 2_000 || isKilled) return;
      isKilled = true;
      void cluster.kill(killed);
    },
  });
  let isDone = false;
  const done = publishing.finally(() => {
    isDone = true;
  });
  const totals: number[] = [];
  for (let i = 0; i < 2_000 && !isDone; i++) totals.push((await search(engine, "lattices")).total);
  expect(await done).toEqual({ papers: MANY.length, authors: 0 });
  expect(isKilled).toBe(true);
  expect(new Set(totals)).toEqual(new Set([FEW.length]));
  expect((await search(site.engine(next, MANY), "ions")).total).toBe(MANY.length);
  cluster.startNode(killed);
  await cluster.whole();
}, 240_000);

it("a cluster that is down is said to be, without waiting each time, and answers by itself when it is back", async () => {
  const snapshot = site.newSnapshot();
  await site.publish(snapshot, FEW);
  const engine = site.engine(snapshot, FEW);
  await search(engine, "lattices");
  expect(engine.problem).toBeNull();
  for (const node of [0, 1, 2]) await cluster.kill(node);
  const failures: unknown[] = [];
  for (let i = 0; i < 20; i++) await search(engine, "lattices").catch((error) => failures.push(error));
  expect(failures).toHaveLength(20);
  expect(failures.every(isUnavailable)).toBe(true);
  expect(engine.problem).toBe("The search cluster does not answer.");
  for (const node of [0, 1, 2]) cluster.startNode(node);
  await cluster.whole();
  const end = performance.now() + LONGEST_RECOVERY_MS;
  let total = -1;
  while (total < 0 && performance.now() < end) {
    total = await search(engine, "lattices").then(
      (result) => result.total,
      () => -1,
    );
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(total).toBe(FEW.length);
  expect(engine.problem).toBeNull();
}, 300_000);
