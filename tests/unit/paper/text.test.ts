import { describe, expect, it } from "vitest";
import { segmentsOf } from "@/lib/paper/segments";
import { cleanLine, cleanText } from "@/lib/paper/text";
import fc from "@/tests/support/properties";
import { gives } from "@/tests/support/table";

const read = (source: string): string => cleanText(source).text;
const restored = (source: string): string => cleanText(source, { lostBackslashes: true }).text;

describe("cleanText", () => {
  gives("reads %s", read, [
    ["Code \\& example, 5\\% of \\#1, a\\_b", "Code & example, 5% of #1, a_b"],
    [
      "Erd\\H{o}s, G{\\\"o}del, Ren\\'e, Poincar\\'{e}, \\O ksendal, na{\\\"\\i}ve",
      "Erdős, Gödel, René, Poincaré, Øksendal, naïve",
    ],
    ["grouped into ``workers'', where", "grouped into “workers”, where"],
    ["layouts -- mappings; LLMs--those; no --flag", "layouts – mappings; LLMs–those; no --flag"],
    ["6.09\\,MB vs.\\ FP32", "6.09\u00a0MB vs. FP32"],
    ["the process.~This in Fig.~1", "the process.\u00a0This in Fig.\u00a01"],
    ["only ~3s, (~100%) and 5~10", "only ~3s, (~100%) and 5~10"],
    ["\\textbf{Bold} and {\\em slanted}", "Bold and slanted"],
    ["see https://a.org/~me/x\\_y--z.", "see https://a.org/~me/x_y--z."],
  ]);

  it("leaves formulas alone", () => {
    const source = "with $7.5\\%$ of $x~y$ and \\(a\\,b\\)";
    expect(cleanText(source)).toEqual({ text: source, changed: false, restored: false });
  });

  it("prints money plainly and keeps a backslash only where a dollar would open a formula", () => {
    expect(read("for less than \\$25, or under $45.")).toBe("for less than $25, or under $45.");
    const kept = read("from \\$HOME/$x$");
    expect(
      segmentsOf(kept)
        .map((s) => (s.kind === "math" ? `«${s.tex}»` : s.text))
        .join(""),
    ).toBe("from $HOME/«x»");
  });

  it("keeps paragraphs and joins wrapped lines", () => {
    expect(read("  A first line that\nwraps here.\n  A new paragraph\nwraps too.")).toBe(
      "A first line that wraps here.\n\nA new paragraph wraps too.",
    );
    const long = `${"word ".repeat(30)}constraints.`;
    expect(read(`${long}\nWe tackle this.`)).toBe(`${long}\n\nWe tackle this.`);
  });

  it("does not take a full stop at the end of a wrapped line for a paragraph", () => {
    expect(read("Lines are wrapped.\nAnd go on.")).toBe("Lines are wrapped. And go on.");
  });

  it("says whether the words themselves changed", () => {
    expect(cleanText("two\nlines").changed).toBe(false);
    expect(cleanText("5\\%").changed).toBe(true);
  });

  it("drops control characters", () => {
    expect(read("a\u0000b\u0007 \ufeffc")).toBe("ab c");
  });

  it("is settled after one pass over the words people write", () => {
    const word = fc.constantFrom(
      "word",
      "\\%",
      "$x_1$",
      "\\$5",
      "$5",
      "--",
      "``a''",
      "Fig.~1",
      "\\'e",
      "\n\n",
      "\n  ",
      "~3",
      "\\,",
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const once = read(words.join(" "));
        expect(read(once)).toBe(once);
      }),
    );
  });

  it("never makes a formula that the source does not have", () => {
    const word = fc.constantFrom("\\$5", "\\$HOME", "$5", "$x_1$", "and", "\\$", "a");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const formulas = (text: string) =>
          segmentsOf(text).flatMap((s) => (s.kind === "math" ? [s.tex] : []));
        const source = words.join(" ");
        expect(formulas(read(source))).toEqual(formulas(source));
      }),
    );
  });

  it("takes any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof restored(text) === "string"));
  });
});

describe("cleanText with lost backslashes", () => {
  it.each([
    ["up to 3.0times more or 1.5times tighter", "up to 3.0× more or 1.5× tighter"],
    ["at 384times384 resolution", "at 384×384 resolution"],
    ["10times-20times larger", "10×-20× larger"],
    ["the 2times 2 Special-Linear-Group", "the 2 × 2 Special-Linear-Group"],
    ["up to 245759 times 50000 muJ (i.e.,", "up to 245759 × 50000 µJ (i.e.,"],
    ["consumes 8e^{-5}muJ. In", "consumes 8e⁻⁵µJ. In"],
    ["M^3ViT and M^{3}ViT", "M³ViT and M³ViT"],
    ["2200%~W^{-1}cm^{-2}, and", "2200%\u00a0W⁻¹cm⁻², and"],
    ["quadratic (O(N^2)) cost", "quadratic (O(N²)) cost"],
    ["({sim}15times compression", "(∼15× compression"],
    ["only sim500 parameters", "only ∼500 parameters"],
  ])("restores %s", (source, expected) => {
    expect(cleanText(source, { lostBackslashes: true })).toMatchObject({ text: expected, restored: true });
  });

  it.each([
    "sometimes a timestamp, multiple times",
    "2 times faster, by 2.4 times, 2.5+ times.",
    "9.23 times higher than",
    "ran it 3 times 20 epochs each",
    "mus and mum at the museum",
    "simulate similar things, approximately",
    "O(sqrt(N))",
    "at 5 pm",
    "x^y and 2^10000000",
  ])("leaves real words and doubtful cases: %s", (source) => {
    expect(cleanText(source, { lostBackslashes: true })).toEqual({
      text: source,
      changed: false,
      restored: false,
    });
  });

  it("restores nothing where backslashes were not lost", () => {
    expect(read("3.0times and M^3ViT")).toBe("3.0times and M^3ViT");
  });
});

describe("cleanLine", () => {
  it("makes a wrapped title one line", () => {
    expect(cleanLine("Quantum Criticality in the Large\n  Connectivity Limit").text).toBe(
      "Quantum Criticality in the Large Connectivity Limit",
    );
  });
});
