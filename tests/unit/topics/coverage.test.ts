import { describe, expect, test } from "vitest";
import { coverageNotice, isWellCovered } from "@/lib/topics/coverage";

describe("a corpus and its topics", () => {
  test("topics lead where half the papers have one, and in an empty corpus", () => {
    expect(isWellCovered({ papers: 134, withTopic: 67 })).toBe(true);
    expect(coverageNotice({ papers: 134, withTopic: 67 })).toBeNull();
    expect(isWellCovered({ papers: 0, withTopic: 0 })).toBe(true);
  });

  test("categories lead under half, and the reader is told", () => {
    expect(isWellCovered({ papers: 134, withTopic: 66 })).toBe(false);
    expect(coverageNotice({ papers: 100_029, withTopic: 2_926 })).toBe(
      "2,926 of the 100,029 papers here are about a topic of the vocabulary, so categories come first.",
    );
    expect(coverageNotice({ papers: 3, withTopic: 1 })).toBe(
      "1 of the 3 papers here is about a topic of the vocabulary, so categories come first.",
    );
    expect(coverageNotice({ papers: 3, withTopic: 0 })).toBe(
      "None of the 3 papers here are about a topic of the vocabulary, so categories come first.",
    );
  });
});
