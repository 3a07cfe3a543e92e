import { afterEach, describe, expect, it, test } from "vitest";
import { LIMITS } from "@/lib/serving/limits";
import { withDescriptors } from "@/lib/serving/server";
import { type Front, startFront, statusesIn, talk, until } from "@/tests/support/front";

let front: Front;
afterEach(() => front.close());

const open = async (limits: Parameters<typeof startFront>[1] = {}) => {
  front = await startFront((asked, response) => response.end(`made ${asked.url}`), limits);
};

describe("what is no request for a page", () => {
  test.each([
    ["TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405],
    ["PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", 405],
    ["CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 405],
    ["GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    ["GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    ["BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    ["GET / HTTP/1.1\r\n\r\n", 400],
    ["GET / HTTP/9.9\r\nHost: a\r\n\r\n", 400],
    ["GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505],
    ["GET / HTTP/0.9\r\nHost: a\r\n\r\n", 400],
    ["\x16\x03\x01\x02\x00\x01\x00\x01", 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${"x".repeat(80_000)}\r\n\r\n`, 431],
    [`GET /?q=${"x".repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    [`POST /theme HTTP/1.1\r\nHost: a\r\n${"A:\r\n".repeat(3_000)}Content-Length: 2000\r\n\r\n`, 413],
    ["POST /theme HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 411],
    ["GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400],
  ])("%j is answered %i, and the connection ends", async (text, status) => {
    await open();
    const said = await talk(front.port, text).ended;
    expect(statusesIn(said)).toEqual([status]);
    expect(said).toMatch(/\r\nConnection: close\r\n/i);
  });

  it("ends a connection that wants another protocol, and keeps nothing of it", async () => {
    await open();
    const upgrade = "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    for (let i = 0; i < 20; i++) expect(await talk(front.port, upgrade).ended).toBe("");
    await front.drain();
  });

  it("goes on with HTTP/1.1 where HTTP/2 is offered", async () => {
    await open();
    const offer =
      "GET /a HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n";
    const said = await talk(front.port, offer).ended;
    expect(statusesIn(said)).toEqual([200]);
    expect(said).toContain("made /a");
  });

  it("amid answers to others is not taken for one of them", async () => {
    await open();
    const said = await talk(front.port, "GET /a HTTP/1.1\r\nHost: a\r\n\r\nnonsense\r\n\r\n").ended;
    expect(statusesIn(said)).not.toContain(400);
  });
});

describe("whoever is too slow", () => {
  it("to send a request is told so", async () => {
    await open({ headersMs: 50, requestMs: 50 });
    expect(statusesIn(await talk(front.port, "GET / HTTP/1.1\r\nHost:").ended)).toEqual([408]);
  });

  it("and says nothing more is left", async () => {
    await open({ silenceMs: 50, headersMs: 60_000, requestMs: 60_000 });
    expect(await talk(front.port, "GET /").ended).toBe("");
  });

  it("to read an answer is left", async () => {
    const large = "x".repeat(8 << 20);
    front = await startFront((_asked, response) => response.end(large), { answerMs: 50 });
    const { socket, ended } = talk(front.port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    socket.pause();
    setTimeout(() => socket.resume(), 1_500);
    expect((await ended).length).toBeLessThan(large.length);
  });
});

describe("connections", () => {
  it("beyond their number are told that the site is busy, while the others are new or ask for something", async () => {
    await open({ connections: 2 });
    const held = [talk(front.port, ""), talk(front.port, "")];
    await until(() => held.every(({ socket }) => !socket.connecting));
    const said = await talk(front.port, "").ended;
    expect(statusesIn(said)).toEqual([503]);
    expect(said).toContain("Retry-After: 2");
    for (const { socket } of held) socket.destroy();
  });

  it("take at most half of the file descriptors", () => {
    expect(withDescriptors(LIMITS, 256)).toMatchObject({ connections: 128, connectionsOfClient: 128 });
    expect(withDescriptors(LIMITS, 3_000)).toMatchObject({ connections: 1_500, connectionsOfClient: 1_024 });
    expect(withDescriptors(LIMITS, Number.POSITIVE_INFINITY)).toEqual(LIMITS);
  });
});

describe("a server that is asked to end", () => {
  it("finishes what is in progress, says that it is the last of the connection, and takes nothing new", async () => {
    let finish: () => void = () => {};
    front = await startFront((_asked, response) => {
      finish = () => response.end("made");
    });
    const { said, ended } = talk(front.port, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    await until(() => front.worker.active === 1);
    const drained = front.drain();
    await new Promise((resolve) => setImmediate(resolve));
    await expect(fetch(front.origin)).rejects.toThrow();
    expect(said()).toBe("");
    finish();
    expect(await ended).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Connection: close[\s\S]*made/);
    await drained;
  });

  it("still answers on a connection that was idle, and then ends it", async () => {
    await open();
    const { socket, said, ended } = talk(front.port, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    await until(() => said().includes("made /a"));
    const drained = front.drain();
    socket.write("GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
    expect(await ended).toMatch(/made \/a[\s\S]*Connection: close[\s\S]*made \/b/);
    await drained;
  });

  it("does not wait for ever", async () => {
    front = await startFront(() => {}, { drainMs: 50 });
    const { ended } = talk(front.port, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    await until(() => front.worker.active === 1);
    await front.drain();
    expect(await ended).toBe("");
  });
});
