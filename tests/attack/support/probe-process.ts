import { setTimeout as pause } from "node:timers/promises";
import { ask, outcomeOf } from "./connection";

/** What was seen of `/healthz`. */
export interface ProbeReport {
  readonly asked: number;
  /** The slowest answer, in milliseconds; one that did not come counts with the time that was waited. */
  readonly worstMs: number;
  /** Answers with another status than 200, and what came instead of an answer, each as often as it came. */
  readonly failures: Readonly<Record<string, number>>;
}

const INTERVAL_MS = 20;
const PATIENCE_MS = 30_000;
/** The site takes the one who asks for another client than those who attack it. */
const FROM = "127.0.0.3";

const port = Number(process.argv[2]);
let isAsking = false;
let asked = 0;
let worstMs = 0;
let failures: Record<string, number> = {};
let onTheWay: Promise<void> = Promise.resolve();

async function askOn(): Promise<void> {
  while (isAsking) {
    const result = await ask(port, "/healthz", { patienceMs: PATIENCE_MS, from: FROM });
    const outcome = outcomeOf(result);
    asked++;
    worstMs = Math.max(worstMs, result.ms);
    if (outcome !== "200") failures[outcome] = (failures[outcome] ?? 0) + 1;
    await pause(Math.max(0, INTERVAL_MS - result.ms));
  }
}

async function report(): Promise<void> {
  isAsking = false;
  await onTheWay;
  const seen: ProbeReport = { asked, worstMs, failures };
  process.send?.(seen);
}

process.on("message", (order) => {
  if (order === "report") return void report();
  [asked, worstMs, failures] = [0, 0, {}];
  isAsking = true;
  onTheWay = askOn();
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
