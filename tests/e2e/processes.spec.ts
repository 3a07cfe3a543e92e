import { execFileSync } from "node:child_process";
import { type Site, testOn } from "./support/site";
import { expect } from "./support/test";

const test = testOn([], { WORKERS: "2" });

/** The numbers of the processes that a process has started. */
function childrenOf(pid: number): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

/** The process that listens, and those behind it that make answers. */
function processesOf({ pid }: Site): { front: number; behind: readonly number[] } {
  const [front = 0] = childrenOf(pid);
  return { front, behind: childrenOf(front) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const statusOf = (site: Site) =>
  fetch(`${site.origin}/about`).then(
    ({ status }) => status,
    () => 0,
  );

test("a process that dies is missed by no reader, and replaced", async ({ site }) => {
  await expect.poll(() => processesOf(site).behind.length).toBe(2);
  // Each of them has made answers.
  await Promise.all(Array.from({ length: 6 }, () => statusOf(site)));
  const { front, behind } = processesOf(site);
  process.kill(behind[0] ?? 0, "SIGKILL");
  const statuses: number[] = [];
  for (let i = 0; i < 10; i++) statuses.push(await statusOf(site));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await expect.poll(() => processesOf(site).behind.length).toBe(2);
  expect(processesOf(site).front).toBe(front);
  expect(processesOf(site).behind).not.toContain(behind[0]);
});

test("the one that listens is started again with all behind it", async ({ site }) => {
  const { front, behind } = processesOf(site);
  process.kill(front, "SIGKILL");
  await expect.poll(() => statusOf(site), { timeout: 20_000 }).toBe(200);
  expect(processesOf(site).front).not.toBe(front);
  await expect.poll(() => behind.filter(isRunning)).toEqual([]);
});
