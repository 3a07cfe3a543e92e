import { describe, expect, test } from "vitest";
import { isFromOwnPage } from "@/lib/site/own-page";

const SITE = { siteUrl: "https://papers.example.org", trustProxy: false, port: 3000 };
const NO_URL = { ...SITE, siteUrl: null };

describe("a form is the site's own", () => {
  test.each([
    [
      "when the browser says so, whatever a proxy made of the host",
      { "sec-fetch-site": "same-origin", host: "127.0.0.1:3000", origin: "https://papers.example.org" },
      NO_URL,
    ],
    ["on the host that was asked", { host: "server.lab:3000", origin: "http://server.lab:3000" }, NO_URL],
    [
      "on the host that was asked, where the site has another name too",
      { host: "server.lab", origin: "http://server.lab" },
      SITE,
    ],
    [
      "on the site's own name, behind a proxy that replaces it",
      { host: "127.0.0.1:3000", origin: "https://papers.example.org" },
      SITE,
    ],
    [
      "over https where this server speaks http",
      { host: "papers.example.org", origin: "https://papers.example.org" },
      NO_URL,
    ],
    ["when a program sends it", { host: "127.0.0.1:3000" }, NO_URL],
  ])("%s", (_when, headers, settings) => {
    expect(isFromOwnPage(new Headers(headers), settings)).toBe(true);
  });

  test("on the name that a trusted proxy forwards", () => {
    const headers = {
      host: "127.0.0.1:3000",
      "x-forwarded-host": "papers.example.org",
      origin: "https://papers.example.org",
    };
    expect(isFromOwnPage(new Headers(headers), { ...NO_URL, trustProxy: true })).toBe(true);
    expect(isFromOwnPage(new Headers(headers), NO_URL)).toBe(false);
  });
});

describe("a form is another's", () => {
  test.each([
    ["when the browser says so", { "sec-fetch-site": "cross-site", host: "a", origin: "http://a" }],
    ["of a neighbour under the same domain", { "sec-fetch-site": "same-site", host: "a.example.org" }],
    ["that was opened from nowhere", { "sec-fetch-site": "none", host: "a" }],
    ["on another host", { host: "papers.example.org", origin: "https://evil.example" }],
    ["on another port", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:8080" }],
    ["whose page hides where it is", { host: "papers.example.org", origin: "null" }],
  ])("%s", (_when, headers) => {
    expect(isFromOwnPage(new Headers(headers), NO_URL)).toBe(false);
  });
});
