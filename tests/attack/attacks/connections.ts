import { quantile } from "../../bench/metrics";
import type { Arena, Attack } from "../attack";
import { atMost, type Check, healthy, holds, rounded, tally } from "../support/check";
import { isFair, type LoadReport, load } from "../support/load";
import { probed } from "../support/probe";
import { startSite } from "../support/site";
import { mixedTargets } from "../support/targets";

const SECONDS = 15;
/** 99 of 100 answers at 100 connections come within this time. */
const ANSWER_MS = 3_000;
const ANSWER_CONNECTIONS = 100;
/** A reader's page comes within this time, whatever others do; within the second where more is refused than made. */
const READER_MS = 1_000;
const READER_IN_A_FLOOD_MS = 2_000;
const FLOOD_CONNECTIONS = 800;
const READER_PAUSE_MS = 500;
/** Another client than those who load the site. */
const READER = "127.0.0.2";

async function* run({ corpora, seed, quick }: Arena): AsyncGenerator<Check, void, void> {
  const targets = mixedTargets(corpora.lexicon, 2_000, seed);
  const seconds = quick ? 5 : SECONDS;
  for (const connections of quick ? [100] : [10, 100, 500, FLOOD_CONNECTIONS]) {
    const site = await startSite({ corpus: corpora.big });
    const pages = targets.filter((target) => !target.startsWith("/api/"));
    const { result, health } = await probed(site.port, () =>
      Promise.all([
        load(site.port, { connections, seconds, targets, seed }),
        load(site.port, {
          connections: 1,
          seconds,
          targets: pages,
          seed,
          from: READER,
          pauseMs: READER_PAUSE_MS,
        }),
      ]),
    );
    yield* checksOf(connections, ...result);
    yield healthy(`${connections} connections`, health);
    yield holds(
      `${connections} connections: the site afterwards`,
      site.isRunning,
      site.isRunning ? "runs" : "gone",
      "runs",
    );
    await site.stop();
  }
}

function* checksOf(connections: number, crowd: LoadReport, reader: LoadReport): Generator<Check, void, void> {
  const what = `${connections} connections`;
  const answered = crowd.answeredMs.length;
  const p99 = quantile(crowd.answeredMs, 0.99);
  yield holds(
    what,
    answered > 0 && Object.keys(crowd.outcomes).every(isFair),
    `${tally(crowd.outcomes)} in ${rounded(crowd.seconds)} s; p50 ${rounded(quantile(crowd.answeredMs, 0.5))}, p99 ${rounded(p99)} ms`,
    "200, 429 or 503 alone",
  );
  if (connections === ANSWER_CONNECTIONS)
    yield atMost(
      `${what}: 99 of 100 answers`,
      answered > 0 ? p99 : Number.POSITIVE_INFINITY,
      ANSWER_MS,
      "ms",
    );
  const worst = reader.answeredMs.length === 0 ? Number.NaN : Math.max(...reader.answeredMs);
  const limit = connections < FLOOD_CONNECTIONS ? READER_MS : READER_IN_A_FLOOD_MS;
  const isServed = Object.keys(reader.outcomes).join() === "200" && worst <= limit;
  yield holds(
    `${what}: a reader elsewhere`,
    isServed,
    `${tally(reader.outcomes)}; worst ${Number.isNaN(worst) ? "none" : `${rounded(worst)} ms`}`,
    `200 within ${rounded(limit)} ms`,
  );
}

/** Many clients at once, each asking on for pages and JSON as soon as it has its answer. */
export const connectionsAttack: Attack = { name: "connections", run };
