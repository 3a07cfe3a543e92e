import { describe, expect, it } from "vitest";
import { Metrics } from "@/lib/serving/metrics";
import { Workers } from "@/lib/serving/workers";
import { startFront, WELL } from "@/tests/support/front";

const served = { ...WELL, body: { status: "ok", snapshot: "0123456789abcdef", papers: 134 } };

describe("the metrics", () => {
  it("count requests by kind of address and status, of a list that nobody can make longer", async () => {
    const metrics = new Metrics(new Workers());
    for (const target of ["/papers/a", "/papers/b?x", "/made-up-1", "/made-up-2", "/api/v1/search?q=a"])
      metrics.count({ method: "GET", target, status: 200, milliseconds: 30, bytes: 1 });
    const text = await metrics.text();
    expect(text).toContain('incipit_requests_total{route="/papers/",status="200"} 2');
    expect(text).toContain('incipit_requests_total{route="other",status="200"} 2');
    expect(text).toContain('incipit_requests_total{route="/api/",status="200"} 1');
    expect(text).toContain('incipit_request_duration_seconds_bucket{le="0.05",route="/papers/"} 2');
    expect(text).not.toContain("made-up");
  });

  it("have the snapshot, and how each process fares", async () => {
    const workers = new Workers();
    workers.add("a", { ...served, runtime: { heapBytes: 1_000, loopDelaySeconds: 0.25 } });
    workers.add("b", served);
    const text = await new Metrics(workers).text();
    expect(text).toContain('incipit_snapshot_papers{snapshot="0123456789abcdef"} 134');
    expect(text).toContain("incipit_healthy 1");
    expect(text).toContain('incipit_worker_heap_bytes{worker="1"} 1000');
    expect(text).toContain('incipit_worker_event_loop_delay_seconds{worker="1"} 0.25');
    expect(text).not.toContain('worker="2"');
    expect(text).toContain("nodejs_eventloop_lag_seconds");
  });

  it("are told at their address where they are wanted, and nothing is there where not", async () => {
    const settings = { trustProxy: false, https: false };
    const front = await startFront(
      (request, response) => response.writeHead(404).end(`nothing at ${request.url}`),
      {},
      { ...settings, metrics: new Metrics(new Workers()) },
    );
    const response = await fetch(`${front.origin}/metrics`);
    expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    expect(await response.text()).toContain("# TYPE incipit_requests_total counter");
    await front.close();
    const without = await startFront((_request, made) => made.writeHead(404).end(), {}, settings);
    expect((await fetch(`${without.origin}/metrics`)).status).toBe(404);
    await without.close();
  });
});
