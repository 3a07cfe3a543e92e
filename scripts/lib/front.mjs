// The process that listens: it takes requests in, lets other processes make the answers, and keeps those running. It
// has little to do itself, so it answers at once also when they are busy, and says so when they cannot.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWithParent, keepRunning, startPart } from "./keep.mjs";
import { ROOT, SERVING } from "./paths.mjs";
import { fittingHere } from "./workers.mjs";

const SITE = process.argv[2] ?? join(ROOT, "scripts/lib/site.mjs");
/** A process that has said nothing for so long is hung. */
const LONGEST_SILENCE_MS = 60_000;
const LOOK_MS = 5_000;
const LONGEST_END_MS = 1_000;

const load = createRequire(import.meta.url);
const { env } = load(join(SERVING, "lib/site/env.js"));
const { frontServer } = load(join(SERVING, "lib/serving/server.js"));
const { Workers } = load(join(SERVING, "lib/serving/workers.js"));
const { healthFrom } = load(join(SERVING, "lib/serving/health.js"));
const { logFields } = load(join(SERVING, "lib/serving/answered.js"));
const { log } = load(join(SERVING, "lib/site/log.js"));

endWithParent();
const settings = checkedSettings();
const folder = mkdtempSync(join(tmpdir(), "incipit-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const workers = new Workers();
const metrics = settings.metrics ? metricsOf(workers) : null;
const { server, drain } = frontServer(workers, {
  trustProxy: settings.trustProxy,
  https: settings.siteUrl?.startsWith("https:") ?? false,
  rateLimit: settings.rateLimit,
  onAnswered: (answered) => {
    if (settings.accessLog) log("info", "request", logFields(answered, settings.logQueries));
    metrics?.count(answered);
  },
  ...(metrics === null ? {} : { metrics }),
});
const children = new Set();
let isEnding = false;
let started = 0;

/** Loaded where it is wanted: it takes memory. */
function metricsOf(all) {
  const { Metrics } = load(join(SERVING, "lib/serving/metrics.js"));
  return new Metrics(all);
}

function checkedSettings() {
  try {
    return env();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Starts a process that makes answers; it is one of the workers from the moment at which it says how it is. */
function startWorker() {
  const socketPath = socketFor(++started);
  const child = startPart(SITE, { INCIPIT_SOCKET: socketPath });
  let worker = null;
  children.add(child);
  child.on("message", (message) => {
    const health = healthFrom(message);
    if (health === null) return;
    if (worker === null) worker = workers.add(socketPath, health);
    else workers.hear(worker, health);
  });
  child.once("exit", () => {
    children.delete(child);
    if (worker !== null) workers.remove(worker);
  });
  const watch = setInterval(() => {
    if (worker !== null && performance.now() - worker.heard > LONGEST_SILENCE_MS) child.kill("SIGKILL");
  }, LOOK_MS);
  child.once("exit", () => clearInterval(watch));
  return child;
}

function socketFor(number) {
  return process.platform === "win32"
    ? `\\\\.\\pipe\\incipit-${process.pid}-${number}`
    : join(folder, `${number}.sock`);
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  await drain();
  const exits = [...children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of children) if (child.connected) child.disconnect();
  setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, LONGEST_END_MS);
  await Promise.all(exits);
  process.exit();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);

server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});

const first = startWorker();
// When not even the first comes up there is nothing to try again.
first.once("exit", (code) => {
  if (!server.listening) process.exit(code || 1);
});
workers.onFirst(() => {
  server.listen({ host: settings.host, port: settings.port }, () => process.send?.("listening"));
  const wanted = settings.workers === "auto" ? fittingHere(settings.corpusDir) : settings.workers;
  const others = Array.from({ length: wanted - 1 }, startWorker);
  for (const child of [first, ...others]) void keepRunning(child, startWorker, () => !isEnding);
});
