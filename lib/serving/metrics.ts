import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { z } from "zod";
import type { Answered } from "./answered";
import { routeOf } from "./work";
import type { Workers } from "./workers";

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const servedSchema = z.object({ snapshot: z.string(), papers: z.number() });

/** What a site does, in Prometheus' text form. Labels come from fixed lists: nobody can make more of them by asking. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"route" | "status">;
  readonly #seconds: Histogram<"route">;

  constructor(workers: Workers) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: "incipit_requests_total",
      help: "Requests that are over, by route and status.",
      labelNames: ["route", "status"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "incipit_request_duration_seconds",
      help: "From a request to the last byte of its answer.",
      labelNames: ["route"],
      buckets: BUCKETS,
      registers,
    });
    for (const gauge of gaugesOf(workers)) this.#registry.registerMetric(gauge);
  }

  count({ target, status, milliseconds }: Answered): void {
    const route = routeOf(target);
    this.#requests.inc({ route, status: String(status) });
    this.#seconds.observe({ route }, milliseconds / 1_000);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

/** What the processes that make answers say of themselves, asked when somebody wants to know. */
function gaugesOf(workers: Workers): Gauge[] {
  const registers: Registry[] = [];
  return [
    new Gauge({
      name: "incipit_snapshot_papers",
      help: "Papers of the snapshot that is served, which the label names.",
      labelNames: ["snapshot"],
      registers,
      collect() {
        this.reset();
        const served = servedSchema.safeParse(workers.health.body);
        if (served.success) this.set({ snapshot: served.data.snapshot }, served.data.papers);
      },
    }),
    new Gauge({
      name: "incipit_healthy",
      help: "1 while /healthz answers 200.",
      registers,
      collect() {
        this.set(workers.health.status === 200 ? 1 : 0);
      },
    }),
    ofEach(
      workers,
      "incipit_worker_heap_bytes",
      "Heap in use of each process that makes answers.",
      "heapBytes",
    ),
    ofEach(
      workers,
      "incipit_worker_event_loop_delay_seconds",
      "How late the event loop of each process that makes answers was, 99th percentile of half a second.",
      "loopDelaySeconds",
    ),
  ];
}

function ofEach(
  workers: Workers,
  name: string,
  help: string,
  field: "heapBytes" | "loopDelaySeconds",
): Gauge {
  return new Gauge({
    name,
    help,
    labelNames: ["worker"],
    registers: [],
    collect() {
      this.reset();
      for (const [place, { runtime }] of workers.runtimes.entries())
        if (runtime !== undefined) this.set({ worker: String(place + 1) }, runtime[field]);
    },
  });
}
