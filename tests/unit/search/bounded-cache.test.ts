import { describe, expect, test } from "vitest";
import { BoundedCache } from "@/lib/search/bounded-cache";
import fc from "@/tests/support/properties";

describe("a bounded cache", () => {
  test("forgets first what was not asked for the longest", () => {
    const cache = new BoundedCache<number>({ entries: 2, weight: 100 });
    cache.set("a", 1, 1);
    cache.set("b", 2, 1);
    expect(cache.get("a")).toBe(1);
    cache.set("c", 3, 1);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
  });

  test("makes room by weight", () => {
    const cache = new BoundedCache<string>({ entries: 100, weight: 30 });
    for (const name of ["a", "b", "c", "d"]) cache.set(name, name, name === "d" ? 2 : 10 / 3.5);
    expect(cache.size).toBe(4);
    for (let place = 0; place < 20; place++) cache.set(`more ${place}`, "", 3);
    expect(cache.size).toBe(10);
    expect(cache.weight).toBe(30);
  });

  test("does not keep what would drive out all others, nor what it replaces", () => {
    const cache = new BoundedCache<number>({ entries: 10, weight: 100 });
    cache.set("a", 1, 5);
    cache.set("b", 1, 5);
    cache.set("a", 2, 11);
    expect(cache.get("a")).toBeUndefined();
    expect(cache.get("b")).toBe(1);
    expect(cache.weight).toBe(5);
  });

  test("is within its bounds whatever comes, and gives what was last put under a name", () => {
    const put = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(30));
    fc.assert(
      fc.property(fc.array(put, { maxLength: 60 }), (puts) => {
        const cache = new BoundedCache<number>({ entries: 3, weight: 200 });
        puts.forEach(([name, weight], place) => {
          cache.set(name, place, weight);
          expect(cache.size).toBeLessThanOrEqual(3);
          expect(cache.weight).toBeLessThanOrEqual(200);
          expect(cache.get(name)).toBe(weight > 20 ? undefined : place);
        });
      }),
    );
  });
});
