import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/library/database";
import {
  forgetSearch,
  keepSearch,
  newOf,
  type SavedSearch,
  savedSearch,
  savedSearches,
} from "@/lib/library/searches";
import { freshStore } from "@/tests/support/readers-library";

beforeEach(freshStore);

const search = (href: string, seen: readonly string[] = []): SavedSearch => ({
  href,
  title: `Title of ${href}`,
  looked: "2026-01-02T00:00:00.000Z",
  seen,
});

describe("the new papers of a search", () => {
  test("are those that it did not find when it was looked at", () => {
    expect(newOf(search("/?q=a", ["c", "b", "a"]), { total: 5, keys: ["e", "c", "d", "b", "a"] })).toEqual([
      "e",
      "d",
    ]);
    expect(newOf(search("/?q=a"), { total: 1, keys: ["a"] })).toEqual(["a"]);
  });

  test("are none of those behind the oldest that is remembered, where not all could be", () => {
    const seen = Array.from({ length: 500 }, (_, i) => `k${i}`);
    // Of the ones that were seen 498 are left; behind them stands what was there all along.
    const keys = ["new", ...seen.slice(0, 498), "older"];
    expect(newOf(search("/", seen), { total: 900, keys })).toEqual(["new"]);
  });
});

test("searches are kept by their addresses, in the order of their titles, and forgotten", async () => {
  await keepSearch(search("/?q=b"));
  await keepSearch(search("/?q=a", ["x"]));
  await keepSearch(search("/?q=b", ["y"]));
  expect((await savedSearches()).map(({ href }) => href)).toEqual(["/?q=a", "/?q=b"]);
  expect((await savedSearch("/?q=b"))?.seen).toEqual(["y"]);
  await forgetSearch("/?q=b");
  expect(await savedSearch("/?q=b")).toBeNull();
});

test("fifty are kept, and one that is there already can be looked at again", async () => {
  for (let i = 0; i < 50; i++) expect(await keepSearch(search(`/?q=${i}`))).toBe(true);
  expect(await keepSearch(search("/?q=one-more"))).toBe(false);
  expect(await keepSearch(search("/?q=7", ["x"]))).toBe(true);
  expect(await savedSearches()).toHaveLength(50);
});

test("what is no search, or leads away from the site, is left out", async () => {
  await (await database()).put("searches", { ...search("/?q=a"), href: "//evil.example/" });
  await (await database()).put("searches", { href: "/?q=b" });
  expect(await savedSearches()).toEqual([]);
});
