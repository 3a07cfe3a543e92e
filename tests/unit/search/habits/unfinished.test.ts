import { describe, expect, it } from "vitest";
import { Page } from "./page";

const GAS = "Bose-Einstein condensates in a trap";

const page = new Page([
  { title: GAS, authors: ["Eric Cornell"], categories: ["cond-mat.quant-gas"], submitted: "1995-07-14" },
  { title: "Learning to sort", authors: ["Ada Lovelace"], categories: ["cs.LG"], submitted: "2018-01-01" },
  { title: "The sea", authors: ["Bo Lee"], categories: ["physics.ao-ph"], submitted: "2018-01-01" },
]);

/** Every stage of typing a text, from so many letters on. */
function stages(text: string, from: number): string[] {
  return Array.from({ length: text.length - from + 1 }, (_, more) => text.slice(0, from + more));
}

describe("while it is typed, the page finds", () => {
  it.each(stages('"bose einstein condensates', '"bose e'.length))("by a phrase: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });

  it.each(stages('title:"bose einstein', 'title:"bose e'.length))("by a phrase in a field: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });

  it.each(stages("cat:cond-mat.quant-gas", "cat:c".length))("by a category: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });

  it.each(stages("category:cs.LG", "category:c".length))("by another category: %s", async (q) => {
    expect(await page.titles(q)).toContain("Learning to sort");
  });

  it.each(stages("einstien condensates", "einstien cond".length))("after a mistyped word: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });

  it.each(stages("bose einstien condensates", "bose einstien c".length))(
    "after a right and a mistyped word: %s",
    async (q) => expect(await page.titles(q)).toContain(GAS),
  );

  it.each(stages("author:cornell", "author:c".length))("by an author: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });

  it.each(stages("trap year:1995", "trap year:1".length))("by a year: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });

  it.each(stages("trap cat:cond-mat", "trap cat:c".length))("by a word and a category: %s", async (q) => {
    expect(await page.titles(q)).toContain(GAS);
  });
});

describe("what is finished stays as it is", () => {
  it("a closed phrase is no beginning", async () => {
    expect(await page.complete('"bose einst"')).toEqual([]);
  });

  it("a whole category is not every one that begins so", async () => {
    const two = new Page([
      { title: "One", categories: ["cs.L"] },
      { title: "Another", categories: ["cs.LG"] },
    ]);
    expect(await two.complete("cat:cs.L")).toEqual(["One"]);
  });
});
