import { describe, expect, test } from "vitest";
import { findIn } from "@/lib/library/find";
import { Lexicon } from "@/lib/library/words";
import { entry } from "@/tests/support/readers-library";

const ENTRIES = [
  entry(
    "2505.00001",
    { tags: ["to cite"], note: "Compare with **Switch**." },
    {
      title: "Scaling Mixtures of Experts",
      abstract: "A non-invasive method for the GPT-4 family.",
      authors: ["Kurt Gödel", "John A. Smith"],
      submitted: "2025-05-28T00:45:50Z",
      categories: ["cs.LG"],
      topics: ["mixture-of-experts"],
      comment: "Accepted at ICML",
      doi: "10.1145/Abc",
      arxivId: "2505.00001",
      links: [{ kind: "code", url: "https://example.org/code" }],
    },
  ),
  entry(
    "matrices-0123abcd",
    {},
    {
      title: "Sparse matrices on a GPU",
      authors: ["Jane Roberts"],
      submitted: "2023-01-02",
      venue: { name: "NeurIPS" },
      sources: ["trending"],
    },
  ),
  entry("undated-0123abce", {}, { title: "Objective functions" }),
];

async function found(q: string): Promise<string> {
  const result = await findIn(new Lexicon(), ENTRIES, { shelf: "all", tag: null, order: "title" }, q);
  return result?.entries.map(({ key }) => key.slice(0, 2)).join(" ") ?? "";
}

// 25: experts, ma: matrices, un: undated.
describe("a library is searched in the language of the site", () => {
  test.each([
    ["", "un 25 ma"],
    ["mixture expert", "25"],
    ["the mixture of experts", "25"],
    ["of", "25"],
    ["expert matrix", ""],
    ["expert OR matrix", "25 ma"],
    ["matrix", "ma"],
    ["-expert", "un ma"],
    ["NOT gpu", "un 25"],
    ["noninvasive", "25"],
    ["non-invasive", "25"],
    ["gpt4", "25"],
    ["godel", "25"],
    ["author:goedel", "25"],
    ['author:"j smith"', "25"],
    ["author:robert", "ma"],
    ["author:roberts", "ma"],
    ["roberts", "ma"],
    ['"objective"', "un"],
    ['"objectives"', ""],
    ["objectives", "un"],
    ['"mixtures of experts"', "25"],
    ['"experts of mixtures"', ""],
    ["quant*", ""],
    ["matri*", "ma"],
    ["title:gpu", "ma"],
    ["abstract:gpt", "25"],
    ["comment:icml", "25"],
    ["switch", "25"],
    ["cite", "25"],
    ["year:2025", "25"],
    ["year:2023..2024", "ma"],
    ["year:2023..", "25 ma"],
    ["submitted:2025-05", "25"],
    ["has:code", "25"],
    ["has:doi", "25"],
    ["category:cs", "25"],
    ["cs.LG", "25"],
    ["topic:mixture-of-experts", "25"],
    ["venue:neurips", "ma"],
    ["source:trending", "ma"],
    ["doi:10.1145/abc", "25"],
    ["2505.00001", "25"],
    ["expe", "25"],
    ["(gpu OR expert) -matrix", "25"],
  ])("%s", async (q, keys) => {
    expect(await found(q)).toBe(keys);
  });
});

test("what is not understood is said with its place", async () => {
  const result = await findIn(new Lexicon(), ENTRIES, { shelf: "all", tag: null, order: "title" }, 'gpu "');
  expect(result?.notes.length).toBeGreaterThan(0);
});

test("a search that nobody waits for ends before it is done", async () => {
  const many = Array.from({ length: 3_000 }, (_, i) =>
    entry(`${i}`, {}, { abstract: "many words here ".repeat(40) }),
  );
  const view = { shelf: "all", tag: null, order: "saved" } as const;
  expect(await findIn(new Lexicon(), many, view, "words", () => true)).toBeNull();
});

test("a text is read once, and an entry that was changed anew", async () => {
  const lexicon = new Lexicon();
  const before = entry("a", { note: "first" });
  expect(lexicon.wordsOf(before)).toBe(lexicon.wordsOf(before));
  expect(lexicon.wordsOf({ ...before, note: "second" })).not.toBe(lexicon.wordsOf(before));
});
