import { setTimeout as pause } from "node:timers/promises";
import type { Arena, Attack } from "../attack";
import { type Check, holds, rounded } from "../support/check";
import { ask, open, outcomeOf, requestFor } from "../support/connection";
import { processorMs } from "../support/process";
import { type Site, startSite } from "../support/site";

const REQUESTS = 100;
const STAY_MS = 100;
/** Of the work for answers that nobody waits for, at most this share is done. */
const SHARE = 0.25;
const IDLE_LOOK_MS = 500;
const IDLE_PATIENCE_MS = 60_000;

async function* run({ corpora }: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.big });
  const [word = "of"] = corpora.lexicon.long;
  for (const target of [`/?q=${word}&size=50`, `/api/search?q=${word}&size=100&explain=1`]) {
    const one = await costOfOne(site, target);
    const before = processorMs(site.pids());
    const sockets = Array.from({ length: REQUESTS }, () => {
      const socket = open(site.port);
      socket.on("error", () => undefined);
      socket.on("connect", () => socket.write(requestFor(target)));
      return socket;
    });
    await pause(STAY_MS);
    for (const socket of sockets) socket.destroy();
    const page = await ask(site.port, "/healthz", { patienceMs: 30_000 });
    await idle(site);
    const share = (processorMs(site.pids()) - before) / (REQUESTS * one);
    const seen = `${rounded(100 * share)} % of the work was done; /healthz ${outcomeOf(page)} after ${rounded(page.ms)} ms`;
    const name = `${REQUESTS} times ${target.split("?")[0]}, left after ${STAY_MS} ms`;
    yield holds(
      name,
      share <= SHARE && page.ms <= 1_000,
      seen,
      `at most ${100 * SHARE} %, /healthz within 1,000 ms`,
    );
  }
}

/** Processor time of one answer, in milliseconds, once the code is warm. */
async function costOfOne(site: Site, target: string): Promise<number> {
  const times = 20;
  for (let time = 0; time < times; time++) await ask(site.port, target);
  const before = processorMs(site.pids());
  for (let time = 0; time < times; time++) await ask(site.port, target);
  return (processorMs(site.pids()) - before) / times;
}

/** Waits until the site does nothing. */
async function idle(site: Site): Promise<void> {
  const deadline = performance.now() + IDLE_PATIENCE_MS;
  for (let before = -1; performance.now() < deadline; ) {
    const now = processorMs(site.pids());
    if (now - before <= IDLE_LOOK_MS / 20) return;
    before = now;
    await pause(IDLE_LOOK_MS);
  }
}

/** Clients who ask and go away: what they asked for is dropped. */
export const abandonedAttack: Attack = { name: "abandoned", run };
