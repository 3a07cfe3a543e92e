import { describe, expect, it } from "vitest";
import { Page } from "./page";

const page = new Page([
  { title: "Privacy for pictures", categories: ["cs.CV"] },
  { title: "Privacy for learners", categories: ["cs.LG"] },
  { title: "Stretch factors", categories: ["math.GT"] },
  { title: "Stretch marks", categories: ["physics.med-ph"] },
  { title: "The .NET runtime", categories: ["cs.PL"], abstract: "Networks of rockets on graphene." },
]);

describe("a category is understood without its field, in any case", () => {
  it.each([
    ["cs.LG privacy", ["Privacy for learners"]],
    ["privacy cs.LG", ["Privacy for learners"]],
    ["CS.lg privacy", ["Privacy for learners"]],
    ["cs.lg", ["Privacy for learners"]],
    ["math.GT stretch", ["Stretch factors"]],
    ["stretch math.gt", ["Stretch factors"]],
    ["cat:CS.lg", ["Privacy for learners"]],
  ])("%s", async (q, titles) => expect(await page.complete(q)).toEqual(titles));
});

describe("a category is understood by its name", () => {
  it.each([
    ["category:machine learning", ["Privacy for learners"]],
    ['category:"machine learning"', ["Privacy for learners"]],
    ['cat:"Machine Learning"', ["Privacy for learners"]],
    ['privacy category:"machine learning"', ["Privacy for learners"]],
    ["category:geometric topology", ["Stretch factors"]],
    ['category:"medical physics" stretch', ["Stretch marks"]],
  ])("%s", async (q, titles) => expect(await page.complete(q)).toEqual(titles));
});

describe("what cannot be searched is said under the box", () => {
  it.each([
    "🚀",
    "🚀 rockets",
    "+",
    "+ graphene",
    "???",
    "?",
    "gr?phene",
    "gra*ene",
    "gra*ene networks",
    ".NET",
    "...",
    "—",
    "§",
    "*",
    "* graphene",
  ])("%s", async (q) => expect(await page.said(q)).not.toBe(""));

  it("a wildcard inside a word does not silently find nothing", async () => {
    expect(await page.titles("gra*ene networks")).toContain("The .NET runtime");
  });

  it.each(["privacy", "What is privacy?", "F_2", "privacy & learners", "3.0×"])(
    "but nothing is said of %s",
    async (q) => expect(await page.said(q)).toBe(""),
  );
});

describe("a query that means every paper", () => {
  it.each(["*", "???", "🚀", "..."])("%s says so", async (q) => {
    const { result } = await page.answer(q);
    expect(result.total).toBe(5);
    expect(await page.said(q)).toMatch(/\b(?:all|every)\b/i);
  });
});
