import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ProbeReport } from "./probe-process";

const PROCESS = fileURLToPath(new URL("./probe-process.ts", import.meta.url));

/**
 * Asks `/healthz` every 20 ms from a process of its own, so that neither the load nor its reading is measured. The
 * slowest answer is the longest time that the site did nothing else, as seen from outside.
 */
export class Probe {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(port: number): Promise<Probe> {
    const child = fork(PROCESS, [String(port)], { execArgv: ["--import", "tsx"] });
    await once(child, "message");
    return new Probe(child);
  }

  /** Forgets what was seen before, and begins to ask. */
  begin(): void {
    this.#child.send("begin");
  }

  /** Stops asking once the question on the way is answered; says what was seen. */
  async report(): Promise<ProbeReport> {
    const reported = once(this.#child, "message");
    this.#child.send("report");
    const [report]: ProbeReport[] = await reported;
    if (report === undefined) throw new Error("The probe says nothing.");
    return report;
  }

  stop(): void {
    this.#child.disconnect();
  }
}

/** What a probe sees while some work is done. */
export async function probed<T>(
  port: number,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly health: ProbeReport }> {
  const probe = await Probe.start(port);
  try {
    probe.begin();
    const result = await work();
    return { result, health: await probe.report() };
  } finally {
    probe.stop();
  }
}
