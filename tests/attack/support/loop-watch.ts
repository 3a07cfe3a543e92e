import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ROOT } from "@/scripts/lib/paths.mjs";
import { temporaryFolder } from "./temporary";

const LOADED = pathToFileURL(join(ROOT, "tests/attack/support/loop-holds.mjs")).href;
/** A hold is said in the turn after it. */
const TURNS = 2;
const PATIENCE_MS = 3_000;

/** Reads what the processes of a site say of their event loops; see `loop-holds.mjs`. */
export class LoopWatch {
  readonly #folder = temporaryFolder();
  /** What the site must be started with. */
  readonly env: Readonly<Record<string, string>> = {
    LOOP_HOLDS: this.#folder,
    NODE_OPTIONS: `--import ${LOADED}`,
  };

  /** Forgets the holds before. */
  begin(): void {
    for (const name of this.#names(".holds")) rmSync(join(this.#folder, name), { force: true });
  }

  /** The longest hold of any of these processes since the beginning, in milliseconds; 0 when all were short. */
  async longest(pids: readonly number[]): Promise<number> {
    const before = new Map(pids.map((pid) => [pid, this.#turns(pid)]));
    const deadline = performance.now() + PATIENCE_MS;
    // Not every process of the site is one of Node.js.
    const isSaid = ([pid, turns]: [number, number]) => turns === 0 || this.#turns(pid) >= turns + TURNS;
    while (![...before].every(isSaid) && performance.now() < deadline) await pause(10);
    const holds = this.#names(".holds").flatMap((name) => this.#read(name).trim().split("\n").map(Number));
    return Math.max(0, ...holds);
  }

  #turns(pid: number): number {
    return Number(this.#read(`${pid}.turns`));
  }

  #names(ending: string): string[] {
    return readdirSync(this.#folder).filter((name) => name.endsWith(ending));
  }

  /** Empty where there is no such file yet. */
  #read(name: string): string {
    try {
      return readFileSync(join(this.#folder, name), "utf8");
    } catch {
      return "";
    }
  }
}
