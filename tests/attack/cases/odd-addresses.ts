import { requestFor } from "../support/connection";
import type { Case } from "./case";

// Addresses and headers that mean something to the framework below the site, or to JavaScript. None of them gives an
// error of the server.

const ANY: Case["wanted"] = [200, 304, 307, 308, 400, 403, 404, 405, 414, 431];
const LONG = 12_000;

const ADDRESSES: readonly string[] = [
  "/?__proto__=1",
  "/?__proto__=1&sort=newest",
  "/?__proto__[x]=1&constructor[prototype]=2",
  "/?constructor=1&hasOwnProperty=2&toString=3&valueOf=4",
  "/?then=1&toJSON=1",
  "/?q=__proto__&category=__proto__&topic=constructor&source=toString&venue=hasOwnProperty",
  "/?q=author:__proto__&year=__proto__&sort=constructor&size=toString&page=valueOf",
  "/api/search?__proto__=1&q=constructor",
  "/api/search?explain=__proto__&has=constructor",
  "/api/suggest?q=__proto__",
  "/papers/__proto__",
  "/papers/constructor/prototype",
  "/authors/__proto__",
  "/topics/__proto__",
  "/sitemaps/__proto__",
  "/sitemaps/-1",
  "/sitemaps/1e9",
  "/_global-error",
  "/_error",
  "/_not-found",
  "/404",
  "/500",
  "/_next",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75",
  "/_next/data/x/index.json",
  "/_next/static/%2e%2e/%2e%2e/package.json",
  "/_next/static/chunks/%00.js",
  "/__nextjs_original-stack-frame?file=/etc/passwd",
  "/?_rsc=1",
  "/papers/2505.23819?_rsc=__proto__",
  "/%",
  "/%E0%A4%A",
  "/%ff",
  "/?q=%",
  "/?q=%E0%A4%A&year=%ff",
  "/?%=%&%E0=%00",
  "/papers/%ff",
  "/papers/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "/authors/%E0%A4%A",
  "/topics/%",
  "/api/search?q=%",
  "/api/search?q=%ff%fe&page=%",
  "/api/search?q=%F0%9F%98%80%ED%A0%80",
  "/_next/static/%ff",
  "/icon.svg?%ff",
  `/?q=${"%00".repeat(1_000)}`,
  `/?${"a=1&".repeat(LONG / 4)}`,
  `/?${"category=cs.LG&".repeat(LONG / 15)}`,
  `/?${"q=a&".repeat(LONG / 4)}`,
  `/papers/${"a/".repeat(LONG / 2)}`,
  `/${"%2F".repeat(LONG / 3)}`,
];

const TREES: readonly string[] = [
  "garbage",
  "%",
  "null",
  "[]",
  "{}",
  "[1,2,3]",
  '["",{"children":["__PAGE__",{}]},null,null,true]',
  '["__proto__",{"__proto__":["constructor",{}]}]',
  encodeURIComponent('["",{"children":["papers",{"children":[["id","x","c"],{}]}]},"/x","refetch"]'),
  "[".repeat(LONG),
  encodeURIComponent(`${'["",{"children":'.repeat(500)}[]`),
  "a".repeat(LONG),
];

const INTERNAL_HEADERS: readonly string[] = [
  "x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy",
  "x-middleware-prefetch: 1",
  "x-middleware-rewrite: http://127.0.0.1:1/",
  "x-middleware-next: 1",
  "x-middleware-invoke: 1",
  "x-nextjs-data: 1",
  "x-matched-path: /_global-error",
  "x-invoke-path: /_global-error",
  "x-invoke-status: 500",
  "x-invoke-error: {}",
  "x-now-route-matches: 1=x",
  "x-prerender-revalidate: x",
  "next-resume: 1",
  "Next-Router-Prefetch: 1",
  "Next-Router-Segment-Prefetch: /_tree",
  "Next-Router-Segment-Prefetch: /__proto__",
  "Next-Action: 00",
  "Next-Url: /%",
  "Purpose: prefetch",
  "Accept-Language: *;q=x",
  "Accept-Encoding: gzip;q=x, br;q=-1",
  "If-None-Match: *",
  "If-Modified-Since: x",
  "Cookie: theme=%; theme=__proto__; =; ;;",
  `Cookie: ${"a=b; ".repeat(LONG / 5)}`,
  "Forwarded: for=x;host=%",
  "X-Forwarded-Host: a, b, %00",
  "X-Forwarded-Proto: javascript",
  "X-Forwarded-For: ::::::",
];

const PAGES = ["/", "/?__proto__=1", "/papers/2505.23819", "/topics", "/nowhere"];

/** Every odd address and header, with what a site may answer. */
export const ODD_ADDRESSES: readonly Case[] = [
  ...ADDRESSES.map((target) => ({ name: target.slice(0, 60), bytes: requestFor(target), wanted: ANY })),
  ...TREES.flatMap((tree) =>
    PAGES.map((page) => ({
      name: `${page} as RSC from ${tree.slice(0, 40)}`,
      bytes: requestFor(page, ["RSC: 1", `Next-Router-State-Tree: ${tree}`]),
      wanted: ANY,
    })),
  ),
  ...INTERNAL_HEADERS.flatMap((header) =>
    ["/", "/api/search?q=a"].map((target) => ({
      name: `${target} with ${header.slice(0, 50)}`,
      bytes: requestFor(target, [header]),
      wanted: ANY,
    })),
  ),
  ...["/", "/papers/2505.23819", "/theme"].map((target) => ({
    name: `a server action posted to ${target}`,
    bytes: `${requestFor(target, ["Next-Action: 0123456789abcdef", "Content-Type: text/plain", "Content-Length: 2"], "POST")}[]`,
    wanted: [400, 403, 404, 405, 415],
  })),
];
