import { describe, expect, it } from "vitest";
import { Breaker } from "@/lib/search/opensearch/breaker";
import { SearchUnavailable } from "@/lib/search/unavailable";

const isFailure = () => true;
const failing = () => Promise.reject(new Error("no answer"));

describe("a cluster that does not answer", () => {
  /** A breaker with a clock that is set by hand, after five failures. */
  async function broken(): Promise<{
    breaker: Breaker;
    clock: { at: number };
    asked: () => Promise<number>;
  }> {
    const clock = { at: 0 };
    const breaker = new Breaker(() => clock.at);
    for (let i = 0; i < 5; i++) await expect(breaker.run(failing, isFailure)).rejects.toThrow("no answer");
    return { breaker, clock, asked: () => breaker.run(async () => 1, isFailure) };
  }

  it("is not asked again for a while, and whoever asks is told for how long", async () => {
    const { clock, asked } = await broken();
    clock.at = 3_000;
    await expect(asked()).rejects.toThrow(SearchUnavailable);
    await expect(asked()).rejects.toMatchObject({ retryAfter: 2 });
  });

  it("is asked once after that, and by everybody when it has answered", async () => {
    const { breaker, clock, asked } = await broken();
    clock.at = 5_001;
    let answer: (value: number) => void = () => {};
    const first = breaker.run(() => new Promise<number>((resolve) => (answer = resolve)), isFailure);
    await expect(asked()).rejects.toThrow(SearchUnavailable);
    answer(2);
    expect(await first).toBe(2);
    expect(await asked()).toBe(1);
  });

  it("is left alone again when it fails once more", async () => {
    const { breaker, clock, asked } = await broken();
    clock.at = 5_001;
    await expect(breaker.run(failing, isFailure)).rejects.toThrow("no answer");
    await expect(asked()).rejects.toThrow(SearchUnavailable);
  });
});

it("a request that is at fault itself says nothing against the cluster", async () => {
  const breaker = new Breaker(() => 0);
  for (let i = 0; i < 9; i++) await expect(breaker.run(failing, () => false)).rejects.toThrow("no answer");
  expect(await breaker.run(async () => 1, isFailure)).toBe(1);
});

it("no more than 64 requests wait for a cluster at once", async () => {
  const breaker = new Breaker(() => 0);
  const answers: (() => void)[] = [];
  const waiting = Array.from({ length: 64 }, () =>
    breaker.run(() => new Promise<void>((resolve) => answers.push(resolve)), isFailure),
  );
  await expect(breaker.run(async () => 1, isFailure)).rejects.toThrow("too much");
  for (const answer of answers) answer();
  await Promise.all(waiting);
  expect(await breaker.run(async () => 1, isFailure)).toBe(1);
});
