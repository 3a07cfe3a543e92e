import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "../../bench/metrics";
import type { Arena, Attack } from "../attack";
import { type Check, healthy, holds, rounded, tally } from "../support/check";
import { isFair, load } from "../support/load";
import { probed } from "../support/probe";
import { residentMb } from "../support/process";
import { startSite } from "../support/site";
import { mixedTargets } from "../support/targets";

const SECONDS = 600;
const QUICK_SECONDS = 120;
const CONNECTIONS = 50;
const SAMPLE_MS = 5_000;
/** Memory grows while code and caches are loaded; what comes after this share of the time is compared with the end. */
const WARM_SHARE = 0.2;
const WINDOW_SHARE = 0.2;
const TOLERANCE = 0.1;

async function* run({ corpora, seed, quick }: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.big });
  const seconds = quick ? QUICK_SECONDS : SECONDS;
  const targets = mixedTargets(corpora.lexicon, 20_000, seed);
  const samples: number[] = [];
  let isOver = false;
  const sampled = (async () => {
    for (; !isOver; await pause(SAMPLE_MS)) {
      samples.push(residentMb(site.pids()));
      if (samples.length % 12 === 0) console.log(`     ${rounded(samples.at(-1) ?? 0)} MB`);
    }
  })();
  const { result, health } = await probed(site.port, () =>
    load(site.port, { connections: CONNECTIONS, seconds, targets, seed }),
  );
  isOver = true;
  await sampled;
  const at = (share: number) => Math.floor(share * samples.length);
  const early = quantile(samples.slice(at(WARM_SHARE), at(WARM_SHARE + WINDOW_SHARE)), 0.5);
  const late = quantile(samples.slice(at(1 - WINDOW_SHARE)), 0.5);
  const growth = late / early - 1;
  yield holds(
    `resident memory over ${rounded(seconds)} s`,
    Math.abs(growth) <= TOLERANCE,
    `${rounded(early)} MB, then ${rounded(late)} MB: ${rounded(100 * growth)} %; most ${rounded(Math.max(...samples))} MB`,
    `level to ${100 * TOLERANCE} %`,
  );
  const p99 = quantile(result.answeredMs, 0.99);
  yield holds(
    "answers",
    Object.keys(result.outcomes).every(isFair),
    `${tally(result.outcomes)}; p99 ${rounded(p99)} ms`,
    "200, 429 or 503 alone",
  );
  yield healthy("soak", health);
}

/** Ten minutes of load: memory stays level. */
export const soakAttack: Attack = { name: "soak", run };
