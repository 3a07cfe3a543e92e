import { describe, expect, test } from "vitest";
import { mostFitting } from "@/scripts/lib/workers.mjs";

const MB = 1 << 20;

describe("WORKERS=auto", () => {
  test.each([
    ["one for each core", { cores: 4, memoryBytes: 16_000 * MB, indexBytes: 10 * MB }, 4],
    ["one where there is one core", { cores: 1, memoryBytes: 16_000 * MB, indexBytes: 10 * MB }, 1],
    // Half of 2,000 MB has room for three of 300 + 3 × 10 MB.
    ["as many as fit in half of the memory", { cores: 8, memoryBytes: 2_000 * MB, indexBytes: 10 * MB }, 3],
    // Of 300 + 3 × 500 MB, half of 4,000 MB has room for one.
    ["fewer with a large corpus", { cores: 8, memoryBytes: 4_000 * MB, indexBytes: 500 * MB }, 1],
    ["one even where there is little memory", { cores: 8, memoryBytes: 256 * MB, indexBytes: 0 }, 1],
  ])("is %s", (_name, machine, workers) => {
    expect(mostFitting(machine)).toBe(workers);
  });
});
