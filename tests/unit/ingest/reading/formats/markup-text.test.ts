import { describe, expect, it } from "vitest";
import { withoutMarkup } from "@/ingest/reading/formats/markup-text";

const mml = (body: string) => `<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${body}</mml:math>`;

describe("a text without its markup", () => {
  it.each([
    ["<i>Lampyris</i> in CO<sub>2</sub> &amp; m<sup>-1</sup>", "Lampyris in CO₂ & m⁻¹"],
    ["the 21<sup>st</sup> T<sub>c</sub>", "the 21st T_c"],
    ["p &lt; 0.05 &amp;amp; Bob&rsquo;s M&uuml;ller &#8211; &#x3b1;", "p < 0.05 & Bob’s Müller – α"],
    ["&lt;i&gt;x&lt;/i&gt; &amp;lt;b&amp;gt;y&amp;lt;/b&amp;gt;", "x <b>y</b>"],
    ["<p>One.</p><p>Two.</p>", "One.\n\nTwo.\n\n"],
    ["<jats:title>Abstract</jats:title><jats:p>One.</jats:p>", "One.\n\n"],
    [
      "<jats:sec><jats:title>Results</jats:title><jats:p>One.</jats:p></jats:sec>",
      "\n\nResults: One.\n\n\n\n",
    ],
    ["x < y and y > z, AT&T; R&D", "x < y and y > z, AT&T; R&D"],
    [`${mml("<mml:msub><mml:mi>H</mml:mi><mml:mn>2</mml:mn></mml:msub><mml:mi>O</mml:mi>")} ice`, "H₂O ice"],
    [
      mml("<mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac>"),
      "x = 1/2",
    ],
    [mml("<mml:msubsup><mml:mi>a</mml:mi><mml:mn>1</mml:mn><mml:mo>+</mml:mo></mml:msubsup>"), "a₁⁺"],
    [
      `<inline-formula><alternatives><tex-math>\\documentclass{x}\\begin{document}$a_1$\\end{document}</tex-math>${mml("<mml:mi>a</mml:mi>")}</alternatives></inline-formula>`,
      "$a_1$",
    ],
  ])("%s", (text, plain) => {
    expect(withoutMarkup(text)).toBe(plain);
  });

  it("where MathML has no end", () => {
    expect(withoutMarkup("A <math><msup><mi>x</mi><mn>2</mn>")).toBe("A x²");
  });
});
