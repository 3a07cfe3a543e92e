import { describe, expect, test } from "vitest";
import { visited, visitsFrom } from "@/lib/library/visit";

const MINUTE = 60_000;

describe("what is new since the last visit", () => {
  test("is nothing on the first, and nothing while a visit lasts", () => {
    const first = visited(null, "2026-01-05", 0);
    expect(first.since).toBeNull();
    const later = visited(first, "2026-01-06", 29 * MINUTE);
    expect(later).toEqual({ since: null, newest: "2026-01-06", at: 29 * MINUTE });
  });

  test("is what came after the newest paper that was there when the visit before ended", () => {
    const first = visited(visited(null, "2026-01-05", 0), "2026-01-06", MINUTE);
    const second = visited(first, "2026-01-08", 60 * MINUTE);
    expect(second.since).toBe("2026-01-06");
    expect(visited(second, "2026-01-09", 70 * MINUTE).since).toBe("2026-01-06");
    expect(visited(second, "2026-01-09", 200 * MINUTE).since).toBe("2026-01-08");
  });

  test("a collection that lost its newest papers makes no old ones new", () => {
    const before = visited(null, "2026-01-05", 0);
    const after = visited(before, "2025-01-01", 60 * MINUTE);
    expect(after).toMatchObject({ since: "2026-01-05", newest: "2026-01-05" });
  });

  test("is not told by a store that holds something else", () => {
    for (const stored of [null, "", "7", "{}", '{"since":1,"newest":"a","at":0}', "[1"])
      expect(visitsFrom(stored)).toBeNull();
    const visits = { since: null, newest: "2026-01-05", at: 1 };
    expect(visitsFrom(JSON.stringify(visits))).toEqual(visits);
  });
});
