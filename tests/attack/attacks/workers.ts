import { setTimeout as pause } from "node:timers/promises";
import type { Arena, Attack } from "../attack";
import { type Check, holds, rounded, tally } from "../support/check";
import { ask, outcomeOf } from "../support/connection";
import { isFair, load } from "../support/load";
import { leavesOf, treeOf } from "../support/process";
import { type Site, startSite } from "../support/site";
import { mixedTargets } from "../support/targets";

const SECONDS = 10;
const CONNECTIONS = 20;
/** The load and the process before the pages take their part of two cores: what is left is no second one. */
const GAIN = 1.2;
const REPLACED_MS = 1_000;
/** After a crash the site is back within this time. */
const BACK_MS = 10_000;

async function* run(arena: Arena): AsyncGenerator<Check, void, void> {
  const one = await answersASecond(arena, "1");
  const two = await answersASecond(arena, "2");
  yield holds(
    "answers a second with two workers",
    two >= GAIN * one,
    `${rounded(two)}, with one ${rounded(one)}: ${(two / one).toFixed(2)} times`,
    `at least ${GAIN} times`,
  );
  yield await replaced(arena);
  yield await restarted(arena);
}

async function answersASecond({ corpora, seed, quick }: Arena, workers: string): Promise<number> {
  const site = await startSite({ corpus: corpora.big, env: { WORKERS: workers } });
  const targets = mixedTargets(corpora.lexicon, 2_000, seed);
  const settings = { connections: CONNECTIONS, targets, seed };
  await load(site.port, { ...settings, seconds: 2 });
  const { answeredMs, seconds } = await load(site.port, { ...settings, seconds: quick ? 4 : SECONDS });
  await site.stop();
  return answeredMs.length / seconds;
}

/** One of two workers is killed: another takes its place, and meanwhile the other one answers. */
async function replaced({ corpora }: Arena): Promise<Check> {
  const site = await startSite({ corpus: corpora.small, env: { WORKERS: "2" } });
  const before = leavesOf(site.root);
  const [first = site.root] = before;
  const asking = load(site.port, { connections: 1, seconds: 4, targets: ["/healthz"], seed: 1, pauseMs: 20 });
  await pause(500);
  process.kill(first, "SIGKILL");
  const isReplaced = () => {
    const now = leavesOf(site.root);
    return now.length === before.length && !now.includes(first);
  };
  const ms = await millisecondsUntil(site, isReplaced);
  const { outcomes } = await asking;
  // The killed worker may have been the one to answer: that is one request.
  const failed = Object.entries(outcomes).reduce((sum, [name, count]) => sum + (isFair(name) ? 0 : count), 0);
  const seen = `${before.length} workers; ${ms === null ? "not replaced" : `replaced in ${rounded(ms)} ms`}; ${tally(outcomes)}`;
  const isRight = before.length === 2 && ms !== null && ms <= REPLACED_MS && failed <= 1;
  return holds(
    "one of two workers killed",
    isRight,
    seen,
    `replaced within ${rounded(REPLACED_MS)} ms, at most one request lost`,
  );
}

/** Each process that the site has started is killed in turn, as by a crash: the site comes back each time. */
async function restarted({ corpora }: Arena): Promise<Check> {
  const site = await startSite({ corpus: corpora.small, env: { WORKERS: "1" } });
  const times: (number | null)[] = [];
  const isWell = async () => outcomeOf(await ask(site.port, "/topics", { patienceMs: 1_000 })) === "200";
  const processes = treeOf(site.root).length - 1;
  for (let place = 1; place <= processes && site.isRunning; place++) {
    process.kill(treeOf(site.root)[place] ?? site.root, "SIGKILL");
    await pause(50);
    times.push(await millisecondsUntil(site, isWell));
  }
  const seen = times.map((ms) => (ms === null ? "not back" : `back in ${rounded(ms)} ms`)).join(", ");
  const isBack = times.length === processes && times.every((ms) => ms !== null);
  return holds(`each of ${processes} processes killed`, isBack, seen, `back within ${rounded(BACK_MS)} ms`);
}

/** Until something holds; null when it does not while the site runs, or past the patience. */
async function millisecondsUntil(site: Site, isSo: () => boolean | Promise<boolean>): Promise<number | null> {
  const started = performance.now();
  while (site.isRunning && performance.now() - started < BACK_MS) {
    if (await isSo()) return performance.now() - started;
    await pause(20);
  }
  return null;
}

/** Several server processes: what they give, and what happens when one dies. */
export const workersAttack: Attack = { name: "workers", run };
