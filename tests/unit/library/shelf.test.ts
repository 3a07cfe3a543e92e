import { describe, expect, test } from "vitest";
import { takenOut } from "@/lib/library/entry";
import { endOfQueue, moveInQueue, onView, shelfCounts, tagCounts, type View } from "@/lib/library/shelf";
import { entry } from "@/tests/support/readers-library";

const A = entry(
  "a",
  { read: true, tags: ["moe"], queue: 2, saved: "2026-01-01T00:00:00Z" },
  { title: "Beta", submitted: "2025-01-01" },
);
const B = entry(
  "b",
  { tags: ["MoE", "gpu"], queue: 1, saved: "2026-01-03T00:00:00Z" },
  { title: "alpha", submitted: "2024-01-01" },
);
const C = entry("c", { saved: "2026-01-02T00:00:00Z" }, { title: "Gamma" });
const GONE = takenOut(entry("d", { tags: ["moe"] }), "2026-02-01T00:00:00Z");
const ALL = [A, B, C, GONE];

const keys = (view: Partial<View>) =>
  onView(ALL, { shelf: "all", tag: null, order: "saved", ...view })
    .map(({ key }) => key)
    .join("");

test("a shelf has its papers in the order that is asked for, undated ones last", () => {
  expect(keys({})).toBe("bca");
  expect(keys({ order: "newest" })).toBe("abc");
  expect(keys({ order: "oldest" })).toBe("bac");
  expect(keys({ order: "title" })).toBe("bac");
  expect(keys({ shelf: "unread" })).toBe("bc");
  expect(keys({ shelf: "read" })).toBe("a");
  expect(keys({ shelf: "queue", order: "title" })).toBe("ba");
  expect(keys({ shelf: "removed" })).toBe("d");
});

test("a tag is the same in any case", () => {
  expect(keys({ tag: "MOE" })).toBe("ba");
  expect(tagCounts(ALL)).toEqual([
    { tag: "gpu", papers: 1 },
    { tag: "moe", papers: 2 },
  ]);
});

test("shelves are counted", () => {
  expect(shelfCounts(ALL)).toEqual({ all: 3, unread: 2, read: 1, queue: 2, removed: 1 });
});

describe("the queue", () => {
  test("two neighbours exchange their places, and the ends have nowhere to go", () => {
    expect(moveInQueue([B, A], "a", -1)).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(moveInQueue([B, A], "a", 1)).toBeNull();
    expect(moveInQueue([B, A], "b", -1)).toBeNull();
    expect(moveInQueue([B, A], "x", 1)).toBeNull();
  });

  test("one place that two tabs gave twice is parted", () => {
    const twin = { ...A, queue: 1 };
    expect(moveInQueue([B, twin], "b", 1)).toEqual([
      ["b", 1.5],
      ["a", 1],
    ]);
  });

  test("a paper that comes to it is its last", () => {
    expect(endOfQueue(ALL)).toBe(3);
    expect(endOfQueue([])).toBe(1);
  });
});
