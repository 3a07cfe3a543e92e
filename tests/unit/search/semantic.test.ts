import { describe, expect, it } from "vitest";
import type { Paper } from "@/lib/paper/paper";
import { parseQuery } from "@/lib/query/parse";
import { INITIAL_STATE } from "@/lib/query/url";
import { buildIndex } from "@/lib/search/embedded/build/build";
import { openEngine } from "@/lib/search/embedded/open";
import { readModel } from "@/lib/search/embedded/semantic/files";
import { isUpToDate } from "@/lib/search/embedded/semantic/model";
import { seeded } from "@/lib/search/embedded/semantic/random";
import type { Hit } from "@/lib/search/engine";
import fc from "@/tests/support/properties";
import { paperOf, TOPICS, textsOf } from "./papers";

const SEA = "harbour cargo vessel tide anchor sailor wharf rudder hull buoy ferry keel";
const SKY = "galaxy telescope redshift quasar nebula orbit comet pulsar eclipse meteor corona aurora";
const ANYWHERE = "survey region archive season";

/** Papers of two subjects in turn, each with about half of its subject's words and of those that stand anywhere. */
function twoSubjects(count: number): Paper[] {
  const random = seeded(1);
  return Array.from({ length: count }, (_, place) => {
    const words = `${place % 2 === 0 ? SEA : SKY} ${ANYWHERE}`.split(" ").filter(() => random() % 2 === 0);
    return paperOf({ title: `Report ${place}`, abstract: words.join(" ") }, place);
  });
}

function search(papers: readonly Paper[], text: string, explain = false): Promise<readonly Hit[]> {
  const engine = openEngine(buildIndex(papers), textsOf(papers), TOPICS);
  const { query } = parseQuery(text);
  const { filters } = INITIAL_STATE;
  const request = { query, filters, sort: "relevance", offset: 0, limit: 100, explain } as const;
  return engine.search(request).then(({ hits }) => hits);
}

describe("meaning", () => {
  // Both hold four of the six words asked for, each once, and are equally long; only their other words differ.
  const ofTheSea = paperOf({ title: "Note", abstract: `${ANYWHERE} tide anchor sailor vessel` }, 900);
  const ofTheSky = paperOf({ title: "Note", abstract: `${ANYWHERE} redshift quasar nebula orbit` }, 901);
  const query = `${ANYWHERE} harbour cargo`;

  it("puts the paper first whose other words belong to the subject of the query", async () => {
    const papers = [...twoSubjects(24), ofTheSky, ofTheSea];
    const hits = await search(papers, query, true);
    const keys = hits.map(({ paper }) => papers[paper]?.key);
    expect(keys).toContain("paper-901");
    expect(keys.indexOf("paper-900")).toBeLessThan(keys.indexOf("paper-901"));
    const parts = hits[keys.indexOf("paper-900")]?.explanation?.parts ?? [];
    expect(parts.find(({ part }) => part === "meaning")?.score).toBeGreaterThan(0);
  });

  it("does not count for up to three words: which paper has them says all", async () => {
    const hits = await search([...twoSubjects(24), ofTheSky, ofTheSea], "survey region archive", true);
    const parts = hits.flatMap(({ explanation }) => explanation?.parts.map(({ part }) => part) ?? []);
    expect(hits.length).toBeGreaterThan(2);
    expect(parts).not.toContain("meaning");
    expect(parts).not.toContain("neighbours");
  });

  it("explains scores by parts that add up to them", async () => {
    for (const { score, explanation } of await search(twoSubjects(80), SEA, true)) {
      const sum = explanation?.parts.reduce((total, part) => total + part.score, 0);
      expect(sum).toBeCloseTo(score, 9);
    }
  });

  it("shows no paper without a word of the query but as like the first, and none above one that holds all its words", async () => {
    const vocabulary = `${SEA} ${SKY}`.split(" ");
    const anyWords = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 });
    const papers = [...twoSubjects(60), paperOf({ title: "Everything", abstract: vocabulary.join(" ") }, 60)];
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const hits = await search(papers, words.join(" "));
        const matches = hits.filter(({ reasons }) => reasons === undefined);
        expect(matches).toEqual(hits.slice(0, matches.length));
        const held = matches.map(({ paper }) => {
          const text = (papers[paper]?.abstract ?? "").split(" ");
          return words.filter((word) => text.includes(word)).length;
        });
        expect(held.every((count) => count > 0)).toBe(true);
        if (words.length <= 4)
          expect(held.lastIndexOf(words.length)).toBeLessThan(firstBelow(held, words.length));
      }),
      { numRuns: 20 },
    );
  });
});

function firstBelow(counts: readonly number[], all: number): number {
  const place = counts.findIndex((count) => count < all);
  return place < 0 ? counts.length : place;
}

describe("what was learned before", () => {
  const vectors = { dimensions: 0, values: new Int8Array(0), scales: new Float32Array(0) };
  it.each<[number, number, boolean, string]>([
    [134, 140, false, "a small corpus is learned anew every time, so that its past does not show"],
    [4_000, 6_000, false, "what a small corpus taught is not carried on"],
    [6_000, 6_100, true, "a few new papers change nothing"],
    [6_000, 12_000, true, "up to twice as many papers"],
    [6_000, 12_001, false, "more than twice as many"],
    [20_000, 50_000, false, "more than twice as many"],
    [30_000, 1_000_000, true, "training would see fewer than twice as many, however many there are"],
  ])("from %i papers, for %i: %s → %s", (trainedOn, papers, upToDate) => {
    expect(isUpToDate({ names: [], vectors, trainedOn }, papers)).toBe(upToDate);
  });

  it("stays when papers are added to a large corpus, and is learned anew when nothing is handed on", () => {
    const papers = twoSubjects(5_000);
    const first = buildIndex(papers);
    const more = [...papers, paperOf({ title: "Ropes and a harbour", abstract: `rope ${SEA}` }, 5_000)];
    const handedOn = buildIndex(more, (name) => first.get(name) ?? null);
    const anew = buildIndex(more);
    expect(handedOn.get("semantic.terms.i8")).toEqual(first.get("semantic.terms.i8"));
    expect(readModel((name) => handedOn.get(name) ?? null)?.trainedOn).toBe(5_000);
    expect(readModel((name) => anew.get(name) ?? null)?.trainedOn).toBe(5_001);
    const dimensions = readModel((name) => first.get(name) ?? null)?.vectors.dimensions ?? 0;
    const added = handedOn.get("semantic.papers.i8")?.subarray(-dimensions);
    expect(added?.some((value) => value !== 0)).toBe(true);
  });

  it("is ignored when it is of another version or damaged", () => {
    expect(readModel(() => null)).toBeNull();
    const other = new TextEncoder().encode('{"version":0,"dimensions":2,"trainedOn":9000}');
    expect(readModel((name) => (name === "semantic.json" ? other : null))).toBeNull();
  });
});
