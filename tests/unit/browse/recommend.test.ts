import { describe, expect, test } from "vitest";
import { recommendedFor } from "@/lib/browse/recommend";
import { Budget } from "@/lib/search/budget";
import { barePaper } from "@/tests/support/bare-paper";
import { corpusInMemory } from "@/tests/support/memory-corpus";

const SUBJECTS = [
  "photonic waveguides couple silicon resonators",
  "protein folding predicts residue contacts",
  "blockchain sharding scales ledger throughput",
  "glacier melting raises coastal floods",
  "bayesian phylogenetics dates ancestral clades",
  "compiler vectorization unrolls nested loops",
];

/** Four papers on each subject; of each the last is the newest, and the first of all has no date. */
const PAPERS = SUBJECTS.flatMap((words, subject) =>
  [1, 2, 3, 4].map((year) =>
    barePaper({
      key: `subject-${subject}-${year}`,
      title: `${words.split(" ").slice(0, 2).join(" ")} ${"uvwxyz"[subject]}ariant${"kmnp"[year - 1]}`,
      abstract: `${words}; ${words} twice.`,
      ...(subject === 0 && year === 1 ? {} : { submitted: `202${year}-01-01` }),
    }),
  ),
);
const KEYS = PAPERS.map(({ key }) => key);
const corpus = corpusInMemory(PAPERS);
const placed = { ...corpus, resolve: (key: string) => found(key) };

/** The keys of these papers are no real ones; they are found as they are. */
function found(key: string) {
  const paper = KEYS.indexOf(key);
  return paper < 0 ? ({ kind: "unknown" } as const) : ({ kind: "paper", paper, version: null } as const);
}

const subjectOf = (key: string) => Math.floor(KEYS.indexOf(key) / 4);

describe("papers for somebody who keeps some", () => {
  test("are none of those, each with the kept one it is near to and what they share", async () => {
    const kept = [KEYS[0] ?? "", KEYS[4] ?? ""];
    const { recommended, used, unknown } = await recommendedFor(
      placed,
      [...kept, "not-here"],
      "best",
      10,
      new Budget(),
    );
    expect({ used, unknown }).toEqual({ used: 2, unknown: ["not-here"] });
    expect(recommended).toHaveLength(6);
    for (const { paper, near, reasons } of recommended) {
      expect(kept).not.toContain(paper.key);
      expect(subjectOf(near.key)).toBe(subjectOf(paper.key));
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  test("are the newest of the best, if that is asked", async () => {
    const { recommended } = await recommendedFor(placed, [KEYS[5] ?? ""], "newest", 2, new Budget());
    expect(recommended.map(({ paper }) => paper.submitted)).toEqual(["2024-01-01", "2023-01-01"]);
  });

  test("are looked for one by one where an engine knows only what is like one", async () => {
    const bound = {
      search: corpus.engine.search.bind(corpus.engine),
      suggest: corpus.engine.suggest.bind(corpus.engine),
      related: corpus.engine.related.bind(corpus.engine),
    };
    const other = { ...placed, engine: bound };
    const { recommended } = await recommendedFor(
      other,
      [KEYS[0] ?? "", KEYS[8] ?? ""],
      "best",
      10,
      new Budget(),
    );
    expect(recommended.map(({ paper }) => subjectOf(paper.key)).sort()).toEqual([0, 0, 0, 2, 2, 2]);
    for (const { paper, near } of recommended) expect(subjectOf(near.key)).toBe(subjectOf(paper.key));
  });

  test("are asked by the first two hundred keys, and never one of the others", async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      barePaper({
        key: `k${i}`,
        title: `photonic lattice ${i % 7}`,
        abstract: "photonic lattice modes bend light",
      }),
    );
    const large = corpusInMemory(many);
    const keys = many.map(({ key }) => key).slice(0, 250);
    const numbers = new Map(many.map(({ key }, paper) => [key, paper]));
    const resolve = (key: string) =>
      ({ kind: "paper", paper: numbers.get(key) ?? 0, version: null }) as const;
    const { recommended, used } = await recommendedFor({ ...large, resolve }, keys, "best", 50, new Budget());
    expect(used).toBe(200);
    expect(recommended.filter(({ paper }) => keys.includes(paper.key))).toEqual([]);
  });

  test("are none for nobody", async () => {
    expect(await recommendedFor(placed, ["x"], "best", 5, new Budget())).toEqual({
      recommended: [],
      used: 0,
      unknown: ["x"],
    });
  });
});
