import { setTimeout as pause } from "node:timers/promises";
import type { Arena, Attack } from "../attack";
import { type Check, holds } from "../support/check";
import { ask, open, outcomeOf } from "../support/connection";
import { startSite } from "../support/site";

const DESCRIPTORS = 256;
const CONNECTIONS = 400;
const STAY_MS = 2_000;
const PAGES = ["/", "/topics", "/papers/2505.23819", "/healthz"];

async function* run({ corpora }: Arena): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.small, descriptors: DESCRIPTORS });
  const sockets = Array.from({ length: CONNECTIONS }, () => open(site.port).on("error", () => undefined));
  await pause(STAY_MS);
  for (const socket of sockets) socket.destroy();
  await pause(STAY_MS);
  for (const page of PAGES) {
    const outcome = outcomeOf(await ask(site.port, page, { patienceMs: 5_000 }));
    yield holds(
      `${CONNECTIONS} connections to ${DESCRIPTORS} descriptors: ${page} afterwards`,
      outcome === "200",
      outcome,
      "200",
    );
  }
}

/** More connections than the server may have descriptors: it is well again when they are gone. */
export const fewDescriptorsAttack: Attack = { name: "few-descriptors", run };
