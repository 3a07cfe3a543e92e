import type { Arena, Attack } from "../attack";
import { type Check, counted, healthy, holds, rounded, tally } from "../support/check";
import { ask, type Exchange, exchange, outcomeOf, requestFor } from "../support/connection";
import { isFair, nameOf } from "../support/load";
import { probed } from "../support/probe";
import { residentMb } from "../support/process";
import { startSite } from "../support/site";
import { mixedTargets } from "../support/targets";

const PATIENCE_MS = 60_000;

async function* run({ corpora, seed, quick }: Arena): AsyncGenerator<Check, void, void> {
  for (const count of quick ? [100] : [100, 1_000]) {
    const site = await startSite({ corpus: corpora.big });
    const requests = mixedTargets(corpora.lexicon, count, seed).map((target) => requestFor(target));
    const { result, health } = await probed(site.port, () =>
      exchange(site.port, requests.join(""), { answers: count, patienceMs: PATIENCE_MS }),
    );
    const what = `${rounded(count)} requests on one connection`;
    const memory = rounded(residentMb(site.pids()));
    yield holds(
      what,
      isFairlyAnswered(result, count),
      `${inWords(result)}; ${memory} MB`,
      "200, 429 or 503 to each, or a close that is said",
    );
    yield healthy(what, health);
    const after = await ask(site.port, "/", { patienceMs: 5_000 });
    yield holds(`${what}: a page afterwards`, outcomeOf(after) === "200", outcomeOf(after), "200 within 5 s");
    await site.stop();
  }
}

/** A server may also end the connection, if its last answer says so. */
function isFairlyAnswered({ answers, ending }: Exchange, count: number): boolean {
  const fair = answers.every((answer) => isFair(nameOf({ answer, ending: null, ms: 0 })));
  const said = answers.at(-1)?.headers.get("connection")?.toLowerCase() === "close";
  return fair && (answers.length === count || (ending === "closed" && said));
}

function inWords({ answers, ending, ms }: Exchange): string {
  const names = answers.map((answer) => nameOf({ answer, ending: null, ms: 0 }));
  return `${tally(counted(names)) || "no answer"}${ending === null ? "" : `, then ${ending}`} in ${(ms / 1_000).toFixed(1)} s`;
}

/** Many requests sent at once on one connection, as HTTP/1.1 allows. */
export const pipeliningAttack: Attack = { name: "pipelining", run };
