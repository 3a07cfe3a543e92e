import { describe, expect, it } from "vitest";
import { authorSlug } from "@/lib/paper/names";
import { eachAuthor } from "@/tests/support/each-author";
import fc from "@/tests/support/properties";
import { Page } from "./page";

const SUGGESTED = 8;

describe("a name is not stemmed like an English word", () => {
  const page = new Page([
    { title: "By Robert", authors: ["Robert Hill"] },
    { title: "By Roberts", authors: ["Ann Roberts"] },
    { title: "By Green", authors: ["Andrew Green"] },
    { title: "By Greene", authors: ["Chris Greene"] },
    { title: "By Walk", authors: ["Ida Walk"] },
    { title: "By Walker", authors: ["Ida Walker"] },
    { title: "By Walking", authors: ["Otto Walking"] },
  ]);

  it.each([
    ["author:roberts", "By Roberts"],
    ["author:robert", "By Robert"],
    ["author:greene", "By Greene"],
    ["author:green", "By Green"],
    ["author:walking", "By Walking"],
    ['author:"ida walk"', "By Walk"],
  ])("%s finds only its own", async (q, title) => expect(await page.titles(q)).toEqual([title]));
});

describe("the words of one name", () => {
  const page = new Page([
    { title: "Spread over two", authors: ["Chris Kenyon", "Andrew Greene"] },
    { title: "Spread over three", authors: ["Chris Kenyon", "Bo Lee", "Greene Barton"] },
    { title: "One person's", authors: ["Bo Lee", "Chris H. Greene"] },
  ]);

  it.each(["Chris Greene", "greene chris", "author:chris author:greene", "author:(chris greene)"])(
    "%s: are one author's before they are two authors'",
    async (q) => expect((await page.titles(q))[0]).toBe("One person's"),
  );

  it('author:"Chris Greene": are never two authors\'', async () => {
    expect(await page.titles('author:"Chris Greene"')).toEqual(["One person's"]);
  });
});

describe("a name is found as it is typed", () => {
  const page = new Page([
    {
      title: "Others",
      authors: ["Greene Barton", "C. Hill", "Tung Lee", "S. Incao", "Mull Ester", "Jo Wall"],
    },
    { title: "Helium", authors: ["Chris H. Greene"] },
    { title: "Geometry", authors: ["Shing-Tung Yau"] },
    { title: "Efimov", authors: ["José P. D'Incao"] },
    { title: "Optics", authors: ["Jörg Müller"] },
    { title: "Waltz", authors: ["Johann Strauß"] },
    { title: "Sums", authors: ["Søren Kjær"] },
    { title: "Acoustics", authors: ["Karl Schroeder"] },
    { title: "Liquids", authors: ["Johannes van der Waals"] },
    { title: "Sheaves", authors: ["Montserrat Teixidor-i-Bigas"] },
    { title: "Fluids", authors: ["Weinan E"] },
  ]);

  it.each([
    ["Greene C H", "Helium"],
    ["Greene, C. H.", "Helium"],
    ["Greene, Chris H.", "Helium"],
    ["C. H. Greene", "Helium"],
    ["Greene_C_H", "Helium"],
    ["au:Greene_C_H", "Helium"],
    ["au:Greene_C", "Helium"],
    ['author:"Greene C H"', "Helium"],
    ['author:"C H Greene"', "Helium"],
    ["Yau Shing Tung", "Geometry"],
    ["Yau Shing-Tung", "Geometry"],
    ["Shing Tung Yau", "Geometry"],
    ["Yau S T", "Geometry"],
    ["au:Yau_S_T", "Geometry"],
    ['author:"Yau Shing Tung"', "Geometry"],
    ["D'Incao", "Efimov"],
    ["D’Incao", "Efimov"],
    ["DIncao", "Efimov"],
    ["author:D'Incao", "Efimov"],
    ["author:dincao", "Efimov"],
    ['author:"J. P. D\'Incao"', "Efimov"],
    ['author:"José P. D’Incao"', "Efimov"],
    ["Müller", "Optics"],
    ["Muller", "Optics"],
    ["Mueller", "Optics"],
    ["Joerg Mueller", "Optics"],
    ["author:mueller", "Optics"],
    ['author:"Joerg Mueller"', "Optics"],
    ["Schröder", "Acoustics"],
    ["author:schröder", "Acoustics"],
    ["Strauss", "Waltz"],
    ["author:strauss", "Waltz"],
    ["author:strauß", "Waltz"],
    ["author:soeren", "Sums"],
    ["author:soren", "Sums"],
    ["author:kjaer", "Sums"],
    ["van der Waals", "Liquids"],
    ["J. van der Waals", "Liquids"],
    ['author:"Johannes Waals"', "Liquids"],
    ['author:"van der Waals, J."', "Liquids"],
    ["au:van_der_Waals_J", "Liquids"],
    ["Teixidor i Bigas", "Sheaves"],
    ['author:"Teixidor-i-Bigas"', "Sheaves"],
    ['author:"Weinan E"', "Fluids"],
    ['author:"E, Weinan"', "Fluids"],
  ])("%s", async (q, title) => {
    expect((await page.titles(q))[0]).toBe(title);
    expect(await page.complete(q)).toContain(title);
  });
});

