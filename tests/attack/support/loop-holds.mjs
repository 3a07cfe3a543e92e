// Loaded into every process of a site that is measured: says how long its event loop was held by one piece of work.
// Processor time is counted, not the clock, so that what else the machine does is not taken for the site's.
import { appendFileSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const TURN_MS = 5;
/** What is shorter is not said. */
const WORTH_SAYING_MS = 15;

const folder = process.env.LOOP_HOLDS;
if (folder && isMainThread) watch(join(folder, String(process.pid)));

/** Appends each hold to one file, in milliseconds, and keeps the number of the loop's turns in another. */
function watch(file) {
  const counter = openSync(`${file}.turns`, "w");
  let turns = 0;
  let before = ranMs();
  setInterval(() => {
    const held = ranMs() - before;
    if (held >= WORTH_SAYING_MS) appendFileSync(`${file}.holds`, `${held.toFixed(1)}\n`);
    writeSync(counter, String(++turns), 0);
    before = ranMs();
  }, TURN_MS).unref();
}

/** Processor time that the main thread has had (proc(5), schedstat). */
function ranMs() {
  return Number(readFileSync("/proc/self/schedstat", "latin1").split(" ", 1)[0]) / 1e6;
}
