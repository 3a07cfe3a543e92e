import { describe, expect, it } from "vitest";
import type { Paper } from "@/lib/paper/paper";
import { measureCitations } from "../../bench/habits/citations";
import type { Held } from "../../bench/habits/held";
import { measureOtherNumber } from "../../bench/habits/other-number";
import { People } from "../../bench/habits/people";
import { type Measured, missesOf, placesTable } from "../../bench/habits/rows";
import { Titles } from "../../bench/known-item-titles";
import { seeded } from "../../bench/random";
import { corpusInMemory } from "../../support/memory-corpus";
import { paperOf, type Sketch } from "../search/papers";

function heldOf(...sketches: readonly Sketch[]): Held {
  const papers = sketches.map(paperOf);
  return { papers, corpus: corpusInMemory(papers), titles: new Titles(papers) };
}

function textsOf({ places }: Measured, row: string): string[] {
  return places.filter((one) => one.row === row).flatMap(({ answered }) => answered.map(({ text }) => text));
}

const trio = (surname: string, year: number): Sketch => ({
  title: `${surname} in ${year}`,
  authors: [`Ada ${surname}`, "Bo Lee", "Chen Ma"],
  submitted: `${year}-05-01`,
});

describe("a citation is asked for", () => {
  it("where at most three papers have its first author within a year of it", async () => {
    const held = heldOf(
      ...[2017, 2018, 2018, 2019].map((year) => trio("Smith", year)),
      ...[2016, 2018, 2018].map((year) => trio("Berg", year)),
    );
    const texts = textsOf(await measureCitations(held, seeded(1)), "Surname et al., 2018");
    // Four Smiths are about 2018, three about 2017 and three about 2019.
    expect(texts.toSorted()).toEqual([
      "Berg et al., 2016",
      "Berg et al., 2018",
      "Berg et al., 2018",
      "Smith et al., 2017",
      "Smith et al., 2019",
    ]);
  });

  it("by two names where there are two authors, and never for a group or a single name", async () => {
    const held = heldOf(
      { title: "Two", authors: ["Ada Smith", "Bo de la Cruz"], submitted: "2018-01-01" },
      { title: "A group", authors: ["ATLAS Collaboration", "Bo Lee"], submitted: "2018-01-01" },
      { title: "One name", authors: ["Manu", "Bo Lee"], submitted: "2018-01-01" },
      { title: "Undated", authors: ["Dora Novak", "Bo Lee"] },
    );
    const measured = await measureCitations(held, seeded(1));
    expect(textsOf(measured, "Surname and Surname 2018")).toEqual(["Smith and de la Cruz 2018"]);
    expect(textsOf(measured, "surname 2018")).toEqual(["smith 2018"]);
  });
});

describe("a title with an irregular noun is asked for", () => {
  it("as printed and in the other number, with two more words in its order", async () => {
    const held = heldOf({ title: "Random matrices explained" }, { title: "A matrix of matrices in rows" });
    const measured = await measureOtherNumber(held, seeded(1));
    expect(textsOf(measured, "title words as printed")).toEqual(["random matrices explained"]);
    expect(textsOf(measured, "one in its other number")).toEqual(["random matrix explained"]);
  });
});

describe("the papers of a person", () => {
  it("are those of every printed name that may be that person's", () => {
    const papers: Paper[] = [
      { title: "A", authors: ["Chris H. Greene"] },
      { title: "B", authors: ["C. Greene", "Bo Lee"] },
      { title: "C", authors: ["Carl Greene"] },
      { title: "D", authors: ["Chris Green"] },
    ].map(paperOf);
    expect([...new People(papers).papersOf("Chris H. Greene")].toSorted()).toEqual([0, 1]);
  });
});

describe("a row", () => {
  const row = {
    row: "words",
    answered: [
      { text: "one", place: 1 },
      { text: "three", place: 3 },
      { text: "nine", place: 9 },
      { text: "none", place: null },
    ],
  };

  it("counts the questions answered first, among the first three and on the first page", () => {
    expect(placesTable([row]).split("\n")[1]?.split(/\s+/)).toEqual(["words", "4", "1", "2", "3"]);
  });

  it("names what was not among the first three, once though a sum repeats it", () => {
    const measured = { places: [row, { ...row, row: "all words" }], checks: [] };
    expect(missesOf(measured)).toEqual(["words\t9\tnine", "words\t-\tnone"]);
  });
});
