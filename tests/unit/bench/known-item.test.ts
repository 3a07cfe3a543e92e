import { describe, expect, test } from "vitest";
import { learnAcronyms } from "@/tests/bench/known-item-acronyms";
import { mistyped } from "@/tests/bench/known-item-mistype";
import { knownItems } from "@/tests/bench/known-item-questions";
import { surnamesOf, Titles, titleWordsOf } from "@/tests/bench/known-item-titles";
import { seeded, someOf } from "@/tests/bench/random";
import { paperOf, type Sketch } from "../search/papers";

function papersOf(...sketches: readonly (string | Sketch)[]) {
  return sketches.map((sketch, place) =>
    paperOf(typeof sketch === "string" ? { title: sketch } : sketch, place),
  );
}

/** The questions of one row, by the paper they are for. */
function asked(row: string, papers: ReturnType<typeof papersOf>) {
  const found = knownItems(papers, 300, 1).find((one) => one.row === row);
  return (found?.items ?? []).toSorted((a, b) => a.wanted - b.wanted);
}

describe("title words", () => {
  test("have three letters or more, are no stop words, and stand once each", () => {
    expect(titleWordsOf({ title: "On the Spin of $\\alpha$-RuCl3 in an Ice: the Schrödinger spin" })).toEqual(
      ["spin", "ice", "schrödinger"],
    );
  });

  test("surnames keep their particles; a collaboration has none", () => {
    const authors = [{ name: "J. D. van der Waals" }, { name: "CMS Collaboration" }, { name: "Ada Törmä" }];
    expect(surnamesOf({ authors })).toEqual(["van der Waals", "Törmä"]);
  });

  test("find the papers that have them all, in any order", () => {
    const titles = new Titles(papersOf("Cold atoms in traps", "Traps for cold ions", "Cold traps"));
    expect(titles.withWords(["cold", "traps"]).toSorted()).toEqual([0, 1, 2]);
    expect(titles.withWords(["cold", "atoms"])).toEqual([0]);
    expect(titles.withWords(["cold", "molecules"])).toEqual([]);
  });
});

describe("a typing mistake", () => {
  const random = seeded(3);
  const made = Array.from({ length: 400 }, () => mistyped("Cold magnetic trap", random) ?? "");

  test("is in a word of five letters or more, and changes it by one edit", () => {
    for (const text of made) {
      expect(text.startsWith("Cold ") && text.endsWith(" trap")).toBe(true);
      expect(Math.abs(text.length - "Cold magnetic trap".length)).toBeLessThanOrEqual(1);
    }
    expect(made).not.toContain("Cold magnetic trap");
  });

  test("is of every kind", () => {
    expect(made).toContain("Cold magnetc trap");
    expect(made).toContain("Cold mganetic trap");
    const lengths = new Set(made.map((text) => text.length - "Cold magnetic trap".length));
    expect([...lengths].toSorted((a, b) => a - b)).toEqual([-1, 0, 1]);
  });

  test("needs a word that is long enough", () => {
    expect(mistyped("Cold ion trap", seeded(1))).toBeNull();
  });
});

describe("acronyms", () => {
  const defines = (abstract: string): Sketch => ({ title: "T", abstract });

  test("are learned from three definitions of one sense, whose words begin with their letters", () => {
    const papers = papersOf(
      defines("We study spin-orbit coupling (SOC) here."),
      defines("With spin orbit couplings (SOC), and optical lattices (OLs)."),
      defines("The spin-orbit coupling (SOC) of the gas (see below)."),
    );
    expect(learnAcronyms(papers)).toEqual([
      { short: "SOC", long: "spin orbit coupling", terms: ["spin", "orbit", "coupl"] },
    ]);
  });

  test("with more than one sense are left out", () => {
    const one = defines("Molecular dynamics (MD) it is.");
    const other = defines("Magnetic dipoles (MD) it is.");
    expect(learnAcronyms(papersOf(one, one, one, other)).map(({ short }) => short)).toEqual(["MD"]);
    expect(learnAcronyms(papersOf(one, one, one, other, other))).toEqual([]);
  });

  test("are asked for by the form that the title has not, with two more words of it", () => {
    const abstract = "We use spin-orbit coupling (SOC).";
    const papers = papersOf(
      { title: "Spin-orbit coupling of cold atoms", abstract },
      { title: "SOC in solid helium", abstract },
      { title: "Spin-orbit coupling (SOC) explained twice", abstract },
    );
    expect(asked("acronym or long form", papers).map(({ text }) => text)).toEqual([
      "SOC cold atoms",
      "spin orbit coupling solid helium",
    ]);
  });
});

describe("known items", () => {
  test("are the same for the same seed, and others for another", () => {
    const papers = papersOf(
      "Cold atoms in optical magnetic traps",
      "Neutron stars spinning without quiet end",
    );
    expect(knownItems(papers, 300, 1)).toEqual(knownItems(papers, 300, 1));
    expect(knownItems(papers, 300, 1)).not.toEqual(knownItems(papers, 300, 2));
  });

  test("three words stand in the order of their title", () => {
    expect(someOf(["a", "b", "c"], 3, seeded(1))).toEqual(["a", "b", "c"]);
    expect(someOf(["a", "b"], 3, seeded(1))).toBeNull();
    expect(asked("three title words", papersOf("Cold atoms in traps")).map(({ text }) => text)).toEqual([
      "cold atoms traps",
    ]);
  });

  test("the ceiling counts the titles that fit; the ideal weighs their order and length", () => {
    // The fourth title gives these three words in one of four ways, the first two always; the third never in this order.
    const papers = papersOf(
      "Cold atoms in traps",
      "Cold atoms, traps",
      "Traps of cold atoms",
      "Cold new atoms: traps",
    );
    const item = asked("three title words", papers)[0];
    expect(item?.text).toBe("cold atoms traps");
    expect(item?.ceiling).toBeCloseTo(1 / 4);
    expect(item?.ideal).toBeCloseTo(1 / (1 + 1 + 1 / 4));
  });

  test("a surname fits the papers of all its bearers that have the word", () => {
    const papers = papersOf(
      { title: "Atoms", authors: ["A. Törmä"] },
      { title: "Atoms", authors: ["B. Torma"] },
      { title: "Atoms", authors: ["C. Other"] },
    );
    const item = asked("surname and title word", papers)[0];
    expect(item?.text).toBe("Törmä atoms");
    expect(item?.ceiling).toBeCloseTo(1 / 2);
  });

  test("a mistyped title fits every paper of that title", () => {
    const items = asked("mistyped title", papersOf("Neutrinos", "NEUTRINOS!", "Quarks here"));
    expect(items.map(({ ceiling }) => ceiling)).toEqual([1 / 2, 1 / 2, 1]);
  });

  test("a beginning fits a next word of more than three letters", () => {
    const papers = papersOf("Cold atoms", "Atomic cold", "Cold ion", "A cold dense atom");
    const [first, second] = asked("word and three letters", papers);
    expect(first).toMatchObject({ text: "cold ato", wanted: 0, ceiling: 1 });
    expect(second).toMatchObject({ text: "atomic col", wanted: 1, ceiling: 1 });
    expect(asked("word and three letters", papers).map(({ wanted }) => wanted)).toEqual([0, 1, 3]);
  });
});
