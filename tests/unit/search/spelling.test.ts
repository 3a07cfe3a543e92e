import { beforeAll, describe, expect, it } from "vitest";
import { compoundsOf } from "@/lib/search/analysis/tokens";
import { editDistance } from "@/lib/search/embedded/typing/edit-distance";
import { Spelling, type Vocabulary } from "@/lib/search/embedded/typing/spelling";
import fc from "@/tests/support/properties";
import { bundledCorpus } from "../../support/bundled";

/** Words with the number of papers that have them. */
function vocabularyOf(words: Readonly<Record<string, number>>): Vocabulary {
  const names = Object.keys(words).sort();
  return {
    size: names.length,
    counts: Uint32Array.from(names, (name) => words[name] ?? 0),
    name: (form) => names[form] ?? "",
    firstWord: () => 0,
  };
}

/** Every text that one letter left out, put in, exchanged or swapped with its neighbour makes of a word. */
function singleEdits(word: string, letters: string): string[] {
  const places = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  return places.flatMap(([before, rest]) => [
    ...[...letters].map((letter) => before + letter + rest),
    ...(rest === "" ? [] : [before + rest.slice(1)]),
    ...(rest === "" ? [] : [...letters].map((letter) => before + letter + rest.slice(1))),
    ...(rest.length < 2 ? [] : [before + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2)]),
  ]);
}

describe("the distance between two words", () => {
  it.each([
    ["mixture", "mixture", 0],
    ["mixtre", "mixture", 1],
    ["mixtuure", "mixture", 1],
    ["mixtare", "mixture", 1],
    ["mixtrue", "mixture", 1],
    ["imxtrue", "mixture", 2],
    ["fixtures", "mixture", 2],
    ["", "abc", 3],
  ])("from %s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it("is not counted beyond what is asked for", () => {
    expect(editDistance("experts", "mixture", 2)).toBe(3);
  });
});

describe("the nearest word", () => {
  const spelling = new Spelling(
    vocabularyOf({
      mixture: 9,
      mixtures: 2,
      expert: 5,
      export: 8,
      model: 9,
      modal: 3,
      layouts: 1,
      linear: 4,
      gan: 9,
      gpt4: 3,
    }),
    100,
  );

  it.each([
    ["mixtre", "mixture"],
    ["epxert", "expert"],
    ["expprt", "export"],
    ["modl", "model"],
    ["layuots", "layouts"],
    ["imxtrues", "mixtures"],
  ])("to %s is %s", async (typed, word) => {
    expect((await spelling.nearest(typed))?.word).toBe(word);
  });

  it("is the more frequent of two that are as near", async () => {
    expect(await spelling.nearest("modbl")).toEqual({ word: "model", distance: 1, count: 9 });
    expect((await spelling.nearest("expect"))?.word).toBe("expert");
  });

  it.each(["gam", "gn", "gpt5", "odel1", "zebra", "podel", "m", "", "x".repeat(200)])(
    "is not guessed for %s",
    async (typed) => {
      expect(await spelling.nearest(typed)).toBeNull();
    },
  );

  it("is never the word itself", async () => {
    expect((await spelling.nearest("mixture"))?.word).toBe("mixtures");
  });
});

describe("the candidates for a mistyped word", () => {
  const words = new Set<string>();
  let spelling: Spelling;
  beforeAll(async () => {
    const { texts } = await bundledCorpus();
    for (let paper = 0; paper < texts.count; paper++) {
      const { title, abstract } = texts.read(paper);
      for (const { parts } of compoundsOf(`${title} ${abstract}`))
        for (const { form } of parts) if (/^[a-z]{5,24}$/.test(form)) words.add(form);
    }
    spelling = new Spelling(
      vocabularyOf(Object.fromEntries([...words].map((word) => [word, 1]))),
      words.size,
    );
  }, 60_000);

  it("have the word for every single mistake in every word of the bundled papers", async () => {
    expect(words.size).toBeGreaterThan(3_000);
    let missed = 0;
    for (const word of [...words].filter((_, place) => place % 40 === 0)) {
      for (const edit of singleEdits(word, "aez")) {
        if (edit !== word && !(await spelling.candidates(edit)).includes(word)) missed++;
      }
    }
    expect(missed).toBe(0);
  });

  it("have it whatever the word, the mistake and its place", async () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzßéøж"),
      minLength: 5,
      maxLength: 24,
    });
    await fc.assert(
      fc.asyncProperty(letters, fc.nat(), async (word, chosen) => {
        const edits = singleEdits(word, "aqz");
        const edit = edits[chosen % edits.length] ?? word;
        const one = new Spelling(vocabularyOf({ [word]: 1 }), 1);
        expect(await one.candidates(edit)).toEqual([word]);
      }),
      { numRuns: 200 },
    );
  });
});
