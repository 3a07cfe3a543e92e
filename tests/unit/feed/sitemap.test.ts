import { expect, test } from "vitest";
import { concatenated, type PathList, sitemap, sitemapCount, sitemapIndex } from "@/lib/feed/sitemap";

function numbered(prefix: string, count: number): PathList {
  return {
    count,
    slice: (start, end) => Array.from({ length: end - start }, (_, i) => ({ path: `${prefix}${start + i}` })),
  };
}

function locations(document: string | null): string[] {
  return Array.from(document?.matchAll(/<loc>([^<]*)<\/loc>/g) ?? [], (match) => match[1] ?? "");
}

test("a small site has one sitemap with every page", async () => {
  const paths = concatenated([numbered("/a", 2), numbered("/b", 0), numbered("/c", 1)]);
  expect(sitemapCount(paths.count)).toBe(1);
  expect(locations(await sitemap(paths, 1, "http://x"))).toEqual([
    "http://x/a0",
    "http://x/a1",
    "http://x/c0",
  ]);
});

test("a site of more than 50,000 pages is split, and no page is lost or listed twice", async () => {
  const paths = concatenated([numbered("/a", 49_999), numbered("/b", 50_002)]);
  expect(sitemapCount(paths.count)).toBe(3);
  const parts = await Promise.all([1, 2, 3].map(async (part) => locations(await sitemap(paths, part, ""))));
  expect(parts.map((part) => part.length)).toEqual([50_000, 50_000, 1]);
  expect(parts[0]?.slice(-2)).toEqual(["/a49998", "/b0"]);
  expect(new Set(parts.flat()).size).toBe(100_001);
});

test("there is no part before the first or after the last", async () => {
  const paths = numbered("/a", 50_000);
  expect(await sitemap(paths, 0, "")).toBeNull();
  expect(await sitemap(paths, 2, "")).toBeNull();
});

test("the index names every part by its whole address", () => {
  expect(locations(sitemapIndex(2, "https://x.example"))).toEqual([
    "https://x.example/sitemaps/1",
    "https://x.example/sitemaps/2",
  ]);
});

test("a sign that XML reserves is escaped in an address", async () => {
  const paths: PathList = { count: 1, slice: () => [{ path: "/a?b&c" }] };
  expect(await sitemap(paths, 1, "http://x")).toContain("<loc>http://x/a?b&amp;c</loc>");
});

test("a page has when it last changed, where that is known", async () => {
  const paths: PathList = {
    count: 2,
    slice: () => [{ path: "/a", changed: "2026-03-06T16:48:24Z" }, { path: "/b" }],
  };
  expect(await sitemap(paths, 1, "http://x")).toContain(
    "<url><loc>http://x/a</loc><lastmod>2026-03-06T16:48:24Z</lastmod></url><url><loc>http://x/b</loc></url>",
  );
});
