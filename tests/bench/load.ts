import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { buildWhenStale } from "@/scripts/lib/build.mjs";
import { Client, type Outcome } from "../attack/support/client";
import { requestFor } from "../attack/support/connection";
import { prepareSmallCorpus } from "../attack/support/corpus";
import { startSite } from "../attack/support/site";
import { oneOf, seeded } from "./random";
import { type Route, routesOf, SAMPLE_TARGET } from "./site-routes";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:load -- [--clients N] [--seconds N]

Serves the bundled papers with the built site, and lets so many clients of one address ask for searches, suggestions and
papers, one thing after the other, for so long. A reader of another address opens a page every second meanwhile. Prints
what was answered, how long it took, and how long the reader waited. The exit code is 1 where anything else was answered
than 200, or 429 and 503 with Retry-After.

  --clients N  clients (200)
  --seconds N  how long (30)`;

const PATIENCE_MS = 60_000;
/** As readers of the network would be: another address than that of the many. */
const READER = "127.0.0.2";
const ASKED = ["/api/search", "/api/suggest", "/papers/…"];
/** Whoever is told to come back later does so after this, not at once. */
const BACK_MS = 100;

interface Seen {
  readonly answered: number[];
  readonly refused: number[];
  readonly wrong: string[];
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { clients: { type: "string" }, seconds: { type: "string" } },
  });
  const clients = values.clients === undefined ? 200 : wholeNumber(values.clients, "--clients");
  const seconds = values.seconds === undefined ? 30 : wholeNumber(values.seconds, "--seconds");
  await buildWhenStale();
  const site = await startSite({ corpus: await prepareSmallCorpus() });
  try {
    const all = routesOf(await new Client(site.port).ask(requestFor(SAMPLE_TARGET), PATIENCE_MS));
    const routes = all.filter(({ name }) => ASKED.includes(name));
    const until = performance.now() + seconds * 1_000;
    const crowd: Seen = { answered: [], refused: [], wrong: [] };
    const reader: Seen = { answered: [], refused: [], wrong: [] };
    const many = Array.from({ length: clients }, (_, i) => askUntil(site.port, routes, i, until, crowd));
    await Promise.all([...many, readUntil(site.port, until, reader)]);
    print(crowd, reader, seconds);
    if (crowd.wrong.length + reader.wrong.length > 0) process.exitCode = 1;
  } finally {
    await site.stop();
  }
}

async function askUntil(
  port: number,
  routes: readonly Route[],
  seed: number,
  until: number,
  seen: Seen,
): Promise<void> {
  const random = seeded(seed + 1);
  const client = new Client(port);
  while (performance.now() < until) {
    const target = oneOf(oneOf(routes, random)?.targets ?? [], random) ?? "/";
    const isRefused = note(await client.ask(requestFor(target), PATIENCE_MS), target, seen);
    if (isRefused) await pause(BACK_MS);
  }
  client.close();
}

async function readUntil(port: number, until: number, seen: Seen): Promise<void> {
  while (performance.now() < until) {
    const client = new Client(port, READER);
    note(await client.ask(requestFor("/?q=photonic"), PATIENCE_MS), "/?q=photonic", seen);
    client.close();
    await pause(1_000);
  }
}

/** Notes what came; true where it was to come back later. */
function note({ answer, ending, ms }: Outcome, target: string, { answered, refused, wrong }: Seen): boolean {
  if (answer?.status === 200) answered.push(ms);
  else if ((answer?.status === 429 || answer?.status === 503) && answer.headers.has("retry-after")) {
    refused.push(ms);
    return true;
  } else wrong.push(`${target}: ${ending ?? answer?.status}`);
  return false;
}

function print(crowd: Seen, reader: Seen, seconds: number): void {
  const row = (name: string, { answered, refused, wrong }: Seen) => [
    name,
    String(answered.length),
    (answered.length / seconds).toFixed(0),
    ...[0.5, 0.99, 1].map((share) => quantile(answered, share).toFixed(0)),
    String(refused.length),
    String(wrong.length),
  ];
  const headings = ["", "answered", "a second", "p50 ms", "p99 ms", "max ms", "come back later", "wrong"];
  console.log(tableOf(headings, [row("clients", crowd), row("a reader", reader)]));
  for (const one of new Set([...crowd.wrong, ...reader.wrong])) console.log(one);
}

function quantile(values: readonly number[], share: number): number {
  const rising = [...values].sort((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? Number.NaN;
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
