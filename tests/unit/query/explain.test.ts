import { describe, expect, it } from "vitest";
import { type Explain, explainFrom, isExplained, withExplain } from "@/lib/query/explain";

const ONE: Explain = { kind: "one", paper: "cond-mat/0607501" };

describe("asking why papers stand where they stand", () => {
  it.each<[Explain, string]>([
    [{ kind: "none" }, "/?q=moe"],
    [{ kind: "all" }, "/?q=moe&explain=1"],
    [ONE, "/?q=moe&explain=cond-mat/0607501"],
  ])("%o has an address that says so again", (explain, href) => {
    expect(withExplain("/?q=moe", explain)).toBe(href);
    expect(explainFrom(new URL(href, "https://papers.example.org").searchParams)).toEqual({
      explain,
      notes: [],
    });
  });

  it("begins a query string where there is none", () => {
    expect(withExplain("/", { kind: "all" })).toBe("/?explain=1");
  });

  it("does nothing but note a value that no paper can have", () => {
    for (const value of ["yes", "Émile", "../../etc/passwd", "a".repeat(200)]) {
      const { explain, notes } = explainFrom({ explain: value });
      expect(explain).toEqual({ kind: "none" });
      expect(notes.map(({ key }) => key)).toEqual(["explain"]);
    }
  });

  it("is about every paper, or the one named", () => {
    expect(isExplained({ kind: "all" }, "2505.23819")).toBe(true);
    expect(isExplained(ONE, "cond-mat/0607501")).toBe(true);
    expect(isExplained(ONE, "2505.23819")).toBe(false);
    expect(isExplained({ kind: "none" }, "2505.23819")).toBe(false);
  });
});
