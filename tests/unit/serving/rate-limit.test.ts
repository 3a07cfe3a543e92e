import { afterEach, describe, expect, it } from "vitest";
import { PROBLEM_TYPE, problemSchema } from "@/lib/api/problem";
import { type Answered, logFields } from "@/lib/serving/answered";
import { type Front, startFront, until } from "@/tests/support/front";

let front: Front;
let over: Answered[];
afterEach(() => front.close());

async function open(rateLimit: number): Promise<void> {
  over = [];
  const onAnswered = (answered: Answered) => over.push(answered);
  front = await startFront(
    (_request, response) => response.end("made"),
    {},
    {
      trustProxy: true,
      https: false,
      rateLimit,
      onAnswered,
    },
  );
}

const ask = (path: string, client: string | null) =>
  fetch(front.origin + path, client === null ? {} : { headers: { "X-Forwarded-For": client } });

describe("a client that asks for more than it is allowed", () => {
  it("is told what is left, and then when there is more", async () => {
    await open(2);
    const first = await ask("/", "192.0.2.1");
    expect(first.headers.get("ratelimit-policy")).toBe('"default";q=2;w=60');
    expect(first.headers.get("ratelimit")).toBe('"default";r=1;t=30');
    expect((await ask("/", "192.0.2.1")).status).toBe(200);
    const third = await ask("/api/v1/search", "192.0.2.1");
    expect(third.status).toBe(429);
    expect(third.headers.get("retry-after")).toMatch(/^(?:29|30)$/);
    expect(third.headers.get("ratelimit")).toMatch(/^"default";r=0;t=(?:29|30)$/);
    expect(third.headers.get("content-type")).toBe(PROBLEM_TYPE);
    expect(problemSchema.parse(await third.json()).status).toBe(429);
  });

  it("takes nothing from others, and gets files all the same", async () => {
    await open(1);
    await ask("/", "192.0.2.1");
    expect((await ask("/", "192.0.2.1")).status).toBe(429);
    expect((await ask("/", "192.0.2.2")).status).toBe(200);
    expect((await ask("/_next/static/a.js", "192.0.2.1")).status).toBe(200);
    expect((await ask("/healthz", "192.0.2.1")).status).toBe(200);
  });
});

describe("no limit holds", () => {
  it("on this machine", async () => {
    await open(1);
    for (let i = 0; i < 3; i++) {
      const response = await ask("/", null);
      expect([response.status, response.headers.get("ratelimit")]).toEqual([200, null]);
    }
  });

  it("where it is 0", async () => {
    await open(0);
    for (let i = 0; i < 3; i++) expect((await ask("/", "192.0.2.1")).status).toBe(200);
  });
});

describe("the log of requests", () => {
  it("hears of each that is over, with its bytes", async () => {
    await open(1);
    await (await ask("/papers/a?x=1", "192.0.2.1")).text();
    await (await ask("/", "192.0.2.1")).text();
    await until(() => over.length === 2);
    expect(over[0]).toMatchObject({ method: "GET", target: "/papers/a?x=1", status: 200, bytes: 4 });
    expect(over[1]).toMatchObject({ target: "/", status: 429 });
  });

  it("says what was searched only when that is wished, and never who asked", () => {
    const answered = { method: "GET", target: "/?q=secret", status: 200, milliseconds: 12.4, bytes: 9 };
    expect(logFields(answered, false)).toEqual({ method: "GET", path: "/", status: 200, ms: 12, bytes: 9 });
    expect(logFields(answered, true)).toMatchObject({ path: "/?q=secret" });
  });
});
