import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Tex } from "@/components/text/tex";

const shown = (text: string, ranges: readonly (readonly [number, number])[] = []) =>
  renderToStaticMarkup(<Tex text={text} ranges={ranges} />);

describe("a paper's text", () => {
  it("shows markup in a title as text", () => {
    expect(shown("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("marks hits and nothing else", () => {
    expect(shown("mixture of experts", [[0, 7]])).toBe("<mark>mixture</mark> of experts");
    expect(
      shown("a b c", [
        [0, 1],
        [4, 5],
      ]),
    ).toBe("<mark>a</mark> b <mark>c</mark>");
  });

  it("sets math as MathML with its source as alternative text", () => {
    expect(shown("over $x_2$ here")).toMatch(/^over <math[^>]*alttext="x_2"[^>]*>.*<msub>.*<\/math> here$/);
  });

  it("marks the whole formula when a hit falls inside it", () => {
    expect(shown("over $x_2$", [[6, 7]])).toMatch(/^over <mark><math.*<\/math><\/mark>$/);
  });

  it("keeps the sign after a formula on its line, once", () => {
    const markup = shown("over $x$. By");
    expect(markup).toMatch(/<span class="whitespace-nowrap"><math.*<\/math>\.<\/span> By$/);
  });

  it("never parts a formula from the letters it stands against", () => {
    expect(shown("in Pb$_{1-x}$Sn alloys")).toMatch(
      /^in P<span class="whitespace-nowrap">b<math.*<\/math>S<\/span>n alloys$/,
    );
    expect(shown("an $n$-body ($k$) run")).toMatch(
      /^an <span class="whitespace-nowrap"><math.*?<\/math>-<\/span>body <span class="whitespace-nowrap">\(<math.*?<\/math>\)<\/span> run$/,
    );
  });

  it("keeps formulae together that no space parts, but not a whole line of them", () => {
    const groups = shown("$a$/$b$ $c$").split('<span class="whitespace-nowrap">');
    expect(groups[1]).toMatch(/^<math.*<\/math>\/<math.*<\/math><\/span> <math/);
    expect(shown("$a$,$b$,$c$,$d$,$e$").match(/<span/g)).toHaveLength(2);
  });

  it("places hits right after a formula and its sign", () => {
    expect(shown("$x$, by", [[5, 7]])).toMatch(/,<\/span> <mark>by<\/mark>$/);
  });

  it("shows the source of TeX that is not understood", () => {
    expect(shown("$\\nosuchcommand{$")).toContain("\\nosuchcommand{");
  });

  it.each([
    "$\\href{javascript:alert(1)}{x}$",
    "$\\includegraphics{https://evil.example/x.png}$",
    '$\\htmlData{a="b"}{x}$',
    "$\\style{background:url(https://evil.example)}{x}$",
  ])("links and loads nothing: %s", (text) => {
    expect(shown(text)).not.toMatch(/<(?:a|img|script|style)\b|\s(?:href|src|style|data-[a-z]+)=/);
  });

  it("reads money as money", () => {
    expect(shown("from $25 to $45 a month")).toBe("from $25 to $45 a month");
  });
});
