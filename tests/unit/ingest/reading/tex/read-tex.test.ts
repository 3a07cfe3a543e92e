import { describe, expect, it } from "vitest";
import { readTex } from "@/ingest/reading/tex/read-tex";
import fc from "@/tests/support/properties";

describe("TeX prints", () => {
  it.each([
    [
      "In\\textsubscript{x}Ga, CO\\textsubscript{2}, 21\\textsuperscript{st}, m\\textsuperscript{2}",
      "Inₓ​Ga, CO₂, 21st, m²".replace("\u200b", ""),
    ],
    ["\\textpm 3, 5\\textdegree{}C, \\textless 7, \\textmu m", "±3, 5°C, <7, µm"],
    [
      "Light\\textquotesingle s, \\textquotedblleft x\\textquotedblright, \\guillemetleft y\\guillemetright",
      "Light's, “x”, «y»",
    ],
    ["\\textonehalf{} \\textnumero 5 \\textperthousand", "½ №5 ‰"],
    ["\\ensuremath{\\alpha}-Fe and \\ensuremath{x_1 < \\beta}", "α-Fe and $x_1 < \\beta$"],
    ["H\\ensuremath{_2}O, m\\ensuremath{^{-1}}", "H₂O, m⁻¹"],
    ["Ho\\ifmmode \\check{r}\\else \\v{r}\\fi{}ava", "Hořava"],
    ["$x \\ifmmode\\pm\\else\\textpm\\fi{} y$", "$x \\pm{} y$"],
    ["10\\ifmmode^\\circ\\else\\textdegree\\fi C", "10°C"],
    ["\\check{Z} \\acute{e} \\textcommabelow{S} \\mathring{A} \\hat{a}", "Ž é Ș Å â"],
    [
      "\\'{\\i} \\v{\\i} \\'{{e}} {\\'{e}} \\c{t} \\k{a} \\H{o} \\d{s} \\=a \\.z \\~n \\u g",
      "í ǐ é é ţ ą ő ṣ ā ż ñ ğ",
    ],
    ["{\\em A \\textbf{b {\\it c}}} \\textsc{D}", "A b c D"],
    ["A\\,B\\;C\\quad D\\hspace{1em}E\\kern-.15em F\\/G\\-H", "A\u00a0B\u00a0C DEFGH"],
    ["\\emph{x}\\footnote{no} \\noopsort{1973}y", "x y"],
    ["\\url{http://a.org/b\\_c~d} \\href{http://x.org}{here}", "http://a.org/b_c~d here (http://x.org)"],
    ["\\bibinfo{author}{Doe} \\foreignlanguage{german}{Licht}", "Doe Licht"],
    ["\\unknown{kept} \\unknown", "kept \\unknown"],
    ["\\LaTeX is, \\LaTeX{}3", "LaTeX is, LaTeX3"],
    ["\\ion{H}{ii} 5\\arcsec, \\apj, \\mnras", "H II 5″, ApJ, MNRAS"],
    ["$\\less$i$\\greater$x$\\less$/i$\\greater$", "<i>x</i>"],
    ["\\frac{1}{2} and \\mathbb{R}", "$\\frac{1}{2}$ and ℝ"],
    ["\\$5 \\& 7\\% of \\#1 \\{a\\}", "\\$5 & 7% of #1 {a}"],
    ["no }closing{ braces", "no closing braces"],
  ])("%s as %s", (tex, text) => {
    expect(readTex(tex)).toBe(text);
  });

  it("whatever stands there, without an end to groups or commands", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ..."\\ { } $ ~ ^ _ \\v \\ifmmode \\else \\fi \\textsubscript \\ensuremath \\href \\' a é".split(
              " ",
            ),
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          expect(typeof readTex(pieces.join(""))).toBe("string");
        },
      ),
    );
  });

  it("groups within groups without end as what they hold", () => {
    expect(readTex(`${"{".repeat(100_000)}x${"}".repeat(100_000)}`)).toBe("x");
    expect(readTex(`${"\\v{".repeat(50_000)}x`).length).toBeLessThan(200_000);
  });
});
