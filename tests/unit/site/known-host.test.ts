import { describe, expect, test } from "vitest";
import { isKnownHost } from "@/lib/site/known-host";

const asked = (host: string | null) => ({ get: (name: string) => (name === "host" ? host : null) });

describe("the host of a request", () => {
  test.each([
    ["127.0.0.1:3000", true],
    ["localhost:3000", true],
    ["[::1]:3000", true],
    ["192.168.1.7:3000", true],
    ["papers.example.org", true],
    ["evil.example", false],
    ["papers.example.org.evil.example", false],
    ["127.0.0.1.evil.example", false],
    ["not a host", false],
    [null, false],
  ])("%s is known: %s", (host, isKnown) => {
    const settings = { siteUrl: "https://papers.example.org", trustProxy: false };
    expect(isKnownHost(asked(host), settings)).toBe(isKnown);
  });

  test("is the proxy's to choose where one is trusted", () => {
    expect(isKnownHost(asked("any.example"), { siteUrl: null, trustProxy: true })).toBe(true);
  });
});
