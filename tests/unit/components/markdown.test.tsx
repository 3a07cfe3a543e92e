import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Markdown } from "@/components/library/markdown";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe("a note", () => {
  test("is set as Markdown", () => {
    expect(
      html("A **bold** and *slanted* `x < y`.\n\n- one\n- two\n\n1. first\n\n> said\n\n# Title\n\n---"),
    ).toBe(
      "<p>A <strong>bold</strong> and <em>slanted</em> <code>x &lt; y</code>.</p>" +
        "<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>" +
        "<blockquote><p>said</p></blockquote><h4>Title</h4><hr/>",
    );
  });

  test("has its formulas set, whose signs are not Markdown's", () => {
    const set = html("Let $a_1 * b_1 * c$ and $x_{*}$ be.");
    expect(set.match(/<math/g)).toHaveLength(2);
    expect(set).not.toContain("<em>");
    expect(set).toContain('alttext="a_1 * b_1 * c"');
  });

  test("shows formulas in code as they are written", () => {
    expect(html("`$x_1$`")).toBe("<p><code>$x_1$</code></p>");
  });

  test.each([
    ["<script>alert(1)</script>", /<script/],
    ["<img src=x onerror=alert(1)>", /<img/],
    ["[x](javascript:alert(1))", /href/],
    ["[x](data:text/html,1)", /href/],
    ["[x](//evil.example)", /href/],
    ["![x](javascript:alert(1))", /<img|href/],
    ["a <b onclick=alert(1)>b</b>", /<b/],
    ["<a href='javascript:1'>x</a>", /<a/],
    ["[x]: javascript:alert(1)\n\n[x]", /href/],
  ])("%s is nothing but text", (text, never) => {
    expect(html(text)).not.toMatch(never);
  });

  test("links lead to pages, mail and this site", () => {
    expect(html("[a](https://arxiv.org) [b](/papers/x) <https://x.org>")).toBe(
      '<p><a href="https://arxiv.org" rel="noreferrer nofollow">a</a> <a href="/papers/x" rel="noreferrer nofollow">b</a> ' +
        '<a href="https://x.org" rel="noreferrer nofollow">https://x.org</a></p>',
    );
  });

  test("a private sign of a note that looks like a formula's place is left out", () => {
    expect(html("\uE0000\uE000 and $x$")).toMatch(/^<p>0 and <math/);
  });
});
