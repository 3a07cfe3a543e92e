import { describe, expect, it } from "vitest";
import { readAuthorLine } from "@/ingest/reading/formats/arxiv-authors";
import fc from "@/tests/support/properties";
import { gives } from "@/tests/support/table";

const read = (line: string) =>
  readAuthorLine(line).authors.map(({ name, affiliations = [] }) => [name, ...affiliations].join(" | "));

describe("a line of authors", () => {
  it.each([
    ["Ada Byron", ["Ada Byron"]],
    ["Ada Byron and Kay Key", ["Ada Byron", "Kay Key"]],
    ["A. Byron, K. Key,\n  and L. Lock", ["A. Byron", "K. Key", "L. Lock"]],
    ["A. Byron & K. Key \\& L. Lock", ["A. Byron", "K. Key", "L. Lock"]],
    ["Rolando Sandor, Alexand Rand", ["Rolando Sandor", "Alexand Rand"]],
    ["C. Bal\\'azs, Mikkel {\\O}bro", ["C. Balázs", "Mikkel Øbro"]],
    ["John Smith, Jr., Ann Lee, III", ["John Smith Jr.", "Ann Lee III"]],
    ["A. Byron, et al.", ["A. Byron"]],
    [" , ,", []],
    ["", []],
  ])("%j names %j", (line, names) => {
    expect(read(line)).toEqual(names);
    expect(readAuthorLine(line).isInterpreted).toBe(false);
  });

  gives("%j tells where: %j", read, [
    ["A. Byron (Here), K. Key (There, Far (Away))", ["A. Byron | Here", "K. Key | There, Far (Away)"]],
    ["A. Byron and K. Key (Both)", ["A. Byron | Both", "K. Key | Both"]],
    ["A. Byron (Here), K. Key", ["A. Byron | Here", "K. Key"]],
    ["A. Byron (Here) K. Key (There)", ["A. Byron | Here", "K. Key | There"]],
    ["A. Byron (Here", ["A. Byron | Here"]],
  ]);

  it.each([
    [
      "A. Byron (1 and 2), K. Key (2) ((1) Here, (2) There, in town)",
      ["A. Byron | Here | There, in town", "K. Key | There, in town"],
    ],
    ["A. Byron (1), K. Key (2)((1) Here; (2) Via 2 - 4)", ["A. Byron | Here", "K. Key | Via 2 - 4"]],
    ["A. Byron (1), K. Key (1,2) (1 Here; 2 There)", ["A. Byron | Here", "K. Key | Here | There"]],
    ["A. Byron (1), K. Key (2)", ["A. Byron", "K. Key"]],
    ["Light Collaboration: A. Byron, K. Key", ["Light Collaboration", "A. Byron", "K. Key"]],
  ])("%j is read with its numbers or its collaboration, and said to be", (line, names) => {
    expect(read(line)).toEqual(names);
    expect(readAuthorLine(line).isInterpreted).toBe(true);
  });

  it("of any kind gives names, none of them empty", () => {
    const parts = fc.constantFrom(
      "A B",
      ",",
      "(",
      ")",
      " and ",
      "1",
      "(1)",
      ":",
      "&",
      "\\",
      "{",
      ";",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (all) => {
        for (const { name } of readAuthorLine(all.join("")).authors) expect(name.trim()).not.toBe("");
      }),
    );
  });

  it("of a million brackets is read at once", () => {
    expect(read("(".repeat(1 << 20))).toEqual([]);
    expect(read("(1)".repeat(100_000)).length).toBeLessThanOrEqual(1);
  });
});
