import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/query/parse";
import { highlight } from "@/lib/search/highlight";
import { Page } from "./page";

/** Plurals as dictionaries give them. */
const NUMBERS: readonly (readonly [one: string, many: string])[] = [
  ["matrix", "matrices"],
  ["vertex", "vertices"],
  ["vortex", "vortices"],
  ["index", "indices"],
  ["simplex", "simplices"],
  ["appendix", "appendices"],
  ["lattice", "lattices"],
  ["spectrum", "spectra"],
  ["maximum", "maxima"],
  ["minimum", "minima"],
  ["quantum", "quanta"],
  ["momentum", "momenta"],
  ["bacterium", "bacteria"],
  ["medium", "media"],
  ["datum", "data"],
  ["phenomenon", "phenomena"],
  ["criterion", "criteria"],
  ["automaton", "automata"],
  ["polyhedron", "polyhedra"],
  ["hypothesis", "hypotheses"],
  ["analysis", "analyses"],
  ["synthesis", "syntheses"],
  ["axis", "axes"],
  ["basis", "bases"],
  ["nucleus", "nuclei"],
  ["locus", "loci"],
  ["focus", "foci"],
  ["radius", "radii"],
  ["stimulus", "stimuli"],
  ["torus", "tori"],
  ["genus", "genera"],
  ["corpus", "corpora"],
  ["formula", "formulae"],
  ["nebula", "nebulae"],
  ["schema", "schemata"],
  ["woman", "women"],
  ["man", "men"],
  ["person", "people"],
  ["child", "children"],
  ["mouse", "mice"],
  ["foot", "feet"],
  ["life", "lives"],
  ["leaf", "leaves"],
  ["half", "halves"],
];

const page = new Page([
  ...NUMBERS.map(([one]) => ({ title: `Sailing with the ${one}` })),
  ...NUMBERS.map(([, many]) => ({ title: `Cycling among ${many}` })),
]);

describe("a noun finds papers that have it in its other number", () => {
  it.each(
    NUMBERS.flatMap(([one, many]) => [
      [many, `Sailing with the ${one}`] as const,
      [one, `Cycling among ${many}`] as const,
    ]),
  )("%s: %s", async (q, title) => expect(await page.complete(q)).toContain(title));
});

describe("a noun does not find", () => {
  // A word that no paper has may be finished or mended: here each is known.
  const others = new Page([
    ...NUMBERS.map(([one]) => ({ title: `Sailing with the ${one}` })),
    { title: "Indicators that indicate growth" },
    { title: "General relativity" },
    { title: "Moments of a distribution" },
    { title: "Median filters" },
    { title: "Corporate finance" },
    { title: "Minimal surfaces" },
    { title: "Dates of publication" },
    { title: "Quantity and quality" },
    { title: "A manual of style" },
    { title: "An index of the indices" },
  ]);

  it.each([
    ["indices", "Indicators that indicate growth"],
    ["index", "Indicators that indicate growth"],
    ["genera", "General relativity"],
    ["momenta", "Moments of a distribution"],
    ["momentum", "Moments of a distribution"],
    ["media", "Median filters"],
    ["corpora", "Corporate finance"],
    ["minima", "Minimal surfaces"],
    ["data", "Dates of publication"],
    ["quanta", "Quantity and quality"],
    ["men", "A manual of style"],
  ])("%s: %s", async (q, title) => expect(await others.titles(q)).not.toContain(title));
});

describe("the other number of a word", () => {
  it.each([
    ["matrices", "The matrix is sparse", "matrix"],
    ["spectrum", "Measured spectra", "spectra"],
    ["criterion", "Two criteria", "criteria"],
    ["indices", "An index", "index"],
  ])("%s is marked in “%s”", (q, text, word) => {
    const marked = highlight(parseQuery(q).query, text).map(([start, end]) => text.slice(start, end));
    expect(marked).toEqual([word]);
  });
});
