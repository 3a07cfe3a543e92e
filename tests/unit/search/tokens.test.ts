import { describe, expect, it } from "vitest";
import { termOf } from "@/lib/search/analysis/terms";
import { compoundsBeginning, compoundsOf } from "@/lib/search/analysis/tokens";
import fc from "@/tests/support/properties";
import { gives } from "@/tests/support/table";

function forms(text: string): string[] {
  return compoundsOf(text).map(({ parts, joined }) => {
    const words = parts.map((part) => part.form).join("+");
    return joined === null ? words : `${words}=${joined}`;
  });
}

describe("the words of a text", () => {
  gives("%s", forms, [
    ["Gödel, Łukasz and Straße", ["godel", "lukasz", "and", "strasse"]],
    ["non-invasive", ["non+invasive=noninvasive"]],
    ["non‑invasive or noninvasive", ["non+invasive=noninvasive", "or", "noninvasive"]],
    ["GPT-4, GPT4, gpt 4", ["gpt+4=gpt4", "gpt+4=gpt4", "gpt", "4"]],
    ["A-3PO on H100", ["a+3po=a3po", "on", "h100"]],
    ["Qwen2.5-VL", ["qwen+2.5+vl=qwen2.5vl"]],
    ["$\\mathbb{F}_2$ and 𝔽₂", ["f+2=f2", "and", "f2"]],
    ["\\alpha, α and alpha", ["alpha", "alpha", "and", "alpha"]],
    ["$\\varepsilon$-greedy", ["epsilon+greedy=epsilongreedy"]],
    ["in 2019, 10,000 users paid 3.50.", ["in", "2019", "10000", "users", "paid", "3.50"]],
    ["3.0×, 3.0times and 3.0x", ["3.0+times=3.0times", "3.0times", "and", "3.0times"]],
    ["$3.0\\times$", ["3.0+times=3.0times"]],
    ["45 µJ or muJ", ["45", "mu+j=muj", "or", "muj"]],
    ["Newton’s don't", ["newton", "dont"]],
    ["Plain words, (here) and there.", ["plain", "words", "here", "and", "there"]],
    ["rock' n' roll- end", ["rock", "n", "roll", "end"]],
    ["sum\\alpha over\\, all", ["sum+alpha=sumalpha", "over", "all"]],
    ["naïve naive\u0301 cafe\u0301 ends", ["naive", "naive", "cafe", "ends"]],
    ["O'Brien d’Alembert", ["o+brien=obrien", "d+alembert=dalembert"]],
    ["C++, C# and R&D", ["c++", "c#", "and", "r+d=rd"]],
    ["a — b", ["a", "b"]],
    ["M^3ViT", ["m+3vit=m3vit"]],
    ["co\u00adoperate na\u0308ive", ["cooperate", "naive"]],
    ["state-of-the-art-like", ["state+of+the+art+like"]],
    ["机器学习", ["机+器+学+习=机器学习"]],
    ["— () ! \\", []],
  ]);

  it("have their places in the text, so that marks are exact", () => {
    const text = "The Gödel–Łoś proof";
    const places = compoundsOf(text).flatMap(({ parts }) =>
      parts.map(({ start, end }) => text.slice(start, end)),
    );
    expect(places).toEqual(["The", "Gödel", "Łoś", "proof"]);
  });

  it("are in order, do not overlap and are never empty, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let last = 0;
        for (const part of compoundsOf(text).flatMap(({ parts }) => parts)) {
          expect(part.form).not.toBe("");
          expect(part.start).toBeGreaterThanOrEqual(last);
          expect(part.end).toBeGreaterThan(part.start);
          last = part.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("are stemmed only when they are plain words", () => {
    expect(["networks", "3pos", "c++", "2019"].map(termOf)).toEqual(["network", "3pos", "c++", "2019"]);
  });

  it("may be passed over where they begin with no letter that is asked for", () => {
    const letters = new Uint8Array(128);
    letters["c".charCodeAt(0)] = 1;
    const read = compoundsBeginning("Traps, Cold cat's ion-cooling é", letters);
    const words = read.map(({ parts, at }) => `${at} ${parts.map(({ form }) => form).join("+")}`);
    expect(words).toEqual(["1 cold", "2 cat", "3 ion+cooling", "5 e"]);
  });

  it("stand where they stand, and are the same, when others are passed over, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom("a", "e", "s"),
        (text, letter) => {
          const letters = new Uint8Array(128);
          letters[letter.charCodeAt(0)] = 1;
          const all = compoundsOf(text);
          const some = new Map(compoundsBeginning(text, letters).map((one) => [one.at, one]));
          let at = 0;
          let found = 0;
          for (const { parts, joined } of all) {
            const one = some.get(at);
            if (one === undefined) expect(parts[0]?.form.startsWith(letter)).toBe(false);
            else {
              expect(one).toEqual({ parts, joined, at });
              found++;
            }
            at += parts.length;
          }
          expect(found).toBe(some.size);
        },
      ),
    );
  });
});
