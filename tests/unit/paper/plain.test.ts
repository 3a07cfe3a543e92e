import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/paper/plain";
import fc from "@/tests/support/properties";
import { gives } from "@/tests/support/table";

describe("plainText", () => {
  gives("writes %s in one line", plainText, [
    ["Tensor Computation Using $\\mathbb{F}_2$", "Tensor Computation Using 𝔽₂"],
    ["the standard $\\mathcal{O}(ε^{-4})$ oracle", "the standard O(ε⁻⁴) oracle"],
    ["a sharp $\\mathcal{O}(\\log\\frac{1}δ)$ bound", "a sharp O(log 1/δ) bound"],
    ["$N \\ge 2$ and $1 \\le K < N - 1$", "N ≥ 2 and 1 ≤ K < N - 1"],
    ["$\\frac{a+b}{c}$, $\\sqrt{n}$, $\\sqrt{2n}$", "(a+b)/c, √n, √(2n)"],
    ["$x_{ij}^{2}$ in $\\mathbb R^d$", "xᵢⱼ² in ℝᵈ"],
    ["a $10\\times$ speedup", "a 10× speedup"],
    ["$\\Lambda$CDM and $Z \\to \\mu^+\\mu^-$", "ΛCDM and Z → μ⁺μ⁻"],
    ["$K_{\\text{max}}$ and $e^{i\\pi}$", "Kₘₐₓ and e^(iπ)"],
    ["for \\$25", "for $25"],
  ]);

  it("takes any text, however deep or broken", () => {
    expect(plainText(`$${"{".repeat(400)}x$`)).toContain("x");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("$", "\\frac", "{", "}", "^", "_", "\\", "\\'", "x", " ", "\\sqrt")),
        (parts) => {
          expect(typeof plainText(`$a${parts.join("")}$`)).toBe("string");
        },
      ),
    );
  });
});
