// A process that makes answers: Next.js behind a socket on which only the front asks.
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { endWithParent } from "./keep.mjs";
import { ROOT } from "./paths.mjs";

const TELL_MS = 500;
/** More than the front lets through. */
const HEADER_BYTES = 128 << 10;

endWithParent();
// The front says when to end. A signal to all of a group, such as Ctrl+C, comes here too, while it still asks.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

// instrumentation-node.ts hands over what was built together with the pages, once the corpus is open.
const handover = new Promise((resolve) => {
  globalThis.incipitHandOver = resolve;
});
// Next.js takes upgrades from the server that it is given: this one never listens, so that there are none.
const site = next({
  dir: ROOT,
  quiet: true,
  // Next.js writes loopback addresses as this name, and takes a rewrite to another name than its own for another site,
  // which it asks over the network: by way of the front, where the page that asks holds a place already.
  hostname: "localhost",
  port: Number(process.env.PORT),
  httpServer: createServer(),
});
await withoutNotices(() => site.prepare());
const { listenerFor, health } = await handover;

/** Next.js tells how long it took to read its settings; what is written here is the site's log. */
async function withoutNotices(work) {
  const write = console.log;
  console.log = (...words) => {
    if (!String(words[0]).includes("✓")) write(...words);
  };
  await work();
  console.log = write;
}

// Time-outs are the front's: both ends of these connections are ours.
const server = createServer({
  maxHeaderSize: HEADER_BYTES,
  keepAliveTimeout: 0,
  requestTimeout: 0,
  headersTimeout: 0,
});
const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();

/** Says to the front how this process is and fares. */
function tell() {
  const heapBytes = process.memoryUsage().heapUsed;
  // A quiet loop has no delays to count.
  const loopDelaySeconds = loop.count === 0 ? 0 : loop.percentile(99) / 1e9;
  loop.reset();
  process.send({ ...health(), runtime: { heapBytes, loopDelaySeconds } });
}

// By Brotli or gzip, as the reader's program can. Brotli's fifth step takes as long as gzip does, for a twentieth less.
const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
const answer = listenerFor(site.getRequestHandler());
server.on("request", (request, response) => pack(request, response, () => answer(request, response)));
server.listen(process.env.INCIPIT_SOCKET, () => {
  tell();
  setInterval(tell, TELL_MS);
});