describe("two spellings of a name find each other", () => {
  const page = new Page([
    { title: "Waves", authors: ["Jörg Müller"] },
    { title: "Clouds", authors: ["Joerg Mueller"] },
    { title: "Dances", authors: ["Johann Strauß"] },
    { title: "Songs", authors: ["Johann Strauss"] },
    { title: "Traps", authors: ["José P. D'Incao"] },
    { title: "Snares", authors: ["Jose P. D’Incao"] },
    { title: "Nets", authors: ["Jose P. Dincao"] },
    { title: "Cones", authors: ["Shing-Tung Yau"] },
    { title: "Rods", authors: ["Shing Tung Yau"] },
    { title: "Millers", authors: ["Jo Miller", "Jo Mull", "Jo Strass", "Jo Incao"] },
  ]);

  it.each([
    ["author:müller", ["Clouds", "Waves"]],
    ["author:mueller", ["Clouds", "Waves"]],
    ['author:"Jörg Müller"', ["Clouds", "Waves"]],
    ['author:"Joerg Mueller"', ["Clouds", "Waves"]],
    ["author:strauß", ["Dances", "Songs"]],
    ["author:strauss", ["Dances", "Songs"]],
    ["author:D'Incao", ["Nets", "Snares", "Traps"]],
    ["author:dincao", ["Nets", "Snares", "Traps"]],
    ['author:"José P. D\'Incao"', ["Nets", "Snares", "Traps"]],
    ['author:"Shing-Tung Yau"', ["Cones", "Rods"]],
    ['author:"Shing Tung Yau"', ["Cones", "Rods"]],
    ['author:"Shingtung Yau"', ["Cones", "Rods"]],
  ])("%s", async (q, titles) => {
    expect((await page.complete(q)).toSorted()).toEqual(titles);
    expect(await page.readings(q)).toEqual([]);
  });
});

/** Names as papers print them, with everything in them that has led astray. */
const PRINTED = [
  "José P. D'Incao",
  "A. L’Huillier",
  "S. L'vovsky",
  "A. M. Finkel'stein",
  "D. Le Bolloc'h",
  "Didier Guyomarc'H",
  "Wa'el Salah",
  "Ella M. Sciamma-O'Brien",
  "Montserrat Teixidor-i-Bigas",
  "R. P. Martínez-y-Romero",
  "A. F. Hincapie-F",
  "Weinan E",
  "Jithin R",
  "Gandhi K S",
  "Karthik Reddy. G",
  "Nicolas Quesada M.",
  "Srinivas V. V.",
  "Raghavendra Rao B. V.",
  "S. -T. Yau",
  "C. -E. Bardyn",
  "C-H. Yang",
  "P. -L De Assis",
  "K. -R. Müller",
  "Y. Z. He",
  "Y. Li",
  "Li Li",
  "Yan Yan",
  "J. Nee",
  "Z. Q. Li",
  "Ö. E. Müstecaplıoğlu",
  "Johannes van der Waals",
  "P. v/d Stok",
  'Dong-Il "Dan" Cho',
  "Martin Luther King Jr.",
  "ATLAS Collaboration",
  "Manu",
  "王小明",
  "Ann And",
  "Will Not",
  "Or Orr",
];

describe("what the site makes of an author leads to that author's papers", () => {
  const page = new Page(PRINTED.map((name, place) => ({ title: `Paper ${place}`, authors: [name] })));
  const titleOf = (name: string) => `Paper ${PRINTED.indexOf(name)}`;

  it.each(PRINTED)("the search for all papers of %s", async (name) => {
    expect(await page.complete(`author:"${name.replaceAll('"', "")}"`)).toContain(titleOf(name));
  });

  it.each(PRINTED)("the suggestion for %s", async (name) => {
    const suggested = await page.corpus.engine.suggest(name, SUGGESTED);
    const slugs = suggested.flatMap((one) => (one.kind === "author" ? [one.slug] : []));
    expect(slugs).toContain(authorSlug(name));
  });

  it.each(PRINTED)("the completion of author: and %s", async (name) => {
    const suggested = await page.corpus.engine.suggest(`author:"${name.replaceAll('"', "")}`, SUGGESTED);
    const found = await Promise.all(
      suggested.flatMap((one) => (one.kind === "value" ? [page.complete(one.query)] : [])),
    );
    expect(found.flat()).toContain(titleOf(name));
  });

  it("whatever the name", async () => {
    const part = fc.constantFrom(
      "Ann",
      "A.",
      "-T.",
      "D'Incao",
      "O’Neill",
      "de",
      "la",
      "Li",
      "E",
      "Müller-Lüdenscheidt",
      "i",
      "Strauß",
      "et",
      "and",
      "Roberts",
      "III",
      "McKay",
      "Ng",
      "Å.",
    );
    const names = fc.array(
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(names, async (printed) => {
        const one = new Page(printed.map((name, place) => ({ title: `Paper ${place}`, authors: [name] })));
        for (const { name, papers } of eachAuthor(one.corpus)) {
          const found = await one.complete(`author:"${name}"`);
          for (const paper of papers) expect(found, name).toContain(`Paper ${paper}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
