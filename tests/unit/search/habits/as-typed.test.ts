import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { highlight } from "@/lib/search/highlight";
import { Page } from "./page";

const page = new Page([
  {
    title: "Objectives of objects",
    abstract: "An objective is an objective. Objectives, objectively, again.",
  },
  { title: "Objects and objective views", abstract: "Objective objects." },
  { title: "Emergence of objectivity", abstract: "Quantum states." },
  { title: "Connected things that connect", abstract: "To connect, connecting, connects and connects." },
  { title: "Connections" },
]);

describe("a word in quotation marks is that word", () => {
  it.each([
    ['"objectivity"', ["Emergence of objectivity"]],
    ['"connections"', ["Connections"]],
    ['"Connected"', ["Connected things that connect"]],
    ['title:"objectives"', ["Objectives of objects"]],
    ['"objectivity" quantum', ["Emergence of objectivity"]],
  ])("%s", async (q, titles) => expect(await page.complete(q)).toEqual(titles));

  it("and only that word is marked", () => {
    const text = "An objective view of objectivity";
    const marked = highlight(parseQuery('"objectivity"').query, text);
    expect(marked.map(([start, end]) => text.slice(start, end))).toEqual(["objectivity"]);
  });

  it("whatever its case and accents", async () => {
    const named = new Page([{ title: "Gödel's theorem" }, { title: "Godels of today" }]);
    expect(await named.complete('"GODEL"')).toEqual(["Gödel's theorem"]);
  });
});

describe("a bare word", () => {
  it.each([
    ["objectivity", "Emergence of objectivity"],
    ["connections", "Connections"],
  ])("%s finds first what has it as typed, however often others have its stem", async (q, title) => {
    expect((await page.titles(q))[0]).toBe(title);
  });

  it("still finds other forms after it", async () => {
    expect(await page.complete("connections")).toEqual(["Connections", "Connected things that connect"]);
  });
});
