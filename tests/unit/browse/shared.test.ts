import { describe, expect, test } from "vitest";
import { pathOfShared } from "@/lib/browse/shared";
import { barePaper } from "@/tests/support/bare-paper";
import { corpusInMemory } from "@/tests/support/memory-corpus";

const corpus = corpusInMemory([
  barePaper({
    key: "2505.23819",
    arxivId: "2505.23819",
    title: "Linear layouts",
    abstract: "Layouts that are linear.",
  }),
]);
const shared = (facts: Partial<Parameters<typeof pathOfShared>[1]>) =>
  pathOfShared(corpus, { title: "", text: "", url: "", ...facts });

describe("what a share sheet hands over", () => {
  test.each([
    [{ url: "https://arxiv.org/abs/2505.23819" }],
    [{ text: "https://arxiv.org/abs/2505.23819v1" }],
    [{ text: "Linear layouts https://arxiv.org/pdf/2505.23819 via @someone" }],
    [{ title: "[2505.23819] Linear layouts", text: "" }],
    [{ text: "https://www.alphaxiv.org/abs/2505.23819" }],
  ])("%j leads to the paper", async (facts) => {
    expect(await shared(facts)).toMatch(/^\/papers\/2505\.23819/);
  });

  test("a paper that is not held is searched for, which says where it can be read", async () => {
    expect(await shared({ text: "https://arxiv.org/abs/2601.00001" })).toBe(
      "/?q=https://arxiv.org/abs/2601.00001",
    );
  });

  test("a text without an address is searched for", async () => {
    expect(await shared({ title: "Linear layouts", text: "read this" })).toBe("/?q=Linear+layouts");
    expect(await shared({ text: "linear layouts" })).toBe("/?q=linear+layouts");
    expect(await shared({})).toBe("/");
  });
});
