import { describe, expect, it } from "vitest";
import { TokenBuckets } from "@/lib/serving/token-buckets";

/** Buckets with a clock in seconds that a test sets. */
function buckets(perMinute: number, most = 100) {
  const clock = { seconds: 0 };
  return { clock, all: new TokenBuckets(perMinute, most, () => clock.seconds * 1_000) };
}

describe("a client's allowance", () => {
  it("is a minute's requests at once, and then as many as come again", () => {
    const { all, clock } = buckets(60);
    const burst = Array.from({ length: 61 }, () => all.take("a"));
    expect(burst[0]).toEqual({ isAllowed: true, remaining: 59, seconds: 1 });
    expect(burst[59]).toEqual({ isAllowed: true, remaining: 0, seconds: 1 });
    expect(burst[60]).toEqual({ isAllowed: false, remaining: 0, seconds: 1 });
    clock.seconds = 2;
    expect([1, 2, 3].map(() => all.take("a").isAllowed)).toEqual([true, true, false]);
  });

  it("says in how many seconds there is more", () => {
    const { all, clock } = buckets(2);
    expect(all.take("a")).toEqual({ isAllowed: true, remaining: 1, seconds: 30 });
    clock.seconds = 10;
    expect(all.take("a")).toEqual({ isAllowed: true, remaining: 0, seconds: 20 });
    expect(all.take("a")).toEqual({ isAllowed: false, remaining: 0, seconds: 20 });
  });

  it("is not more than a minute's after a long rest, and its own", () => {
    const { all, clock } = buckets(2);
    all.take("a");
    clock.seconds = 86_400;
    expect(all.take("a").remaining).toBe(1);
    expect(all.take("b").remaining).toBe(1);
  });

  it("is remembered of so many clients, those that asked last", () => {
    const { all } = buckets(2, 3);
    for (const client of ["a", "b", "a", "c", "d"]) all.take(client);
    expect(all.size).toBe(3);
    expect(all.take("a").isAllowed).toBe(false);
    expect(all.take("b").remaining).toBe(1);
  });
});
