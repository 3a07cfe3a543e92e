import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { buildWhenStale } from "@/scripts/lib/build.mjs";
import { Client } from "../attack/support/client";
import { requestFor } from "../attack/support/connection";
import { prepareSmallCorpus } from "../attack/support/corpus";
import { leavesOf, processorMs } from "../attack/support/process";
import { type Site, startSite } from "../attack/support/site";
import { type Route, routesOf, SAMPLE_TARGET } from "./site-routes";
import { tableOf } from "./table";
import { wholeNumber, withUsage } from "./usage";

const USAGE = `npm run bench:site -- [--corpus FOLDER] [--requests N] [--only ROUTE] [--json FILE]

Serves a corpus with the built site, one process making the answers, and asks for each kind of page and answer, alone and
over 10 and 100 connections. Prints the milliseconds of a processor that the answering process took for one request
(Linux: it reads /proc), the bytes of an answer as it is and packed as a browser asks for it, and the time from request
to answer. Each address is asked for once in turn; those of a page that has only one come again and again. Over many
connections a request may be refused because too many wait (503, docs/security.md): such are counted by themselves.

  --corpus FOLDER  a published corpus (the bundled dumps)
  --requests N     requests of each measurement (200)
  --only ROUTE     one route alone, such as /topics
  --json FILE      writes the figures there too`;

const REQUESTS = 200;
const CONNECTIONS = [1, 10, 100] as const;
const PATIENCE_MS = 60_000;
/** By then the code is compiled as well as it gets. */
const WARM_UP = 100;

/** What one route cost over so many connections; bytes are the median of its answers. */
interface Row {
  readonly route: string;
  readonly connections: number;
  readonly processorMs: number;
  readonly bytes: number;
  readonly gzippedBytes: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** How many of the requests were turned away; all the other figures are of those that were answered. */
  readonly refused: number;
}

interface Seen {
  readonly bytes: number;
  readonly gzippedBytes: number;
  readonly ms: number;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      requests: { type: "string" },
      only: { type: "string" },
      json: { type: "string" },
    },
  });
  const requests = values.requests === undefined ? REQUESTS : wholeNumber(values.requests, "--requests");
  await buildWhenStale();
  const corpus = values.corpus === undefined ? await prepareSmallCorpus() : resolve(values.corpus);
  const site = await startSite({ corpus, env: { WORKERS: "1" } });
  try {
    const routes = routesOf(await new Client(site.port).ask(requestFor(SAMPLE_TARGET), PATIENCE_MS));
    const rows: Row[] = [];
    for (const route of routes.filter(({ name }) => values.only === undefined || name === values.only)) {
      await asked(site, route, 10, WARM_UP);
      for (const connections of CONNECTIONS) rows.push(await measured(site, route, connections, requests));
    }
    print(rows);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    await site.stop();
  }
}

async function measured(site: Site, route: Route, connections: number, requests: number): Promise<Row> {
  const answering = leavesOf(site.root);
  const before = processorMs(answering);
  const seen = await asked(site, route, connections, requests);
  const spent = processorMs(answering) - before;
  const at = (share: number, value: (one: Seen) => number) => quantile(seen.map(value), share);
  return {
    route: route.name,
    connections,
    processorMs: spent / seen.length,
    bytes: at(0.5, ({ bytes }) => bytes),
    gzippedBytes: at(0.5, ({ gzippedBytes }) => gzippedBytes),
    p50Ms: at(0.5, ({ ms }) => ms),
    p95Ms: at(0.95, ({ ms }) => ms),
    refused: requests - seen.length,
  };
}

/** Asks for a route's addresses in turn over so many connections; gives what was answered, without what was refused. */
async function asked(
  site: Site,
  { targets }: Route,
  connections: number,
  requests: number,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  let next = 0;
  const askOn = async () => {
    const client = new Client(site.port);
    while (next < requests) {
      const target = targets[next % targets.length] ?? "/";
      next++;
      const one = await seenOf(client, target);
      if (one !== null) seen.push(one);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  return seen;
}

/** Null where the request was refused because the site is busy. Rejects where anything else than 200 comes. */
async function seenOf(client: Client, target: string): Promise<Seen | null> {
  const { answer, ending, ms } = await client.ask(requestFor(target, ["Accept-Encoding: gzip"]), PATIENCE_MS);
  if (answer?.status === 503 && answer.headers.has("retry-after")) return null;
  if (answer?.status !== 200) throw new Error(`${target} was answered with ${ending ?? answer?.status}.`);
  const isPacked = answer.headers.get("content-encoding") === "gzip";
  const whole = isPacked ? gunzipSync(answer.body) : answer.body;
  const packed = isPacked ? answer.body : gzipSync(answer.body);
  return { bytes: whole.length, gzippedBytes: packed.length, ms };
}

function quantile(values: readonly number[], share: number): number {
  const rising = [...values].sort((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? Number.NaN;
}

function print(rows: readonly Row[]): void {
  console.log(
    tableOf(
      ["route", "connections", "processor ms", "bytes", "gzipped", "p50 ms", "p95 ms", "refused"],
      rows.map((row) => [
        row.route,
        String(row.connections),
        row.processorMs.toFixed(1),
        row.bytes.toLocaleString("en"),
        row.gzippedBytes.toLocaleString("en"),
        row.p50Ms.toFixed(1),
        row.p95Ms.toFixed(1),
        String(row.refused),
      ]),
    ),
  );
}

await withUsage(USAGE, () => main(process.argv.slice(2)));
