import { describe, expect, it } from "vitest";
import { Progress } from "@/ingest/command/progress";

/** A progress whose clock is set by hand, and what it has shown. */
function watched(pause: number) {
  const shown: string[] = [];
  const clock = { milliseconds: 0 };
  const progress = new Progress(
    (message) => shown.push(message),
    pause,
    () => clock.milliseconds,
  );
  return { shown, clock, progress };
}

describe("progress", () => {
  it("says how many papers are done, how fast, and how long the rest takes", () => {
    const { shown, clock, progress } = watched(1_000);
    progress.stage("writing papers");
    clock.milliseconds = 10_000;
    progress.count(60_000, 1_000_000);
    expect(shown).toEqual([
      "writing papers",
      "writing papers: 60,000 of 1,000,000, 6,000 a second, 2 min 37 s left",
    ]);
  });

  it("does not say a rate before there is one, nor what is left of an unknown number", () => {
    const { shown, clock, progress } = watched(1_000);
    progress.stage("reading a.jsonl");
    clock.milliseconds = 1_500;
    progress.count(3_000);
    clock.milliseconds = 4_000;
    progress.count(8_000);
    expect(shown.slice(1)).toEqual(["reading a.jsonl: 3,000", "reading a.jsonl: 8,000, 2,000 a second"]);
  });

  it("is quiet between two messages, but never about what begins", () => {
    const { shown, clock, progress } = watched(1_000);
    progress.stage("merging");
    for (clock.milliseconds = 0; clock.milliseconds < 1_000; clock.milliseconds += 100) progress.count(1, 2);
    progress.stage("writing papers");
    expect(shown).toEqual(["merging", "writing papers"]);
  });
});
