import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Arena, Attack } from "../attack";
import { type Check, holds } from "../support/check";
import { ask, outcomeOf } from "../support/connection";
import { hasStack, startSite } from "../support/site";
import { temporaryFolder } from "../support/temporary";

const TARGETS = [
  "/",
  "/?q=network",
  "/papers/2505.23819",
  "/authors/nobody",
  "/topics",
  "/topics/blockchains",
  "/about",
  "/healthz",
  "/sitemap.xml",
  "/api/search?q=network",
  "/api/suggest?q=net",
];

async function* run(_: Arena): AsyncGenerator<Check, void, void> {
  const folder = temporaryFolder();
  // An empty folder would be filled with the bundled dumps at the start.
  writeFileSync(join(folder, "current"), "0123456789abcdef\n");
  const site = await startSite({ corpus: folder, healthyAt: 503 });
  const since = site.logLength;
  for (const target of TARGETS) {
    const outcome = outcomeOf(await ask(site.port, target));
    yield holds(`no snapshot: ${target}`, outcome === "503", outcome, "503");
  }
  const stack = hasStack(site.log(since));
  yield holds("no snapshot: stacks in the log", !stack, stack ? "some" : "none", "none");
  await site.stop();
}

/** The snapshot that is named is not there, and there is no other. */
export const noSnapshotAttack: Attack = { name: "no-snapshot", run };
