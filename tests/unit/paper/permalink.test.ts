import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArxivId } from "@/lib/paper/arxiv-id";
import { paperKey, parsePaperPath, permalinkHexes, permalinkNormalV1, titleKey } from "@/lib/paper/permalink";
import fc from "@/tests/support/properties";

const firstHex = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

describe("the address of a paper without an arXiv id", () => {
  it("is the same for each of the 119 bundled papers as on the day they were first published", () => {
    const lines = readFileSync("data/sources/trending-papers.txt", "utf8").trimEnd().split("\n").slice(2);
    const titles = lines.filter((_, i) => i % 2 === 0).map((title) => title.replace(/^Subscribe/, ""));
    const addresses = readFileSync("tests/fixtures/expected/trending-addresses.txt", "utf8").trimEnd();
    expect(titles.map((title) => paperKey({ title }))).toEqual(addresses.split("\n"));
  });

  it.each([
    ["Linear Layouts: Robust Code", "linearlayoutsrobustcode", "linear-layouts-robust-code"],
    ["M^3ViT", "m3vit", "m3vit"],
    [String.raw`Codes over $\mathbb{F}_2$`, "codesovermathbbf2", "codes-over-f2"],
    ["LightOn's Gödel machine", "lightonsgodelmachine", "lightons-godel-machine"],
    ["注意力", "注意力", ""],
    ["???", "???", ""],
  ])("%s hashes %s", (title, normal, slug) => {
    const hex = firstHex(normal);
    expect(permalinkNormalV1(title)).toBe(normal);
    expect(paperKey({ title })).toBe(slug === "" ? hex : `${slug}-${hex}`);
  });

  it("does not change with spacing, punctuation or capitals", () => {
    const [a] = permalinkHexes({ title: "Deep  Learning: A Survey" });
    const [b] = permalinkHexes({ title: "deep learning — a survey." });
    expect(a).toBe(b);
  });

  it("cuts a long slug after a word, within 80 characters", () => {
    const key = titleKey(`${"word ".repeat(40)}`, "0123abcd");
    expect(key).toBe(`${"word-".repeat(16)}0123abcd`);
    expect(titleKey("x".repeat(200), "0123abcd")).toBe(`${"x".repeat(80)}-0123abcd`);
  });

  it("is the arXiv id when there is one", () => {
    const arxivId = parseArxivId("2505.23819");
    if (arxivId === null) throw new Error("not an arXiv id");
    expect(paperKey({ arxivId, title: "Linear Layouts" })).toBe("2505.23819");
  });

  it("tries DOI, then first author and year, then numbers when the title alone is taken", () => {
    const work = { title: "Editorial", doi: "10.1/ABC", firstAuthor: "Ada Byron", year: "1843" };
    const hexes = permalinkHexes(work);
    expect([...Array(5)].map(() => hexes.next().value)).toEqual([
      firstHex("editorial"),
      firstHex("editorial\n10.1/abc"),
      firstHex("editorial\nadabyron\n1843"),
      firstHex("editorial\n2"),
      firstHex("editorial\n3"),
    ]);
  });
});

describe("parsePaperPath", () => {
  it.each([
    ["2505.23819", "2505.23819", null, "2505.23819"],
    ["2505.23819v5", "2505.23819", 5, "2505.23819v5"],
    ["2505.23819V5", "2505.23819", 5, "2505.23819v5"],
    ["arXiv:2505.23819", "2505.23819", null, "2505.23819"],
    ["2505.23819.pdf", "2505.23819", null, "2505.23819"],
    ["2505.23819v5.pdf/", "2505.23819", 5, "2505.23819v5"],
    ["math.GT/0309136", "math/0309136", null, "math/0309136"],
    ["math/0309136v2", "math/0309136", 2, "math/0309136v2"],
    ["hep-th%2F9901001", "hep-th/9901001", null, "hep-th/9901001"],
    ["HEP-TH/9901001", "hep-th/9901001", null, "hep-th/9901001"],
  ])("%s names an arXiv paper", (path, id, version, spelling) => {
    expect(parsePaperPath(path)).toEqual({ kind: "arxiv", id, version, spelling });
  });

  it.each([
    ["linear-layouts-0123abcd", "0123abcd", "linear-layouts-0123abcd"],
    ["0123abcd", "0123abcd", "0123abcd"],
    ["Linear-Layouts-0123ABCD/", "0123abcd", "linear-layouts-0123abcd"],
    ["other%20slug-0123abcd.pdf", "0123abcd", "other slug-0123abcd"],
  ])("%s names a title's hash", (path, hex, spelling) => {
    expect(parsePaperPath(path)).toEqual({ kind: "title", hex, spelling });
  });

  it.each(["", "linear-layouts", "0123abc", "x0123abcd", "2505.2381", "%E0%A4%A", "a/b-0123abcd"])(
    "%s names nothing",
    (path) => {
      expect(parsePaperPath(path)).toBeNull();
    },
  );

  it("never throws, and reads every key it is given back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parsePaperPath(text);
        const key = paperKey({ title: text });
        const path = parsePaperPath(key);
        expect(path?.spelling).toBe(key);
        expect(key).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*-)?[0-9a-f]{8}$/);
      }),
    );
  });
});
