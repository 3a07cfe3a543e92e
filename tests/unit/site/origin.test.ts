import { describe, expect, test } from "vitest";
import { isTrustworthy, originOf, validHost } from "@/lib/site/origin";
import fc from "@/tests/support/properties";

const DIRECT = { siteUrl: null, trustProxy: false, port: 3000 };
const BEHIND_PROXY = { ...DIRECT, trustProxy: true };

describe("the origin of a request", () => {
  test("SITE_URL comes before anything the request says", () => {
    const headers = new Headers({ host: "evil.example", "x-forwarded-host": "evil.example" });
    expect(originOf(headers, { ...BEHIND_PROXY, siteUrl: "https://papers.example.org" })).toBe(
      "https://papers.example.org",
    );
  });

  test("a lab's plain server is its own name and port", () => {
    expect(originOf(new Headers({ host: "server:3000" }), DIRECT)).toBe("http://server:3000");
  });

  test("a forwarded host is ignored unless the proxy is trusted", () => {
    const headers = new Headers({
      host: "server:3000",
      "x-forwarded-host": "papers.example.org",
      "x-forwarded-proto": "https",
    });
    expect(originOf(headers, DIRECT)).toBe("http://server:3000");
    expect(originOf(headers, BEHIND_PROXY)).toBe("https://papers.example.org");
  });

  test("of several forwarded hosts the last one counts, which the proxy itself wrote", () => {
    const headers = new Headers({ host: "server", "x-forwarded-host": "evil.example, papers.example.org" });
    expect(originOf(headers, BEHIND_PROXY)).toBe("http://papers.example.org");
  });

  test("a host that is none gives this machine", () => {
    expect(originOf(new Headers({ host: "a b" }), DIRECT)).toBe("http://localhost:3000");
    expect(originOf(new Headers(), DIRECT)).toBe("http://localhost:3000");
  });
});

describe("a valid host", () => {
  test.each(["localhost", "server:3000", "papers.example.org", "10.0.0.7:80", "[::1]:3000", "my_server"])(
    "%s",
    (host) => {
      expect(validHost(host)).toBe(host);
    },
  );

  test.each([
    "",
    "a/b",
    "a@b",
    "a?b",
    "a#b",
    "a\\b",
    'a"b',
    "<script>",
    "a:b",
    "a:99999",
    "a:1:2",
    "-a",
    "a..b",
    "[::1",
    "[zz]",
    "ü.example",
    "a".repeat(64),
    `${"a.".repeat(130)}a`,
    "a\n",
    "a,b",
  ])("not %j", (host) => {
    expect(validHost(host)).toBeNull();
  });

  test("whatever is sent, the origin is one that nothing can be smuggled in with", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (host) => {
        const origin = originOf({ get: (name) => (name === "host" ? host : null) }, DIRECT);
        expect(origin).toMatch(/^http:\/\/[a-z0-9._[\]:-]+$/);
        expect(new URL(origin).origin).toBe(origin);
      }),
    );
  });
});

describe("an origin that browsers trust", () => {
  test.each([
    "https://a.example",
    "http://localhost:3000",
    "http://127.0.0.1",
    "http://[::1]:80",
    "http://a.localhost",
  ])("%s", (origin) => {
    expect(isTrustworthy(origin)).toBe(true);
  });
  test.each([
    "http://server:3000",
    "http://10.0.0.7",
    "http://localhost.evil.example",
    "http://127.evil.example",
  ])("not %s", (origin) => {
    expect(isTrustworthy(origin)).toBe(false);
  });
});
