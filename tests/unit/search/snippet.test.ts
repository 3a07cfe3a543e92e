import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { snippetOf } from "@/lib/search/snippet";

const ABSTRACT =
  "The first sentence sets the scene with many words. The second sentence names a router. " +
  "Here the router sends tokens to experts. The last sentence concludes.";

function passage(q: string, abstract: string, length: number): string {
  const { start, end } = snippetOf(parseQuery(q).query, abstract, length);
  return abstract.slice(start, end);
}

describe("the passage beside a result", () => {
  it("is the one with most of the words, from its sentence's beginning", () => {
    expect(passage("router experts", ABSTRACT, 45)).toBe("Here the router sends tokens to experts. The");
  });

  it("is the beginning when nothing was asked", () => {
    expect(passage("", ABSTRACT, 30)).toBe("The first sentence sets the");
  });

  it("starts shortly before a hit that is deep in a long sentence", () => {
    const long = `${"word ".repeat(60)}needle ${"word ".repeat(20)}`.trim();
    expect(passage("needle", long, 120)).toContain("needle");
  });

  it("never cuts a formula", () => {
    expect(passage("", "We show $a + b + c + d$ holds.", 16)).toBe("We show ");
    expect(passage("", "$a + b + c + d$ holds.", 6)).toBe("$a + b + c + d$");
  });

  it("never cuts a character of two units", () => {
    expect(passage("", "\u{1f600}".repeat(20), 7)).toBe("\u{1f600}".repeat(3));
  });

  it("begins near its hit in a text without spaces", () => {
    expect(passage("needle", `${"-".repeat(500)}needle${"-".repeat(500)}`, 100)).toContain("needle");
  });

  it("is the whole of a short abstract, with its hits", () => {
    const { start, end, ranges } = snippetOf(parseQuery("short").query, "A short one.", 280);
    expect([start, end, ranges]).toEqual([0, 12, [[2, 7]]]);
  });
});
