import { setTimeout as pause } from "node:timers/promises";
import type { Arena, Attack } from "../attack";
import { UPGRADES } from "../cases/upgrades";
import { type Check, counted, holds, tally } from "../support/check";
import { exchange, outcomeOf } from "../support/connection";
import { socketsOf } from "../support/process";
import { startSite } from "../support/site";

const EACH = 25;
const PATIENCE_MS = 2_000;
/** A few connections of the server's own may come and go. */
const SPARE_SOCKETS = 5;

async function* run({ corpora }: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.small });
  for (const { name, bytes } of UPGRADES) {
    const before = socketsOf(site.pids());
    const outcomes = await Promise.all(
      Array.from({ length: EACH }, () =>
        exchange(site.port, bytes, { answers: Number.POSITIVE_INFINITY, patienceMs: PATIENCE_MS }),
      ),
    );
    const open = outcomes.filter(({ ending }) => ending === "out of patience").length;
    yield holds(
      `${EACH} times ${name}`,
      open === 0,
      `${tally(counted(outcomes.map(outcomeOf)))}; ${open} left open`,
      "answered or not, and closed",
    );
    await pause(1_000);
    const more = socketsOf(site.pids()) - before;
    yield holds(
      `${EACH} times ${name}: sockets of the server`,
      more <= SPARE_SOCKETS,
      `${more} more`,
      `at most ${SPARE_SOCKETS} more`,
    );
  }
}

/** Requests for another protocol, each of which must cost the server no descriptor. */
export const upgradesAttack: Attack = { name: "upgrades", run };
