import { setTimeout as pause } from "node:timers/promises";
import { rounded } from "./check";
import { ask, type Ending } from "./connection";
import { LoopWatch } from "./loop-watch";
import { processorMs } from "./process";
import { type Site, startSite } from "./site";

/** From here on no second try is needed, and the server is started anew rather than waited for. */
const HOPELESS_MS = 3_000;
const LOOK_MS = 100;
const PATIENCE_MS = 60_000;
/** Of what is over a limit there are so many tries: the first may have loaded code, or met a garbage collection. */
const TRIES = 3;
const WARM_UP_ANSWERS = 20;

/** What one answer cost, at the best of its tries, in milliseconds of a processor. */
export interface Cost {
  /** In all, over all processes of the site, to the next 10. */
  readonly processor: number;
  /** The longest piece of work in which a process could do nothing else. */
  readonly held: number;
}

/** Whether a cost is within the limits of another. */
export function isWithin({ processor, held }: Cost, limit: Cost): boolean {
  return processor <= limit.processor && held <= limit.held;
}

/** Measures answers of a site that is started anew when an answer is hopeless. */
export class CostMeter {
  readonly #corpus: string;
  readonly #watch = new LoopWatch();
  #site: Site | null = null;

  constructor(corpus: string) {
    this.#corpus = corpus;
  }

  /** The cost of the answer at a path; what is over the limit is tried again. */
  async costOf(path: string, limit: Cost): Promise<Cost> {
    let best: Cost = { processor: Number.POSITIVE_INFINITY, held: Number.POSITIVE_INFINITY };
    for (let attempt = 0; attempt < TRIES && !isWithin(best, limit); attempt++) {
      const cost = await this.costOfOne(path);
      if (cost.processor >= HOPELESS_MS) return cost;
      best = { processor: Math.min(best.processor, cost.processor), held: Math.min(best.held, cost.held) };
    }
    return best;
  }

  /** The cost in one try. */
  async costOfOne(path: string): Promise<Cost> {
    const site = await this.ready();
    const pids = site.pids();
    const before = processorMs(pids);
    this.#watch.begin();
    let ending: Ending | null | undefined;
    const answer = ask(site.port, path, { patienceMs: PATIENCE_MS }).then((exchange) => {
      ending = exchange.ending;
    });
    while (ending === undefined && processorMs(pids) - before < HOPELESS_MS)
      await Promise.race([answer, pause(LOOK_MS, undefined, { ref: false })]);
    const processor = processorMs(pids) - before;
    if (ending === null) return { processor, held: await this.#watch.longest(pids) };
    await this.stop();
    return { processor: HOPELESS_MS, held: HOPELESS_MS };
  }

  /** The site, warm. */
  async ready(): Promise<Site> {
    if (this.#site?.isRunning) return this.#site;
    await this.stop();
    this.#site = await startSite({ corpus: this.#corpus, env: { WORKERS: "1", ...this.#watch.env } });
    // The first answers load the code, and are nobody's cost.
    for (let times = 0; times < WARM_UP_ANSWERS; times++) {
      await ask(this.#site.port, `/?q=warm+${times}`);
      await ask(this.#site.port, `/api/search?q=warm+${times}`);
    }
    return this.#site;
  }

  /** Takes the site away; the next measurement starts another. */
  async stop(): Promise<void> {
    await this.#site?.stop();
    this.#site = null;
  }
}

/** `120 / 35 ms`: processor time in all, and the longest hold. */
export function costInWords({ processor, held }: Cost): string {
  if (processor >= HOPELESS_MS) return `over ${rounded(HOPELESS_MS)} ms`;
  return `${rounded(processor)} / ${rounded(held)} ms`;
}
