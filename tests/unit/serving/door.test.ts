import { get } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type Front, startFront, statusesIn, talk, until } from "@/tests/support/front";

const PLAIN = { "Content-Type": "text/plain" };
let front: Front;
/** Answers that are being made, in the order in which they were begun; a test ends them. */
let making: { path: string; end(): void; isStopped: boolean }[];

afterEach(() => front.close());

/** Behind the door, each path below `/slow` waits until a test ends it, and the others are answered at once. */
async function open(limits: Parameters<typeof startFront>[1] = {}): Promise<void> {
  making = [];
  front = await startFront((request, response) => {
    const path = request.url ?? "";
    if (!path.startsWith("/slow")) return response.writeHead(200, PLAIN).end(`made ${path}`);
    const made = { path, end: () => response.writeHead(200, PLAIN).end(`made ${path}`), isStopped: false };
    response.once("close", () => {
      made.isStopped = !response.writableFinished;
    });
    making.push(made);
    return undefined;
  }, limits);
}

const ask = (path: string, headers: Record<string, string> = {}) => fetch(front.origin + path, { headers });

/** Fills all places with answers that are not finished. */
async function fill(): Promise<Promise<Response>[]> {
  const held = ["/slow/1", "/slow/2"].map((path) => ask(path));
  await until(() => making.length === 2);
  return held;
}

async function endAll(held: readonly Promise<Response>[]): Promise<void> {
  for (const one of making.splice(0)) one.end();
  await Promise.all(held);
}

describe("while as many answers are being made as can be", () => {
  it("health is told at once", async () => {
    await open();
    const held = await fill();
    const response = await ask("/healthz");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok" });
    await endAll(held);
  });

  it("files are sent", async () => {
    await open();
    const held = await fill();
    expect(await (await ask("/_next/static/a.js")).text()).toBe("made /_next/static/a.js");
    await endAll(held);
  });

  it("others wait for their turn", async () => {
    await open();
    const held = await fill();
    const waiting = ask("/next");
    await ask("/healthz");
    making.shift()?.end();
    expect(await (await waiting).text()).toBe("made /next");
    await endAll(held);
  });

  it("whoever has waited too long is told when to ask again, with a page to read", async () => {
    await open({ waitMs: 30, few: 0 });
    const held = await fill();
    const response = await ask("/?q=a");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("2");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    const page = await response.text();
    expect(page).toContain("<h1>Service Unavailable</h1>");
    expect(page).toContain('<html lang="en">');
    await endAll(held);
  });

  it("one of a few waits on, but not for ever", async () => {
    await open({ waitMs: 1, longestWaitMs: 60_000, few: 1 });
    const held = await fill();
    const patient = ask("/patient");
    for (let i = 0; i < 5; i++) await ask("/healthz");
    await endAll(held);
    expect((await patient).status).toBe(200);
    await front.close();
    await open({ waitMs: 1, longestWaitMs: 2, few: 1 });
    const again = await fill();
    expect((await ask("/alone")).status).toBe(503);
    await endAll(again);
  });

  it("a program is told in JSON", async () => {
    await open({ waitMs: 30, few: 0 });
    const held = await fill();
    const response = await ask("/api/search?q=a");
    expect(response.status).toBe(503);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({
      status: 503,
      detail: expect.stringContaining("more to do"),
    });
    await endAll(held);
  });

  it("a client that has too many waiting is told so", async () => {
    await open({ waitingOfClient: 1, refusalPauseMs: 1 });
    const held = await fill();
    const waiting = ask("/waiting");
    await ask("/healthz");
    const response = await ask("/one-too-many");
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("2");
    await endAll([...held, waiting]);
  });

  it("what nobody waits for any more is never made", async () => {
    await open();
    const held = await fill();
    const leaving = new AbortController();
    const left = fetch(`${front.origin}/slow/left`, { signal: leaving.signal });
    await ask("/healthz");
    leaving.abort();
    await expect(left).rejects.toThrow();
    await ask("/healthz");
    const paths = making.map(({ path }) => path);
    await endAll(held);
    expect(await (await ask("/after")).text()).toBe("made /after");
    expect([...paths, ...making.map(({ path }) => path)]).toEqual(["/slow/1", "/slow/2"]);
  });
});

describe("an answer being made", () => {
  it("is stopped when its reader leaves, and its place is free", async () => {
    await open({ pagesAtOnce: 1 });
    const leaving = new AbortController();
    const left = fetch(`${front.origin}/slow/left`, { signal: leaving.signal });
    await until(() => making.length === 1);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await until(() => making[0]?.isStopped === true);
    expect(await (await ask("/next")).text()).toBe("made /next");
  });

  it("does not hold its place while it is read slowly", async () => {
    const large = "x".repeat(8 << 20);
    front = await startFront((_request, response) => response.writeHead(200, PLAIN).end(large), {
      pagesAtOnce: 1,
    });
    const slow = get(`${front.origin}/large`);
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => slow.once("response", resolve));
    response.pause();
    expect((await (await ask("/other")).text()).length).toBe(large.length);
    slow.destroy();
  });
});

it("nothing more is made for a connection until what was made for it has been read", async () => {
  const made: string[] = [];
  let handedOver = 0;
  front = await startFront((request, response) => {
    made.push(request.url ?? "");
    response.once("finish", () => handedOver++);
    response.writeHead(200, PLAIN).end("x".repeat(8 << 20));
  });
  const requests = ["/1", "/2"].map((path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  const { socket, said } = talk(front.port, requests.join(""));
  socket.pause();
  await until(() => handedOver === 1 && front.worker.active === 0);
  for (let i = 0; i < 5; i++) await ask("/healthz");
  expect(made).toEqual(["/1"]);
  socket.resume();
  await until(() => statusesIn(said()).length === 2);
  expect(made).toEqual(["/1", "/2"]);
  socket.destroy();
});

describe("a thousand requests sent at once on one connection", () => {
  it("are all answered, in order, and made one at a time", async () => {
    let most = 0;
    let active = 0;
    front = await startFront(
      (request, response) => {
        active++;
        most = Math.max(most, active);
        setImmediate(() => {
          active--;
          response.end(`made ${request.url}`);
        });
      },
      { refusalPauseMs: 1 },
    );
    const requests = Array.from({ length: 1_000 }, (_, i) => `GET /${i} HTTP/1.1\r\nHost: a\r\n\r\n`);
    const { socket, said } = talk(front.port, requests.join(""));
    await until(() => statusesIn(said()).length === 1_000);
    expect(most).toBe(1);
    expect(new Set(statusesIn(said()))).toEqual(new Set([200, 429]));
    // One is made, and eight wait behind it.
    expect(statusesIn(said()).filter((status) => status === 200)).toHaveLength(9);
    expect(Array.from(said().matchAll(/made \/(\d+)/g), ([, i]) => i).join()).toBe("0,1,2,3,4,5,6,7,8");
    socket.destroy();
  });

  it("and more than are kept in mind end the connection", async () => {
    await open({ unansweredOnConnection: 50 });
    const requests = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100);
    expect(await talk(front.port, requests).ended).toBe("");
    expect((await ask("/after")).status).toBe(200);
  });
});
