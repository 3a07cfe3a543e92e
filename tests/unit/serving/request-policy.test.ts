import { describe, expect, test } from "vitest";
import { refusalOf, wantsAnotherProtocol } from "@/lib/serving/request-policy";

const asked = (method: string, target: string, headers: Record<string, string> = {}) => ({
  method,
  target,
  headers,
  version: 1,
});

describe("what no page answers", () => {
  test.each([
    ["TRACE", "/", 405, "GET, HEAD"],
    ["POST", "/", 405, "GET, HEAD"],
    ["PUT", "/papers/2505.23819", 405, "GET, HEAD"],
    ["OPTIONS", "/about", 405, "GET, HEAD"],
    ["PROPFIND", "/", 405, "GET, HEAD"],
    ["GET", "/theme", 405, "POST"],
    ["GET", "/library/papers", 405, "POST"],
    ["PUT", "/export.bib", 405, "GET, HEAD, POST"],
    ["PUT", "/oai", 405, "GET, HEAD, POST"],
    ["TRACE", "/api/search?q=a", 405, "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"],
  ])("%s %s is %d, with what it answers", (method, target, status, allow) => {
    expect(refusalOf(asked(method, target))).toMatchObject({
      status,
      headers: { Allow: allow },
      close: true,
    });
  });

  test.each([
    [0, 400],
    [2, 505],
    [9, 505],
  ])("HTTP/%i is %i", (version, status) => {
    expect(refusalOf({ ...asked("GET", "/"), version })).toMatchObject({ status, close: true });
  });

  test.each(["*", "http://example.org/", "example.org:443", ""])("a target %j is 400", (target) => {
    expect(refusalOf(asked("GET", target))?.status).toBe(400);
  });

  test.each(["/_global-error", "/_not-found", "/_error?x=1"])("%s, inside of Next.js, is 404", (target) => {
    expect(refusalOf(asked("GET", target))?.status).toBe(404);
  });

  test.each([
    ["POST", "/theme", { "content-length": "1001" }, 413],
    ["POST", "/api/search", { "content-length": "65537" }, 413],
    ["POST", "/library/papers", { "content-length": "65537" }, 413],
    ["POST", "/export.bib", { "content-length": "1500001" }, 413],
    ["GET", "/", { "content-length": "65537" }, 413],
    ["POST", "/theme", { "transfer-encoding": "chunked" }, 411],
    ["GET", "/", { "transfer-encoding": "chunked" }, 411],
  ])("%s %s with %j is %d", (method, target, headers, status) => {
    expect(refusalOf(asked(method, target, headers))).toMatchObject({ status, close: true });
  });
});

describe("what is let through", () => {
  test.each([
    ["GET", "/", {}],
    ["HEAD", "/?q=a", {}],
    ["GET", "/_next/static/chunks/a.js", {}],
    ["POST", "/theme", { "content-length": "10" }],
    ["OPTIONS", "/api/search", {}],
    ["POST", "/api/search", {}],
  ])("%s %s with %j", (method, target, headers) => {
    expect(refusalOf(asked(method, target, headers))).toBeNull();
  });
});

describe("another protocol", () => {
  test.each(["websocket", "WebSocket", "h2c, websocket", "TLS/1.0", ""])("%j is wanted", (upgrade) => {
    expect(wantsAnotherProtocol(asked("GET", "/", { upgrade }))).toBe(true);
  });

  test("HTTP/2 is only offered, by some clients with every first request", () => {
    expect(wantsAnotherProtocol(asked("GET", "/", { upgrade: "h2c" }))).toBe(false);
    expect(wantsAnotherProtocol(asked("GET", "/"))).toBe(false);
  });
});
