import { setTimeout as pause } from "node:timers/promises";
import { requireFree } from "@/scripts/lib/address.mjs";
import type { Arena, Attack } from "../attack";
import { type Check, counted, holds, rounded, tally } from "../support/check";
import { Client } from "../support/client";
import { LOOPBACK, requestFor } from "../support/connection";
import { isFair, nameOf } from "../support/load";
import { type Site, startSite } from "../support/site";
import { mixedTargets } from "../support/targets";

const REQUESTS = 20;
/** By then the server has read every request, and answered few. */
const BEFORE_SIGNAL_MS = 150;
const PATIENCE_MS = 20_000;
const END_MS = 10_000;
const GONE_MS = 3_000;

async function* run(arena: Arena): AsyncGenerator<Check, void, void> {
  yield* ended(arena, "SIGTERM to npm start", true);
  yield* ended(arena, "SIGTERM to the script", false);
  yield await killed(arena, "kill -9 of npm start", true);
  yield await killed(arena, "kill -9 of the script", false);
}

/** A site that is told to end while it answers. */
async function* ended(
  { corpora, seed }: Arena,
  what: string,
  throughNpm: boolean,
): AsyncGenerator<Check, void, void> {
  const site = await startSite({ corpus: corpora.big, throughNpm });
  const targets = mixedTargets(corpora.lexicon, REQUESTS, seed);
  const clients = targets.map(() => new Client(site.port));
  // Each has its connection, and the code is loaded.
  await askedOf(clients, targets);
  const asked = askedOf(clients, targets);
  await pause(BEFORE_SIGNAL_MS);
  const ms = await site.end("SIGTERM");
  const outcomes = await asked;
  const seen = tally(counted(outcomes));
  yield holds(`${what}: ${REQUESTS} answers under way`, outcomes.every(isFair), seen, "each answered whole");
  const time = ms === null ? "still runs" : `${rounded(ms)} ms`;
  yield holds(`${what}: the end`, ms !== null && ms <= END_MS, time, `at most ${rounded(END_MS)} ms`);
  yield await nothingLeft(site, `${what}: what is left`);
  await site.stop();
}

/** Each client asks for its target; what came of it. */
async function askedOf(clients: readonly Client[], targets: readonly string[]): Promise<string[]> {
  const outcomes = clients.map((client, place) => client.ask(requestFor(targets[place] ?? "/"), PATIENCE_MS));
  return (await Promise.all(outcomes)).map(nameOf);
}

/** A site whose first process is killed. */
async function killed({ corpora }: Arena, what: string, throughNpm: boolean): Promise<Check> {
  const site = await startSite({ corpus: corpora.small, throughNpm });
  await site.end("SIGKILL");
  const check = await nothingLeft(site, `${what}: what is left`);
  await site.stop();
  return check;
}

/** That no process of the site runs, and its port is free, a moment later. */
async function nothingLeft(site: Site, what: string): Promise<Check> {
  const deadline = performance.now() + GONE_MS;
  while (site.pids().length > 0 && performance.now() < deadline) await pause(50);
  const left = site.pids().length;
  const isFree = await requireFree({ host: LOOPBACK, port: site.port }).then(
    () => true,
    () => false,
  );
  const seen = `${left} processes, port ${isFree ? "free" : "taken"}`;
  return holds(what, left === 0 && isFree, seen, `nothing within ${GONE_MS / 1_000} s`);
}

/** A site that is told to end, or killed, while it answers. */
export const endingAttack: Attack = { name: "ending", run };
