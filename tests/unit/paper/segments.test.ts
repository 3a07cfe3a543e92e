import { describe, expect, it } from "vitest";
import { paragraphsOf, segmentsOf } from "@/lib/paper/segments";
import fc from "@/tests/support/properties";
import { gives } from "@/tests/support/table";

/** Formulas between guillemets, prose as it is read. */
function shown(text: string): string {
  return segmentsOf(text)
    .map((segment) => (segment.kind === "math" ? `«${segment.tex}»` : segment.text))
    .join("");
}

describe("segmentsOf", () => {
  it("finds a formula between dollars", () => {
    expect(segmentsOf("Using $\\mathbb{F}_2$ now")).toEqual([
      { kind: "text", text: "Using ", at: [0, 6] },
      { kind: "math", tex: "\\mathbb{F}_2", display: false, at: [6, 20] },
      { kind: "text", text: " now", at: [20, 24] },
    ]);
  });

  gives("leaves money and names alone: %s", shown, [
    [
      "for less than $25. Real-time with a delay under $45.",
      "for less than $25. Real-time with a delay under $45.",
    ],
    ["it costs $25 and $45 a day", "it costs $25 and $45 a day"],
    ["between $5-$10 or $25M–$45M", "between $5-$10 or $25M–$45M"],
    ["US$ 5 million and US$ 7 million", "US$ 5 million and US$ 7 million"],
    ["set $HOME and $PATH first", "set $HOME and $PATH first"],
    ["from $3 million to EUR$", "from $3 million to EUR$"],
  ]);

  gives("reads math: %s", shown, [
    ["$N - 1$ robots, $1 \\le K < N - 1$", "«N - 1» robots, «1 \\le K < N - 1»"],
    ["a $2$-approximation", "a «2»-approximation"],
    ["$ x_1 $ and $ n $", "«x_1» and «n»"],
    ["\\(a+b\\) \\[c\\] $$d$$", "«a+b» «c» «d»"],
    ["$\\text{for $x$}$ holds", "«\\text{for $x$}» holds"],
    ["costs $5 and $O(n)$ time", "costs $5 and «O(n)» time"],
  ]);

  it("shows an escaped dollar as a dollar that opens nothing", () => {
    expect(shown("less than \\$25 and \\$x\\$")).toBe("less than $25 and $x$");
  });

  it("says which formulas stand on their own line", () => {
    const display = segmentsOf("$$a$$ $b$ \\[c\\]").flatMap((s) => (s.kind === "math" ? [s.display] : []));
    expect(display).toEqual([true, false, true]);
  });

  it("never makes a formula across a paragraph", () => {
    expect(shown("a $x_1\n\nand y_2$ b")).toBe("a $x_1\n\nand y_2$ b");
  });

  it("covers any text in order and without gaps, and prose is the text itself", () => {
    const pieces = fc.constantFrom(
      "$",
      "$$",
      "\\",
      "\\$",
      "\\(",
      "\\)",
      "\\[",
      "{",
      "}",
      "5",
      " ",
      "x",
      "\n\n",
      "é",
      "𝔽",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const segment of segmentsOf(text)) {
          expect(segment.at[0]).toBe(end);
          end = segment.at[1];
          const source = text.slice(...segment.at);
          if (segment.kind === "text") expect(segment.text).toBe(source === "\\$" ? "$" : source);
          else expect(source).toContain(segment.tex);
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("paragraphsOf", () => {
  it("parts an abstract at blank lines", () => {
    expect(paragraphsOf("One\nstill one.\n\nTwo.\n \nThree.\n")).toEqual([
      "One\nstill one.",
      "Two.",
      "Three.",
    ]);
  });

  it("has none for an empty abstract", () => {
    expect(paragraphsOf(" \n")).toEqual([]);
  });
});
