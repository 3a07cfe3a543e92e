import { requestFor } from "../support/connection";
import type { Case } from "./case";

// Requests that no browser sends. None may be answered with an error of the server, and none may end it.

const REFUSED = [400, 405] as const;

function withMethod(method: string, target: string, wanted: Case["wanted"] = REFUSED): Case {
  return {
    name: `${method} ${target}`,
    bytes: requestFor(target, ["Content-Length: 0"], method),
    wanted,
    method,
  };
}

/** What the request's first line says is none of what the site does. */
const METHODS: readonly Case[] = [
  ...["/", "/topics", "/about", "/papers/2505.23819", "/authors/nobody", "/nowhere"].flatMap((page) =>
    ["POST", "PUT", "DELETE", "PATCH"].map((method) =>
      withMethod(
        method,
        page,
        page.startsWith("/authors") || page === "/nowhere" ? [400, 404, 405] : REFUSED,
      ),
    ),
  ),
  ...["/healthz", "/robots.txt", "/sitemap.xml", "/api/search?q=a", "/api/suggest?q=a"].map((target) =>
    withMethod("POST", target),
  ),
  ...["TRACE", "TRACK", "PROPFIND", "PURGE", "SEARCH", "M-SEARCH", "LINK", "LOCK", "get", "FOO"].flatMap(
    (method) => ["/", "/api/search?q=a"].map((target) => withMethod(method, target, [...REFUSED, 501])),
  ),
  { name: "TRACE without a length", bytes: requestFor("/", [], "TRACE"), wanted: REFUSED },
  { name: "CONNECT", bytes: requestFor("example.org:443", [], "CONNECT"), wanted: [...REFUSED, "closed"] },
  withMethod("GET", "/theme", REFUSED),
];

const TARGETS: readonly Case[] = [
  { name: "GET *", bytes: requestFor("*"), wanted: REFUSED },
  { name: "OPTIONS *", bytes: requestFor("*", [], "OPTIONS"), wanted: [200, 204, ...REFUSED] },
  { name: "another host in absolute form", bytes: requestFor("http://example.org/"), wanted: REFUSED },
  { name: "https in absolute form", bytes: requestFor("https://example.org:443/"), wanted: REFUSED },
  { name: "a file in absolute form", bytes: requestFor("file:///etc/passwd"), wanted: REFUSED },
  {
    name: "absolute form with a name",
    bytes: requestFor("http://a:b@127.0.0.1/"),
    wanted: [200, ...REFUSED],
  },
  { name: "absolute form of nothing", bytes: requestFor("http://"), wanted: REFUSED },
  { name: "a name without a slash", bytes: requestFor("about"), wanted: REFUSED },
  { name: "a question alone", bytes: requestFor("?q=a"), wanted: REFUSED },
  { name: "two slashes", bytes: requestFor("//example.org/"), wanted: [308, 404, ...REFUSED] },
  { name: "a backslash", bytes: requestFor("/\\example.org"), wanted: [307, 308, 404, ...REFUSED] },
  { name: "a fragment", bytes: requestFor("/#top"), wanted: [200, ...REFUSED] },
  { name: "bytes above ASCII", bytes: requestFor("/papers/\u00e9\u00ff"), wanted: [404, ...REFUSED] },
  {
    name: "a target of 70,000 characters",
    bytes: requestFor(`/?q=${"x".repeat(70_000)}`),
    wanted: [414, 431],
  },
];

const VERSIONS: readonly Case[] = [
  ...["HTTP/0.9", "HTTP/1.9", "HTTP/2.0", "HTTP/9.9", "HTTP/1", "HTTP/", "HTP/1.1", "http/1.1"].map(
    (version) => ({
      name: `version ${version}`,
      bytes: `GET / ${version}\r\nHost: 127.0.0.1\r\n\r\n`,
      wanted: [400, 505, ...(version === "HTTP/1.9" ? [200] : [])],
    }),
  ),
  { name: "no version", bytes: "GET /\r\n\r\n", wanted: [400, "closed"] },
  { name: "HTTP/1.0 without a host", bytes: "GET /healthz HTTP/1.0\r\n\r\n", wanted: [200, 400] },
  { name: "the beginning of HTTP/2", bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", wanted: [400, 505] },
  {
    name: "the beginning of TLS",
    bytes: "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    wanted: [400],
  },
  { name: "no HTTP at all", bytes: "hello\r\n\r\n", wanted: [400] },
];

const HEADERS: readonly Case[] = [
  { name: "no host", bytes: "GET / HTTP/1.1\r\n\r\n", wanted: [400] },
  { name: "a header of 70 kB", bytes: requestFor("/", [`X-Long: ${"x".repeat(70_000)}`]), wanted: [431] },
  {
    // Few bytes each: what is beyond Node.js's limit of their number is not read.
    name: "3,000 headers",
    bytes: requestFor(
      "/",
      Array.from({ length: 3_000 }, (_, number) => `X-${number}: 1`),
    ),
    wanted: [200, 431],
  },
  { name: "a header without a name", bytes: requestFor("/", [": x"]), wanted: [400] },
  { name: "a space before the colon", bytes: requestFor("/", ["X-A : x"]), wanted: [400] },
  { name: "a folded header", bytes: requestFor("/", ["X-A: x", " y"]), wanted: [200, 400] },
  { name: "a NUL in a header", bytes: requestFor("/", ["X-A: x\0y"]), wanted: [400] },
  { name: "a line feed alone", bytes: "GET / HTTP/1.1\nHost: 127.0.0.1\n\n", wanted: [200, 400] },
  { name: "an expectation", bytes: requestFor("/", ["Expect: miracles"]), wanted: [200, 417] },
  {
    name: "a thousand ranges",
    bytes: requestFor("/icon.svg", [`Range: bytes=${"0-0,".repeat(1_000)}1-1`]),
    wanted: [200, 206, 416],
  },
];

/** Bodies framed so that two readers may disagree where they end. */
const FRAMES: readonly (readonly [headers: readonly string[], body: string])[] = [
  [["Content-Length: 5", "Transfer-Encoding: chunked"], "0\r\n\r\n"],
  [["Content-Length: 5", "Content-Length: 6"], "hello"],
  [["Content-Length: -1"], ""],
  [["Content-Length: 1e3"], ""],
  [["Content-Length: 99999999999999999999"], ""],
  [["Transfer-Encoding: chunked"], "zz\r\nhello\r\n"],
  [["Transfer-Encoding: chunked"], "-5\r\nhello\r\n"],
  [["Transfer-Encoding: chunked"], "ffffffffffffffffff\r\nhello\r\n"],
  [["Transfer-Encoding: chunked, identity"], "0\r\n\r\n"],
];

const BODIES: readonly Case[] = FRAMES.map(([headers, body]) => ({
  name: `a body of ${headers.join(", ")} ${JSON.stringify(body)}`,
  bytes: `${requestFor("/theme", headers, "POST")}${body}`,
  wanted: [400, 411, 413, 501],
}));

/** Every odd request, with what a site may answer. */
export const ODD_REQUESTS: readonly Case[] = [...METHODS, ...TARGETS, ...VERSIONS, ...HEADERS, ...BODIES];
