import { describe, expect, it } from "vitest";
import { type Held, Page } from "./page";

/** So many papers with the same words, each by its number. */
function times(count: number, title: string): Held[] {
  return Array.from({ length: count }, (_, place) => ({ title: `${title} ${place + 1}` }));
}

describe("words that never meet are read as words that do", () => {
  const page = new Page([
    ...times(12, "The Riemann hypothesis"),
    ...times(12, "Causal inference"),
    ...times(20, "Casual dress"),
    ...times(8, "Trial by jury"),
    ...times(20, "Trail running"),
    ...times(6, "Bayesian hypothesis tests"),
    { title: "Reimann surfaces" },
    { title: "Quantam gravity for beginners" },
    ...times(12, "Quantum entanglement"),
  ]);

  it.each([
    ["reimann hypothesis", "riemann hypothesis"],
    ["quantam entanglement", "quantum entanglement"],
    ["casual inference", "causal inference"],
  ])("%s: %s is searched or offered", async (q, meant) => {
    const readings = (await page.readings(q)).map((text) => text.toLowerCase());
    expect(readings).toContain(meant);
  });

  it.each([
    "causal inference",
    "casual dress",
    "trail running",
    "trial jury",
    "bayesian hypothesis",
    "riemann hypothesis",
  ])("%s is right and stays", async (q) => expect(await page.readings(q)).toEqual([]));

  it.each(["reimann surfaces", "quantam gravity"])(
    "%s is searched as typed, since a paper has it so",
    async (q) => expect((await page.answer(q)).result.corrected).toBeUndefined(),
  );
});

describe("a common misspelling is searched or offered as it was meant", () => {
  const phrases: readonly (readonly [typed: string, meant: string])[] = [
    ["shroedinger equation", "schrodinger equation"],
    ["neutrio oscillations", "neutrino oscillations"],
    ["gravatational lensing", "gravitational lensing"],
    ["guassian processes", "gaussian processes"],
    ["sparce coding", "sparse coding"],
  ];
  const words: readonly (readonly [typed: string, meant: string])[] = [
    ["cohomolgy", "cohomology"],
    ["antiferomagnet", "antiferromagnet"],
    ["elipsoid", "ellipsoid"],
  ];
  const page = new Page([
    ...phrases.flatMap(([, meant]) => times(12, meant)),
    ...words.flatMap(([, meant]) => times(60, meant)),
    ...times(12, "Space travel"),
    ...times(12, "Superconductor"),
    ...times(3, "Superconducting wires"),
    ...times(12, "Perturbation theory"),
    { title: "A pertubative theory" },
    ...[...phrases, ...words].map(([typed]) => ({ title: `Notes on ${typed.split(" ")[0]}` })),
  ]);
  const readings = async (q: string) => (await page.readings(q)).map((text) => text.toLowerCase());

  it.each(phrases)("though one paper has it too, with other words: %s", async (q, meant) => {
    expect(await readings(q)).toContain(meant);
  });

  it.each(words)("though one paper of very many has it too: %s", async (q, meant) => {
    expect(await readings(q)).toContain(meant);
  });

  it.each([
    ["superconducter", "superconductor"],
    ["pertubation theory", "perturbation theory"],
  ])("though papers have other words of its stem: %s", async (q, meant) => {
    expect(await readings(q)).toContain(meant);
  });
});
