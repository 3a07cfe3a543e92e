import { describe, expect, it } from "vitest";
import { Restarts } from "@/scripts/lib/restarts.mjs";

describe("a process that has died", () => {
  it("is started again at once, and after growing pauses when it dies again and again", () => {
    const restarts = new Restarts();
    const pauses = Array.from({ length: 10 }, () => restarts.pauseAfter(100));
    expect(pauses).toEqual([0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it("is started again at once when it had been well for a minute", () => {
    const restarts = new Restarts();
    for (let i = 0; i < 5; i++) restarts.pauseAfter(100);
    expect([60_000, 100, 100].map((lived) => restarts.pauseAfter(lived))).toEqual([0, 250, 500]);
  });
});
