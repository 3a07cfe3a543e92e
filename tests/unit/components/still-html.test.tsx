import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { htmlOf } from "@/components/still/html";
import { Tex } from "@/components/text/tex";
import fc from "@/tests/support/properties";

/** React writes some names in mixed case, and escapes signs that need no escape where they stand. */
function asRead(html: string): string {
  return html
    .replace(/ ([A-Za-z-]+)="/g, (_, name: string) => ` ${name.toLowerCase()}="`)
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"');
}

const attributes = fc.record(
  {
    className: fc.string(),
    title: fc.string(),
    "data-a": fc.string(),
    "aria-hidden": fc.boolean(),
    tabIndex: fc.integer(),
  },
  { requiredKeys: [] },
);
const { node } = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.constantFrom(null, undefined, true, false),
    fc
      .tuple(
        fc.constantFrom("p", "span", "a", "li", "summary"),
        attributes,
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, props, children]) => createElement(name, props, ...children)),
  ),
}));

describe("HTML of elements", () => {
  test("is what React writes of them", () => {
    fc.assert(
      fc.property(node, (tree) => {
        expect(asRead(htmlOf(tree))).toBe(asRead(renderToStaticMarkup(tree)));
      }),
    );
  });

  test("is what React writes of a text with formulae and hits", () => {
    const text = <Tex text={"Of $x_1 < y$, \\$5 & <b>: $\\alpha$-decay"} ranges={[[0, 2]]} />;
    expect(asRead(htmlOf(text))).toBe(asRead(renderToStaticMarkup(text)));
  });

  test("says of forms and pictures what React says", () => {
    const form = (
      <form action="/">
        <input type="text" defaultValue={'"1" & <2>'} maxLength={4} disabled readOnly={false} />
        <label htmlFor="a">A</label>
        <details open>
          <summary>B</summary>
        </details>
        <a href="/a?b=1&c=2" draggable={false}>
          <svg aria-hidden="true" viewBox="0 0 1 2" preserveAspectRatio="none">
            <rect width="1" />
          </svg>
          C
        </a>
        <time dateTime="2024-01-02">2 Jan</time>
      </form>
    );
    expect(htmlOf(form)).toBe(
      '<form action="/"><input type="text" value="&quot;1&quot; &amp; &lt;2&gt;" maxlength="4" disabled="">' +
        '<label for="a">A</label><details open=""><summary>B</summary></details>' +
        '<a href="/a?b=1&amp;c=2" draggable="false"><svg aria-hidden="true" viewbox="0 0 1 2" preserveaspectratio="none">' +
        '<rect width="1"></rect></svg>C</a><time datetime="2024-01-02">2 Jan</time></form>',
    );
  });

  test("leaves out an address that would run a script", () => {
    for (const href of [
      "javascript:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
    ])
      expect(htmlOf(<a href={href}>A</a>), href).toBe("<a>A</a>");
    for (const href of ["/papers/1", "?q=1", "#main", "https://arxiv.org/abs/1", "mailto:a@b.org"])
      expect(htmlOf(<a href={href}>A</a>)).toBe(`<a href="${href}">A</a>`);
  });

  test("is refused where something needs React in the browser", () => {
    const act = () => undefined;
    expect(() => htmlOf(<button type="button" onClick={act} />)).toThrow("onClick");
    const raw = { dangerouslySetInnerHTML: { __html: "<b>" } };
    expect(() => htmlOf(createElement("p", raw))).toThrow("dangerouslySetInnerHTML");
    expect(() => htmlOf(createElement("p", { style: { color: "red" } }))).toThrow("style");
    const client = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
    expect(() => htmlOf(createElement(client))).toThrow("needs React");
    const late = async () => "late";
    expect(() => htmlOf(createElement(late))).toThrow("Promise");
  });
});
