import { describe, expect, test } from "vitest";
import { workOf } from "@/lib/serving/work";

const cost = (target: string, headers: Record<string, string> = {}) => {
  const work = workOf(target, headers);
  return work.kind === "page" ? work.cost : null;
};

describe("what a request asks of the server", () => {
  test.each(["/healthz", "/healthz?x=1"])("%s is answered at once", (target) => {
    expect(workOf(target, {}).kind).toBe("health");
  });

  test.each(["/_next/static/chunks/a.js", "/icon.svg", "/favicon.ico"])("%s is a file", (target) => {
    expect(workOf(target, {}).kind).toBe("file");
  });

  test.each(["/", "/healthz/x", "/_next/image?url=a", "/papers/icon.svg", "/nowhere"])(
    "%s is made",
    (target) => {
      expect(workOf(target, {}).kind).toBe("page");
    },
  );

  test("a paper is cheaper than a search, and that than the map of the site", () => {
    const [paper = 0, search = 0, sitemap = 0] = ["/papers/a", "/?q=a", "/sitemap.xml"].map((path) =>
      cost(path),
    );
    expect(paper).toBeLessThan(search ?? 0);
    expect(search).toBeLessThan(sitemap ?? 0);
  });

  test.each([{ "next-router-prefetch": "1" }, { "sec-purpose": "prefetch;prerender" }])(
    "what is fetched in case, by %j, comes last",
    (headers) => {
      expect(cost("/papers/a", headers)).toBeGreaterThan(cost("/sitemap.xml") ?? 0);
    },
  );
});
